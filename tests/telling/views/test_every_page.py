"""Every page is told without Streamlit, in a process that cannot import it."""

import json
import subprocess
import sys
from dataclasses import astuple
from functools import cache

import pandas as pd
import pytest

from dashboard.paths import PAGES, ROOT
from dashboard.record import Record, current
from dashboard.selection import Filters, Place, Selection, place
from dashboard.telling import views
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller
from dashboard.words import of
from tests.telling.views import sound

TELLER = Teller(current(), of("en"))
TEXTS = ("name", "label", "title", "text", "disclaimer")  # columns of what a page shows of a record
# Choices beside none: they reach every tab and list, a country, two, a past day, a border, and what nothing matches.
CHOSEN = (
    Selection(),
    Selection(Filters(country=("CHN",)), Place(tab="instruments", map_view="schematic", table="news")),
    Selection(Filters(country=("LAO", "THA"), start=2004, end=2012), Place(tab="themes", border="LAO-THA")),
    Selection(Filters(asof="2010", q="police"), Place(tab="gaps", extent="world", form="table")),
    Selection(Filters(country=("KHM", "THA"), match="all"), Place(map_view="schematic")),
    Selection(Filters(country=("KHM", "LAO", "THA"), match="all", area=("prevention",))),
    Selection(Filters(q="4711 nothing holds these words")),
    Selection(Filters(country=("THA",), area=("prevention",), kind=("plan",)), Place(listing="documents")),
)
# Prints every finding of every page as JSON. The import of any framework ends the process.
TELL = """
import builtins, json, sys
from dataclasses import astuple

FRAMEWORKS = {"streamlit", "plotly", "pydeck", "starlette", "uvicorn"}
real = builtins.__import__
def refusing(name, *rest, **more):
    if name.partition(".")[0] in FRAMEWORKS:
        raise ImportError(f"telling asks for {name}")
    return real(name, *rest, **more)
builtins.__import__ = refusing

from dashboard.record import current
from dashboard.selection import Filters, Place, Selection
from dashboard.telling import views
from dashboard.telling.teller import Teller
from dashboard.words import of

teller, told = Teller(current(), of("en")), {}
for page in json.loads(sys.argv[1]):
    found = views.findings(teller, Selection(place=Place(page=page)))
    told[page] = [
        ((each.name, each.title, each.sentence, each.caption, each.notes), astuple(each.table), repr(each.figure))
        for each in found
    ]
assert not FRAMEWORKS & set(sys.modules)
print(json.dumps(told))
"""


def whole(found: Finding) -> tuple:
    """Return all texts and rows of a finding, as the other process writes them."""
    texts = (found.name, found.title, found.sentence, found.caption, found.notes)
    return texts, astuple(found.table), repr(found.figure)


def on(page: str, chosen: Selection) -> Selection:
    return chosen.on(page=page)


def test_every_page_has_a_module_that_tells_it():
    told = {path.stem for path in (ROOT / "dashboard" / "telling" / "views").glob("*.py")} - {"__init__"}
    assert told == set(place.PAGES) == {path.stem for path in PAGES.glob("*.py")}


def test_every_page_is_told_in_a_process_that_cannot_import_a_framework():
    command = [sys.executable, "-c", TELL, json.dumps(place.PAGES)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    told = json.loads(run.stdout)
    assert set(told) == set(place.PAGES)
    for page, findings in told.items():
        here = views.findings(TELLER, Selection(place=Place(page=page)))
        assert findings, page
        assert findings == json.loads(json.dumps([whole(each) for each in here])), page


@pytest.mark.parametrize("page", place.PAGES)
@pytest.mark.parametrize("chosen", CHOSEN, ids=range(len(CHOSEN)))
def test_every_finding_of_every_page_is_sound_whatever_is_chosen(page, chosen):
    sound.check(TELLER.record, views.findings(TELLER, on(page, chosen)))


def renamed(rows: pd.DataFrame) -> pd.DataFrame:
    """Return a table in which every record has other texts."""
    columns = [column for column in TEXTS if column in rows]
    return rows.assign(**{column: rows[column].where(rows[column] == "", rows[column] + " anew") for column in columns})


@cache
def again() -> Record:
    """Return the record once more, as another one. Stories and editions stand in its files."""
    known = TELLER.record
    return Record(known.package, known.tables, files=known.files)


@cache
def other() -> Record:
    """Return a record with other texts."""
    known = TELLER.record
    return Record(known.package, {name: renamed(rows) for name, rows in known.tables.items()})


@pytest.mark.parametrize("page", place.PAGES)
def test_findings_are_kept_and_told_anew_for_another_record(page):
    chosen = Selection(Filters(q="plan" if page == "search" else ""), Place(page=page))  # it finds nothing unasked
    first = views.findings(TELLER, chosen)
    second = views.findings(TELLER, chosen)
    assert [id(each) for each in first] == [id(each) for each in second]
    same = views.findings(Teller(again(), TELLER.say), chosen)
    assert not {id(each) for each in first} & {id(each) for each in same}
    assert [whole(each) for each in first] == [whole(each) for each in same]
    anew = views.findings(Teller(other(), TELLER.say), chosen)
    sound.check(other(), anew)
    assert [whole(each) for each in anew] != [whole(each) for each in first]
