"""An open record as a slide of a story: what it is, its title, the fact in one line, its summary and its marks."""

from dashboard.exports.slides.findings import Told
from dashboard.exports.slides.sheet import BODY
from dashboard.exports.slides.text import PALE, fitting, para
from dashboard.exports.typeface import plain
from dashboard.telling.drawer import head
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller

_SIZES = (24.0, 22.0, 20.0, 18.0, 16.0, 14.0, 12.0)


def finding(teller: Teller, key: str) -> Finding:
    """Return a record as a finding: its title, the fact in one line, and itself to be cited."""
    return Finding("record", head.title(teller, key), head.line(teller, key), Table((), ()), (key,))


def add(told: Told, key: str) -> None:
    """Add the slide of a record, whose finding is `told.found`."""
    teller, row = told.teller, told.teller.record.row(key)
    title, summary = teller.piece(told.found.title), teller.piece(row.get("summary", ""))
    above = " · ".join((head.kind(teller, key), *head.countries(teller, key)))
    below = " · ".join((*teller.marks(key), *teller.said_in_english(title.words, summary.words)))
    said = [
        para(plain(above), scale=0.7, colour=PALE, after=0.5),
        para(plain(title.words), title.language, bold=True, after=0.3),
        para(plain(told.found.sentence), after=0.5) if told.found.sentence else None,
        para(plain(summary.words), summary.language, after=0.5) if summary.words else None,
        para(plain(below), scale=0.7, colour=PALE) if below else None,
    ]
    held = [each for each in said if each]
    told.sheet().write(BODY, held, fitting(held, BODY.width, BODY.height, teller.language, _SIZES))
