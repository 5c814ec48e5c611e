"""A page as JSON or Markdown: its answer, and each finding with its sentence, its table and its sources."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from dashboard.exports.csv import joined
from dashboard.exports.view import licence
from dashboard.selection import Selection
from dashboard.selection.filters import in_words
from dashboard.telling import sources, views
from dashboard.telling.drawer import findings as drawer
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller

# What Markdown, or HTML within it, may take for a mark. Each is written as itself with a stroke before it.
_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_{}[]()<>#+-.!|~$&:@^=\"'"})


def findings(teller: Teller, chosen: Selection) -> tuple[Finding, ...]:
    """Return the findings of a selection's page, then those of its drawer, if the selection has an open record."""
    return (*views.findings(teller, chosen), *drawer.findings(teller, chosen))


def described(teller: Teller, chosen: Selection, address: str) -> dict[str, Any]:
    """Return a page as plain values, in the words of the screen.

    address: of the page, whole. Keys: `page`, `title`, `question`, `answer` (blank if the page has none), `selection`
    (a phrase for each filter), `language`, `address`, `data_version`, `data_date`, `licence`, `note` (the disclaimer),
    `findings` (see `_finding`).
    """
    say, record, page = teller.say, teller.record, chosen.place.page
    told = findings(teller, chosen)
    version, day = record.version, record.package.created
    return {
        "page": page,
        "title": views.subject(teller, chosen) or say(f"{page}.menu"),
        "question": say(f"{page}.title"),
        "answer": views.answer(teller, chosen),
        "selection": list(in_words(chosen.filters, page, teller, chosen.place.listing).values()),
        "language": teller.language,
        "address": address,
        "data_version": version,
        "data_date": day,
        "licence": licence(record.package),
        "note": say("frame.foot", date=say.date(day), version=version),
        "findings": [_finding(teller, each) for each in told],
    }


def _finding(teller: Teller, found: Finding) -> dict[str, Any]:
    """Return a finding: `name`, `title`, `sentence`, `caption`, `notes`, `heads`, `rows`, `records`, `sources`.

    A row is a list of texts and numbers; null where there is nothing. `records`: the id that each row opens.
    """
    return {
        "name": found.name,
        "title": found.title,
        "sentence": found.sentence,
        "caption": found.caption,
        "notes": [note for note in found.notes if note],
        "heads": list(found.table.heads),
        "rows": [[_plain(cell) for cell in row] for row in found.table.rows],
        "records": list(found.table.records),
        "sources": [
            {"id": source.source, "title": source.title, "basis": source.basis, "url": source.address.url}
            for source in sources.cited(teller, found.cites)
        ],
    }


def _plain(cell: object) -> object:
    if isinstance(cell, tuple):
        return list(cell)
    return cell if isinstance(cell, str | int | float | bool | None) else str(cell)


def as_json(page: dict[str, Any]) -> bytes:
    """Return a page as JSON. page: as `described` returns it."""
    return json.dumps(page, ensure_ascii=False, allow_nan=False, indent=1).encode()


def as_markdown(page: dict[str, Any]) -> bytes:
    """Return a page as Markdown with tables (GitHub's). page: as `described` returns it. Every text stays text."""
    return ("\n\n".join(filter(None, _blocks(page))) + "\n").encode()


def _blocks(page: dict[str, Any]) -> Iterator[str]:
    yield f"# {escaped(page['title'])}"
    yield from (escaped(page[name]) for name in ("question", "answer"))
    yield _items(page["selection"])
    for found in page["findings"]:
        yield f"## {escaped(found['title'])}"
        yield from (escaped(text) for text in (found["sentence"], *found["notes"]))
        yield _table(found["heads"], found["rows"])
        yield escaped(found["caption"])
        yield _items(" · ".join(filter(None, each.values())) for each in map(_cited, found["sources"]))
    yield "---"
    yield escaped(page["note"])
    yield escaped(page["address"])


def _cited(source: dict[str, str]) -> dict[str, str]:
    return {name: source[name] for name in ("title", "basis", "url")}


def _items(texts: Iterable[str]) -> str:
    return "\n".join(f"- {escaped(text)}" for text in texts)


def _table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    if not rows:
        return ""
    lines = [[escaped(head) for head in heads], ["---"] * len(heads)]
    lines += [[escaped("" if cell is None else str(joined(_tuple(cell)))) for cell in row] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _tuple(cell: object) -> object:
    return tuple(map(str, cell)) if isinstance(cell, list) else cell


def escaped(text: str) -> str:
    """Return a text as Markdown that shows exactly it, on one line."""
    return " ".join(text.translate(_MARKS).split())
