"""A page as JSON: its answer, and each finding with its sentence, its table and its sources."""

import json
from typing import Any

from dashboard.exports.view import licence
from dashboard.selection import Selection
from dashboard.selection.filters import in_words
from dashboard.telling import sources, views
from dashboard.telling.drawer import findings as drawer
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller


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


def cited(source: dict[str, str]) -> str:
    """Return a source of `_finding` in a line: title, publisher and date, address."""
    return " · ".join(filter(None, (source["title"], source["basis"], source["url"])))


def write(page: dict[str, Any]) -> bytes:
    """Return a page as JSON. page: as `described` returns it."""
    return json.dumps(page, ensure_ascii=False, allow_nan=False, indent=1).encode()
