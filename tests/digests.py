"""Issues for tests: of the record, and of rows that somebody meant ill with."""

from dataclasses import replace

from dashboard.exports.digest import whole
from dashboard.record import Record, current
from dashboard.selection import Filters, Issue, Selection
from dashboard.selection.issue import MOST
from dashboard.telling import issue
from dashboard.telling.digest import Edition
from dashboard.telling.teller import teller
from tests.hostile import TEXTS

BASE = "https://example.org/gms"
# What a line of a mail, a cell of a sheet, a page or a reader's eye might be led astray by.
ATTACKS = (
    *TEXTS,
    "Subject\r\nBcc: everybody@example.org\r\n\r\nbody",
    '=HYPERLINK("https://evil.example","x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "</td></tr></table><img src=x onerror=alert(1)>",
    "\u202etxt.exe\u2066 turned \u2069",
    "long " * 400,
    "x" * 2_000,
    "ខ" * 2_000,
)


def made(language: str = "en", second: str = "", base: str = BASE, filters: Filters | None = None, **chosen) -> Edition:
    """Return an issue of the record as its files hold it. chosen: fields of the issue."""
    selection = Selection(filters or Filters(), language=language, issue=Issue(second=second, **chosen)).on(
        page="digest"
    )
    return of(selection, current(), base)


def of(selection: Selection, record: Record, base: str = BASE) -> Edition:
    """Return the issue of a selection, as its files hold it."""
    told = teller(record, selection.language or "en")
    return whole.edition(told, issue.of(record, selection, told.language), base)


def hostile() -> Edition:
    """Return an issue in two languages whose every text is an attack, with as many items as an issue may hold."""
    held = made("en", "zh", letter="newsletter")
    versions = []
    for version in held.versions:
        items = []
        for at in range(MOST):
            text = ATTACKS[at % len(ATTACKS)]
            item = version.items[0]
            address = item.address._replace(url=f"javascript:alert(1)//{text}" if at % 2 else text, state=text)
            headline, summary = (piece._replace(words=text) for piece in (item.headline, item.summary))
            items.append(
                item._replace(
                    headline=headline, summary=summary, byline=text, mark=text, address=address, repeats=False
                )
            )
        notes = [note._replace(head=ATTACKS[0], texts=ATTACKS) for note in version.notes]
        versions.append(version._replace(items=tuple(items), notes=tuple(notes), title=ATTACKS[-6], line=ATTACKS[11]))
    plan = held.plan._replace(issue=replace(held.plan.issue))
    return held._replace(versions=tuple(versions), plan=plan)
