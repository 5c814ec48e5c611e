"""Reading and writing the address."""

import os
import subprocess
import sys
from dataclasses import fields

import pytest

from dashboard import words
from dashboard.charts import map as charts
from dashboard.record import current
from dashboard.selection import Filters, Issue, Place, Selection, address, place
from dashboard.selection.place import DEFAULT_VIEW, PAGES, VIEWS
from dashboard.telling import views
from dashboard.telling.teller import Teller

RECORD = current()
SOM = "commit-som-5"


def read(page="agreements", **parameters):
    return address.read(page, {name.rstrip("_"): values for name, values in parameters.items()}, RECORD)


def on(page="agreements", filters=None, **chosen):
    return Selection(filters or Filters(), Place(page=page, **chosen))


def test_defaults_leave_no_trace_in_the_address():
    for page in PAGES:
        assert address.write(Selection(place=Place(page=page))) == {}


def test_what_is_written_to_the_address_is_read_back_the_same():
    filters = Filters(
        country=("THA", "KHM"), match="all", start=2004, end=2010, q="liaison office", kind=("treaty",), asof="2004"
    )
    chosen = on("map", filters, record=SOM, list_page=3, border="KHM-THA", map_view=VIEWS[1], extent="world")
    written = address.write(chosen)
    said = {name: value if isinstance(value, list) else [value] for name, value in written.items()}
    assert said["from"] == ["2004"]
    assert said["to"] == ["2010"]
    assert said["page"] == ["3"]
    assert address.read("map", said, RECORD) == chosen


def test_every_field_of_a_selection_but_the_page_is_a_parameter():
    named = [item.name for part in (Filters, Place, Issue) for item in fields(part) if item.name != "page"]
    assert sorted(address.DEFAULTS) == sorted(["lang", *map(address.parameter, named)])
    assert address.selection("news", address.DEFAULTS) == on("news")


@pytest.mark.parametrize(
    "parameters",
    [
        {"country": ["XXX", "Cambodia", "khm", ""]},
        {"from": ["twenty"], "to": ["20044"]},
        {"from": ["1850"]},
        {"from": ["２００４"]},
        {"page": ["-1"]},
        {"page": ["1e3"]},
        {"page": ["9" * 5_000]},
        {"record": ["../../etc/passwd"]},
        {"lang": ["tlh"]},
        {"border": ["KHM-MMR"]},
        {"border": ["THA-KHM"]},
        {"nonsense": ["1"], "": [""]},
        {"country": []},
    ],
)
def test_unknown_values_are_ignored_and_never_an_error(parameters):
    assert address.read("agreements", parameters, RECORD) == on()


def test_a_range_of_years_that_ends_before_it_starts_loses_its_end():
    assert read(from_=["2010"], to=["2004"]).filters == Filters(start=2010)


def test_a_country_named_twice_counts_once():
    assert read(country=["THA", "THA", "KHM"]).filters.country == ("THA", "KHM")


def test_text_to_search_is_folded_to_one_line_and_cut():
    assert read(q=["  two \n words " + "x" * 400]).filters.q.startswith("two words x")
    assert len(read(q=["x" * 400]).filters.q) == 200


def test_links_to_other_pages_keep_the_shared_parameters_only():
    chosen = on(filters=Filters(country=("THA",), start=2004, q="x", kind=("treaty",)), record=SOM)
    assert address.shared(chosen) == {"country": ["THA"], "from": "2004"}


def test_any_or_all_of_the_countries_is_read_written_and_kept_by_links():
    chosen = read(country=["KHM", "THA"], match=["all"])
    assert chosen.filters == Filters(country=("KHM", "THA"), match="all")
    assert address.write(chosen) == address.shared(chosen) == {"country": ["KHM", "THA"], "match": "all"}
    assert read(country=["KHM", "THA"], match=["any"]) == read(country=["KHM", "THA"])
    assert address.write(read(country=["KHM"], match=["all"])) == {"country": ["KHM"]}, "one country needs no choice"
    for text in ("most", "ALL", "", "all;any"):
        assert read(country=["KHM", "THA"], match=[text]) == read(country=["KHM", "THA"])


def test_the_view_of_the_map_is_in_the_address_unless_it_is_the_default():
    (other,) = set(VIEWS) - {DEFAULT_VIEW}
    assert address.write(read("map", view=[other])) == {"view": other}
    assert address.write(read("map", view=[DEFAULT_VIEW])) == {}
    assert read("map", view=["globe"]) == on("map")


def test_the_view_of_the_map_chooses_no_records():
    (other,) = set(VIEWS) - {DEFAULT_VIEW}
    assert read("map", view=[other]).filters == Filters()
    assert address.shared(read("map", view=[other])) == {}


def test_the_extents_of_the_address_are_those_of_the_map():
    assert list(charts.EXTENTS) == list(place.EXTENTS)


@pytest.mark.parametrize("default", VIEWS)
def test_the_host_chooses_the_view_that_an_address_without_one_means(default, small):
    code = """
from dashboard.record import current
from dashboard.selection import Selection, address
from dashboard.selection.place import VIEWS
for view in VIEWS:
    chosen = address.read("map", {"view": [view]}, current())
    print(chosen.place.map_view, address.write(chosen).get("view", "-"))
print(Selection().place.map_view)
"""
    environment = os.environ | {"MAP_DEFAULT": default, "DATA_FOLDER": str(small)}
    run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    said = [f"{view} {'-' if view == default else view}" for view in VIEWS]
    assert run.stdout.splitlines() == [*said, default]


def test_the_list_of_the_commitments_is_in_the_address_unless_it_is_the_default():
    first, *others = place.LISTS
    assert others
    for name in others:
        chosen = read("commitments", list=[name], kind=["plan"])
        assert chosen == on("commitments", Filters(kind=("plan",)), listing=name)
        assert address.write(chosen) == {"list": name, "kind": ["plan"]}
        assert address.shared(chosen) == {}
        assert address.file(chosen, name) == f"api/view/commitments/{name}.csv?kind=plan&list={name}"
    assert address.write(read("commitments", list=[first])) == {}
    assert read("commitments", list=["laws"]) == on("commitments")
    assert "treaty" in address.allowed(RECORD, "commitments")["kind"]
    assert "transit_centre" not in address.allowed(RECORD, "commitments")["kind"]


def test_the_address_of_a_file_is_relative_and_has_what_the_file_depends_on_alone():
    assert address.file(on("news"), "news") == "api/view/news/news.csv"
    shown = on("map", Filters(country=("KHM", "THA"), q="a&b=ກ"), list_page=3, record=SOM, form="table", extent="world")
    query = "country=KHM&country=THA&q=a%26b%3D%E0%BA%81"
    assert address.file(shown, "liaison_posts") == f"api/view/map/liaison_posts.csv?{query}"
    assert address.file(shown.on(map_view=VIEWS[1]), "map") == f"api/view/map/map.csv?{query}"
    assert address.file(on("agreements", tab="themes"), "a/b?c") == "api/view/agreements/a%2Fb%3Fc.csv?part=themes"
    assert address.rows(shown, "news") == f"api/rows/map/news.json?{query}"


@pytest.mark.parametrize("page", PAGES)
def test_what_the_address_of_a_file_leaves_out_changes_no_table_of_the_page(page):
    teller = Teller(RECORD, words.of("en"))
    around = on(page, map_view=VIEWS[1], extent="world", form="table", list_page=2, record=SOM)
    assert {*address.write(around)} == {*address.AROUND}
    tables = [[each.table for each in views.findings(teller, chosen)] for chosen in (on(page), around)]
    assert tables[0] == tables[1]
