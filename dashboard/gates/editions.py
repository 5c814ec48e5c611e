"""Past editions: each file is whole, names news that is there, and no two have one number."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from dashboard.dates import YEARS, is_partial_date
from dashboard.languages import LANGUAGES
from dashboard.package.description import Package
from dashboard.parse import editions, toml
from dashboard.parse.editions import KEYS, LETTERS, MOST, REGIONAL
from dashboard.parse.faults import Fault, listed
from dashboard.parse.row import Rows

LONGEST_TITLE = 200  # letters
NUMBERS = range(1, 1000)
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")


def editions_are_whole(_package: Package, rows: Rows, files: Mapping[str, bytes]) -> Iterator[Fault]:
    """Yield a fault, with its line, for each thing that is wrong with the editions among the files of a package."""
    known = frozenset(row.get("news", "") for row in rows.get("news", []))
    members = tuple(row.get("country", "") for row in rows.get("countries", []) if row.get("member") == "true")
    seen: dict[tuple[object, ...], str] = {}
    for path in editions.paths(files):
        try:
            held = toml.tree(files[path])
        except toml.Broken as broken:
            yield Fault(path, broken.line, "", "", broken.said)
            continue
        lines = files[path].decode("utf-8").split("\n")
        yield from _of_one(path, held, lines, known, members)
        number = (held.get("kind"), held.get("edition"), held.get("number"))
        if all(isinstance(part, str | int) for part in number) and seen.setdefault(number, path) != path:
            said = f"is the number of {seen[number]} too; allowed: one of its own among its kind and edition"
            yield Fault(path, _line(lines, "number"), "number", str(number[2]), said)


def _of_one(
    path: str, held: Mapping[str, Any], lines: list[str], known: frozenset[str], members: tuple[str, ...]
) -> Iterator[Fault]:
    def fault(key: str, said: str, value: object = "") -> Fault:
        written = value if isinstance(value, str) else str(value)
        return Fault(path, _line(lines, key, written), key, written, said)

    if not _NAME.fullmatch(editions.named(path)):
        yield Fault(path, 0, "", "", "is no name of an edition; allowed: small letters, digits and hyphens")
    for key in held.keys() - set(KEYS):
        yield fault(key, f"is not known; allowed: {listed(KEYS)}", key)
    for key in KEYS:
        if key not in held:
            yield Fault(path, 0, key, "", "is missing; needed: a value")
    yield from (fault(key, said, value) for key, said, value in _values(held, members))
    yield from (fault("news", said, value) for said, value in _news(held.get("news", []), known))


def _values(held: Mapping[str, Any], members: tuple[str, ...]) -> Iterator[tuple[str, str, object]]:
    """Yield (key, what is wrong, value) for each key but `news`."""
    places = (REGIONAL, *members)
    tests: dict[str, tuple[Callable[[object], bool], str]] = {
        "kind": (lambda value: value in LETTERS, f"is no kind; allowed: {listed(LETTERS)}"),
        "edition": (lambda value: value in places, f"is no edition; allowed: {listed(places)}"),
        "number": (
            lambda value: type(value) is int and value in NUMBERS,
            f"is no number; allowed: {NUMBERS[0]} to {NUMBERS[-1]}",
        ),
        "date": (
            lambda value: is_partial_date(editions.day(value)),
            f"is no date; allowed: YYYY-MM-DD, without quotes, of the years {YEARS[0]} to {YEARS[-1]}",
        ),
        "languages": (_are_languages, f"are not languages; allowed: one or two of {listed(LANGUAGES)}"),
    }
    yield from ((key, said, held[key]) for key, (right, said) in tests.items() if key in held and not right(held[key]))
    wanted = held.get("languages", [])
    if "title" in held and _are_languages(wanted) and not _are_titles(held["title"], wanted):
        allowed = f"a line of at most {LONGEST_TITLE} letters for each of {listed(wanted)}"
        yield "title", f"is not whole; allowed: {allowed}", held["title"]


def _are_languages(value: object) -> bool:
    right = isinstance(value, list) and 1 <= len(value) <= 2 and all(isinstance(code, str) for code in value)
    return right and len(set(value)) == len(value) and set(value) <= set(LANGUAGES)


def _are_titles(value: object, languages: list[str]) -> bool:
    if not isinstance(value, dict) or set(value) != set(languages):
        return False
    texts = [text for text in value.values() if isinstance(text, str)]
    return len(texts) == len(value) and all(_is_line(text) for text in texts)


def _is_line(text: str) -> bool:
    return bool(text.strip()) and text.isprintable() and len(text) <= LONGEST_TITLE


def _news(ids: object, known: frozenset[str]) -> Iterator[tuple[str, object]]:
    """Yield (what is wrong, value) for the list of news."""
    if not isinstance(ids, list) or not 1 <= len(ids) <= MOST:
        yield f"is no list of news; allowed: 1 to {MOST} ids", type(ids).__name__ if not isinstance(ids, list) else ""
        return
    for at, each in enumerate(ids):
        if not isinstance(each, str) or each not in known:  # a list or a table is in no set
            yield "is no news of the record, or is gone; allowed: an id of news.csv", each
        elif each in ids[:at]:
            yield "stands twice; allowed: each item once", each


def _line(lines: list[str], key: str, value: str = "") -> int:
    """Return the line of a file on which a value stands, else that on which its key does; 0 for neither."""
    for begins in (f'"{value}"' if value else key, key):
        for at, line in enumerate(lines, start=1):
            if begins in line.partition("#")[0]:
                return at
    return 0
