"""Past editions of the digest and the newsletter: one TOML file each, which names news and holds none of its texts."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from dashboard.parse import toml

FOLDER = "editions"
LETTERS = DIGEST, NEWSLETTER = ("digest", "newsletter")  # the first is the default of an address
REGIONAL = "regional"
MOST = 60  # items of one issue: its address is one that every browser, mail program and server takes
KEYS = ("kind", "edition", "number", "date", "languages", "title", "news")


class Issued(NamedTuple):
    """A past edition. `name`: of its file, without the ending. `letter`: one of LETTERS. `edition`: a code, or blank.

    `day`: YYYY-MM-DD. `languages`: one or two codes. `titles`: one in each language. `news`: ids, in their order.
    """

    name: str
    letter: str
    edition: str
    number: int
    day: str
    languages: tuple[str, ...]
    titles: tuple[str, ...]
    news: tuple[str, ...]


def paths(files: Mapping[str, bytes]) -> list[str]:
    """Return the paths of editions among the files of a package, in alphabetical order."""
    return toml.paths(files, FOLDER)


def issued(files: Mapping[str, bytes]) -> Iterator[Issued]:
    """Yield the editions among the files of a package that has passed the check, the newest last."""
    yield from sorted(
        (_issued(path, toml.tree(files[path])) for path in paths(files)), key=lambda each: (each.day, each.name)
    )


def _issued(path: str, held: Mapping[str, Any]) -> Issued:
    languages = tuple(held["languages"])
    return Issued(
        name=named(path),
        letter=held["kind"],
        edition="" if held["edition"] == REGIONAL else held["edition"],
        number=held["number"],
        day=day(held["date"]),
        languages=languages,
        titles=tuple(held["title"][code] for code in languages),
        news=tuple(held["news"]),
    )


def named(path: str) -> str:
    """Return the name of an edition by the path of its file."""
    return path.removeprefix(f"{FOLDER}/").removesuffix(toml.ENDING)


def day(held: object) -> str:
    """Return a date of TOML as YYYY-MM-DD; blank for anything else, such as a moment."""
    return held.isoformat() if type(held) is date else ""
