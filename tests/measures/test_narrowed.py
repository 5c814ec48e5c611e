"""The rows of a table that match: those that the page that lists them shows."""

from importlib import import_module

import pytest

from dashboard.measures import commitments, narrowed
from dashboard.package.records import COUNTRIES
from dashboard.record import current
from dashboard.selection import Filters, Place, address
from dashboard.selection.filters import OTHER_LISTS, own
from dashboard.selection.place import PAGES
from dashboard.telling import views
from dashboard.telling.listing import Listed

RECORD = current()
TABLES = RECORD.package.tables
CHOICES = {
    "country": ("KHM", "THA"),
    "match": "all",
    "from": 2008,
    "to": 2016,
    "asof": "2012",
    "q": "police",
    "topic": ("training",),
    "publisher": (next(iter(RECORD.publishers)),),
    "series": ("commit_som",),
    "area": ("prevention",),
    "mandate": ("trafficking",),
}


def listed() -> dict[str, Listed]:
    """Return what pages list, by table, commitments aside, which are listed by text."""
    found = {}
    for page in PAGES:
        view = import_module(f"{views.__name__}.{page}")
        for place in (Place(page=page), Place(page=page, listing="documents")):
            each = view.listed_at(RECORD, place) if hasattr(view, "listed_at") else getattr(view, "LISTED", None)
            if each and each.table != "commitments":
                found[each.table] = each
    assert len(found) >= 7
    return found


LISTS = listed()


def choices(name: str) -> list[Filters]:
    """Return a choice for each parameter of a table, and one of all together but the words."""
    table = TABLES[name]
    known = CHOICES | ({"kind": table.column("kind").values[:1]} if "kind" in table.names else {})
    values = {each: known[each] for each in narrowed.of(table).parameters if each != narrowed.TEXT}
    assert values
    countries = {"match": {"country": CHOICES["country"]}}
    alone = [{each: value} | countries.get(each, {}) for each, value in values.items()]
    return [address.selection("news", held).filters for held in (*alone, values | {"q": ""})]


@pytest.mark.parametrize("name", LISTS)
def test_a_table_has_the_rows_that_its_page_lists_for_each_choice(name):
    number = 0
    for filters in choices(name):
        shown = LISTS[name].rows(RECORD, filters)
        rows = narrowed.rows(RECORD, name, filters)
        assert set(rows.index) == set(shown.index), filters
        assert list(rows.columns) == list(TABLES[name].names)
        order = RECORD.tables[name].index
        assert list(rows.index) == [key for key in order if key in set(rows.index)]
        number += 0 < len(rows) < len(order)
    assert number >= len(narrowed.of(TABLES[name]).parameters) // 2


@pytest.mark.parametrize("name", narrowed.LISTED)
def test_the_parameters_of_a_table_are_those_of_the_page_that_lists_it(name):
    narrowing = narrowed.LISTED[name]
    known = {"country", "match", "from", "to", *own(narrowing.page), *OTHER_LISTS.get((narrowing.page, name), ())}
    assert set(narrowing.parameters) <= known | {narrowed.TEXT}
    assert {*narrowing.parameters} <= {*address.DEFAULTS}


def test_every_list_of_a_page_can_be_narrowed_as_its_table():
    for name, each in LISTS.items():
        assert narrowed.LISTED[name].page == each.page
        assert {"q", *each.facets} <= set(narrowed.LISTED[name].parameters), name


def test_the_commitments_of_a_text_are_those_that_its_page_lists():
    assert RECORD.commitment_texts
    for text in RECORD.commitment_texts:
        for filters in (Filters(), Filters(area=("prevention",)), Filters(country=("KHM",), q="training")):
            shown = commitments.commitments(RECORD, filters, text)
            assert set(narrowed.rows(RECORD, "commitments", filters, text).index) == set(shown.index)
    assert len(narrowed.rows(RECORD, "commitments", Filters(), RECORD.commitment_texts[0])) > 5


def test_records_that_no_page_lists_are_narrowed_by_what_they_have():
    assert narrowed.of(TABLES["countries"]).parameters == ("country", "match", "q")
    assert narrowed.of(TABLES["laws_and_plans"]).parameters == ("country", "match", "from", "to", "q")
    rows = narrowed.rows(RECORD, "laws_and_plans", Filters(country=("LAO",), start=2010))
    assert len(rows)
    assert set(rows["country"]) == {"LAO"}


def test_rows_that_are_no_records_are_not_narrowed():
    bare = [name for name in TABLES if name not in RECORD.package.record_tables]
    assert bare
    for name in bare:
        assert narrowed.of(TABLES[name]) == narrowed.Narrowing()
        assert len(narrowed.rows(RECORD, name, Filters())) == len(RECORD.tables[name])
    assert COUNTRIES not in bare
