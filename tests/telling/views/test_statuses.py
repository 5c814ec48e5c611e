"""No status stands anywhere without the day on which a source told it."""

import re

import pytest

from dashboard import words
from dashboard.measures import age, laws, meetings
from dashboard.measures import map as maps
from dashboard.record import current
from dashboard.selection import Filters, Place, Selection, place
from dashboard.telling import labels, views
from dashboard.telling.blocks import Group
from dashboard.telling.borders import Side
from dashboard.telling.card import Card
from dashboard.telling.commitments import Paragraph
from dashboard.telling.drawer.fields import DATED, fields
from dashboard.telling.finding import Finding, Grid
from dashboard.telling.members import Member
from dashboard.telling.teller import Teller
from tests.measures import by_hand

RECORD = current()
SAY = words.of("en")
TELLER = Teller(RECORD, SAY)
TABLES = ("liaison_posts", "agreements", "laws_and_plans", "country_reports", "meetings")
CODES = {code for table in TABLES for code in RECORD.package.tables[table].column("status").values}
# A status is a whole text or a whole part of it. "Signed, 11 November 2001" is the dated step of a party.
STATUSES = {SAY.value("status", code) for code in CODES}
STATUSES |= {SAY(f"state.{state}") for state in ("in_force", "signed", "agreed", "ended", "negotiated")}
ANY = "|".join(map(re.escape, sorted(STATUSES, key=len, reverse=True)))
FOUND = re.compile(rf"(?:^|· |; |: )({ANY})(?=$| ·|;|,| \(| \d)")
DATED_BY = r" \((?:last reported|derived from|date of the report)"
NOTES = re.compile(rf"(?:, perhaps)?{DATED_BY}|,? \(?(?:\d{{1,2}} )?(?:[A-Z][a-z]+ )?\d{{4}}| \d+(?: ·| \()")
CHOSEN = (
    Filters(),
    Filters(asof="2010-12-31"),
    Filters(asof="2022"),
    *(Filters(country=(code,)) for code in by_hand.MEMBERS),
    Filters(country=("KHM", "THA")),
    Filters(country=("CHN",), area=("prevention",)),
)
PLACES = [
    *({"page": page} for page in place.PAGES),
    *({"page": "agreements", "tab": tab} for tab in place.TABS),
    {"page": "map", "map_view": "schematic"},
    *({"page": "map", "border": border} for border in ("CHN-VNM", "LAO-THA", "MMR-THA")),
]


def parts(figure: object) -> list[str]:
    """Return the bylines of the cards that a figure lays out."""
    if isinstance(figure, Card):
        return list(figure.meta)
    if isinstance(figure, Paragraph):
        return list(figure.tags)
    if isinstance(figure, Group):
        return [text for card in figure.cards for text in parts(card)]
    if isinstance(figure, Side):
        return [text for group in figure.groups for text in parts(group)]
    if isinstance(figure, Member):
        return [text for card in figure.latest for text in parts(card)]
    if isinstance(figure, Grid):
        return [cell.whole(TELLER.say) for _, cells in figure.rows for cell in cells if cell]
    return [text for each in figure for text in parts(each)] if isinstance(figure, tuple) else []


def texts(found: Finding) -> list[str]:
    """Return all that a finding says of records: rows, sentences, captions, notes, bylines, cells of its grid."""
    kind = {SAY("column.kind"), SAY("data.head.column"), SAY("column.url_state")}
    cells = [
        cell
        for row in found.table.rows
        for head, cell in zip(found.table.heads, row, strict=True)
        if isinstance(cell, str) and head not in kind
    ]
    return [*cells, found.sentence, found.caption, *found.notes, *parts(found.figure)]


def bare(text: str) -> list[str]:
    """Return the statuses of a text that no day, age or number follows."""
    return [found[1] for found in FOUND.finditer(text) if not NOTES.match(text, found.end())]


def test_a_status_without_its_day_is_found():
    assert bare("Operating") == ["Operating"]
    assert bare("Law · In force · lead: Ministry") == ["In force"]
    assert bare("Operating (last reported in 2009)") == bare("Signed, 11 November 2001") == []


WITHOUT = ("news", "practices", "directory", "digest", "data", "search", "present", "about")  # pages without a status


@pytest.mark.parametrize("where", PLACES, ids=str)
def test_each_status_in_each_finding_of_each_page_has_its_day(where):
    seen = 0
    for filters in CHOSEN:
        for found in views.findings(TELLER, Selection(filters, Place(**where))):
            if found.name.startswith(("columns", "sources", "tables")):
                continue
            for text in texts(found):
                assert bare(text) == [], (found.name, text)
                seen += len(FOUND.findall(text))
    assert seen or where["page"] in WITHOUT


def test_each_status_in_a_label_of_a_mark_has_its_day():
    seen = 0
    for day in ("", "2012-12-31"):
        shown = maps.drawn(RECORD, Filters(asof=day), "world")
        told = [labels.on_map(TELLER, shown, day), labels.on_schematic(TELLER, shown, day)]
        told.append(labels.meetings(TELLER, meetings.spans(RECORD, Filters())))
        told += [labels.laws(TELLER, laws.spans(RECORD, code)) for code in RECORD.members]
        for line in (line for found in told for label in found.values() for line in label.lines):
            assert bare(line) == [], line
            seen += len(FOUND.findall(line))
    assert seen > 100


def test_each_status_and_mandate_in_a_drawer_has_its_day():
    seen = set()
    for key in RECORD.records:
        for field in fields(TELLER, key):
            if field.column in DATED:
                assert field.known, key
                seen.add((field.column, field.paler))
    assert seen == {(column, paler) for column in DATED for paler in (False, True)}


def test_what_is_older_than_ten_years_says_so_wherever_its_status_stands():
    ago, checked = SAY("status.ago", years=age.YEARS), 0
    for where in PLACES:
        for found in views.findings(TELLER, Selection(Filters(), Place(**where))):
            for at, row in enumerate(found.table.rows):
                told = [cell for cell in row if isinstance(cell, str) and "last reported" in cell and ago in cell]
                if told and found.name in ("liaison_posts", "agreements_list", "regional"):
                    assert at in found.table.paler, found.name
                    checked += 1
    assert checked > 100
