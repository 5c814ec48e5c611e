"""What the reader chose, from and to the address."""

import os
import subprocess
import sys

import pandas as pd
import pytest

from dashboard import search, selection
from dashboard.selection import DEFAULT_VIEW, VIEWS, Selection

YEARS = range(1998, 2027)
ALLOWED = {
    "lang": ("en",),
    "country": ("KHM", "CHN", "THA"),
    "kind": ("treaty",),
    "record": ("som-5",),
    "form": ("cards", "table"),
    "view": selection.VIEWS,
}

FACTS = pd.DataFrame(
    {
        "countries": [("KHM", "CHN"), ("THA",), ()],
        "first": ["2004-10-29", "2006-11-01", ""],
        "last": ["2004-10-29", "2006-11-30", ""],
        "folded": [search.fold("Phnom Penh"), search.fold("Hà Nội"), search.fold("undated")],
        "kind": ["treaty", "framework", "treaty"],
    },
    index=["a", "b", "c"],
)


def read(**parameters):
    return selection.read({name.rstrip("_"): values for name, values in parameters.items()}, ALLOWED, YEARS)


def test_defaults_leave_no_trace_in_the_address():
    assert Selection().address == {}


def test_what_is_written_to_the_address_is_read_back_the_same():
    chosen = Selection(
        country=("THA", "KHM"), start=2004, end=2010, q="liaison office", kind=("treaty",), record="som-5", page=3
    )
    address = {name: value if isinstance(value, list) else [value] for name, value in chosen.address.items()}
    assert address["from"] == ["2004"]
    assert address["to"] == ["2010"]
    assert selection.read(address, ALLOWED, YEARS) == chosen


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
        {"nonsense": ["1"], "": [""]},
        {"country": []},
    ],
)
def test_unknown_values_are_ignored_and_never_an_error(parameters):
    assert selection.read(parameters, ALLOWED, YEARS) == Selection()


def test_a_range_of_years_that_ends_before_it_starts_loses_its_end():
    assert read(from_=["2010"], to=["2004"]) == Selection(start=2010)


def test_a_country_named_twice_counts_once():
    assert read(country=["THA", "THA", "KHM"]).country == ("THA", "KHM")


def test_text_to_search_is_folded_to_one_line_and_cut():
    assert read(q=["  two \n words " + "x" * 400]).q.startswith("two words x")
    assert len(read(q=["x" * 400]).q) == 200


def test_any_of_the_chosen_countries_is_enough():
    assert list(Selection(country=("CHN", "THA")).apply(FACTS).index) == ["a", "b"]


def test_a_record_known_to_the_month_is_in_its_year_and_an_undated_one_in_none():
    assert list(Selection(start=2006, end=2006).apply(FACTS).index) == ["b"]
    assert list(Selection(end=2005).apply(FACTS).index) == ["a"]


def test_without_a_choice_everything_is_kept():
    assert list(Selection().apply(FACTS).index) == ["a", "b", "c"]


def test_words_are_searched_without_accents():
    assert list(Selection(q="ha noi").apply(FACTS).index) == ["b"]


def test_a_choice_of_codes_keeps_rows_that_hold_one_of_them():
    assert list(Selection(kind=("treaty",)).keep(FACTS, "kind").index) == ["a", "c"]
    assert list(Selection(country=("CHN",)).keep(FACTS.assign(country=FACTS["countries"]), "country").index) == ["a"]


def test_only_what_other_pages_understand_goes_along():
    chosen = Selection(country=("THA",), start=2004, q="x", kind=("treaty",), record="som-5")
    assert chosen.shared == {"country": ["THA"], "from": "2004"}


def test_named_fields_go_back_to_their_default():
    assert Selection(q="x", page=4).without("q") == Selection(page=4)


def test_the_view_of_the_map_leaves_a_trace_if_not_the_default_and_chooses_no_record():
    (other,) = set(VIEWS) - {DEFAULT_VIEW}
    assert read(view=[other]).address == {"view": other}
    assert read(view=[DEFAULT_VIEW]).address == {}
    assert read(view=["globe"]) == Selection()
    assert read(view=[other]).narrowed == Selection()
    assert read(view=[other]).shared == {}


@pytest.mark.parametrize("default", VIEWS)
def test_the_host_chooses_the_view_that_an_address_without_one_means(default):
    code = """
from dashboard.selection import VIEWS, Selection, read
for view in VIEWS:
    chosen = read({"view": [view]}, {"view": VIEWS}, range(0))
    print(chosen.view, chosen.address.get("view", "-"))
print(Selection().view)
"""
    environment = os.environ | {"MAP_DEFAULT": default}
    run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    said = [f"{view} {'-' if view == default else view}" for view in VIEWS]
    assert run.stdout.splitlines() == [*said, default]
