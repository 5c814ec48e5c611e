"""Filters, applied to rows and said in words."""

from dataclasses import fields

import pandas as pd
import pytest

from dashboard import record, search, words
from dashboard.selection import Filters, filters
from dashboard.selection.place import PAGES
from dashboard.telling.teller import Teller

TELLER = Teller(record.current(), words.of("en"))
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
# A value for each filter, and a word that its phrase contains.
CHOICES = {
    "country": (Filters(country=("THA",)), "Thailand"),
    "years": (Filters(start=2004, end=2010), "2004 to 2010"),
    "asof": (Filters(asof="2004"), "31 December 2004"),
    "kind": (Filters(kind=("treaty",)), "reaty"),
    "mandate": (Filters(mandate=("victim_care",)), "ictim"),
    "series": (Filters(series=("commit_som",)), "enior"),
    "area": (Filters(area=("prevention",)), "revention"),
    "topic": (Filters(topic=("training",)), "raining"),
    "publisher": (Filters(publisher=(next(iter(TELLER.record.publishers)),)), "Published by"),
    "q": (Filters(q="liaison"), "liaison"),
}


def test_any_of_the_chosen_countries_is_enough():
    assert list(Filters(country=("CHN", "THA")).apply(FACTS).index) == ["a", "b"]


def test_all_of_the_chosen_countries_must_be_named_if_the_reader_wants_it():
    assert list(Filters(country=("CHN", "KHM"), match="all").apply(FACTS).index) == ["a"]
    assert list(Filters(country=("CHN", "THA"), match="all").apply(FACTS).index) == []
    assert list(Filters(country=("THA",), match="all").apply(FACTS).index) == ["b"]


def test_with_fewer_than_two_countries_any_and_all_are_one_choice():
    for country in ((), ("THA",)):
        assert Filters(country=country, match="all") == Filters(country=country)
    both = Filters(country=("CHN", "THA"), match="all", q="x")
    assert both != both.without("match")
    assert both.without("country") == Filters(q="x")
    assert both.only("country") == Filters(country=("CHN", "THA"))
    assert both.only("country", "match") == both.without("q")


def test_a_record_known_to_the_month_is_in_its_year_and_an_undated_one_in_none():
    assert list(Filters(start=2006, end=2006).apply(FACTS).index) == ["b"]
    assert list(Filters(end=2005).apply(FACTS).index) == ["a"]


def test_without_a_choice_everything_is_kept():
    assert list(Filters().apply(FACTS).index) == ["a", "b", "c"]


def test_words_are_searched_without_accents():
    assert list(Filters(q="ha noi").apply(FACTS).index) == ["b"]


def test_a_choice_of_codes_keeps_rows_that_hold_one_of_them():
    assert list(Filters(kind=("treaty",)).keep(FACTS, "kind").index) == ["a", "c"]
    assert list(Filters(country=("CHN",)).keep(FACTS.assign(country=FACTS["countries"]), "country").index) == ["a"]


def test_named_fields_go_back_to_their_default():
    assert Filters(q="x", start=4).without("q") == Filters(start=4)
    assert Filters(q="x", start=4).only("q") == Filters(q="x")


def test_every_field_belongs_to_a_filter_that_has_words():
    same = {"start": "years", "end": "years", "match": "country"}
    named = {same.get(item.name, item.name) for item in fields(Filters)}
    assert named == set(filters.CLAUSES) == set(CHOICES)


@pytest.mark.parametrize("name", CHOICES)
def test_a_filter_says_itself_on_each_page_that_has_it_and_on_no_other(name):
    chosen, word = CHOICES[name]
    for page in PAGES:
        said = filters.in_words(chosen, page, TELLER)
        assert list(said) == [name] * (name in (*filters.SHARED, *filters.OWN.get(page, ())))
        assert all(word in clause for clause in said.values())
    assert filters.in_words(Filters(), "news", TELLER) == {}


def test_a_list_in_the_place_of_the_pages_own_has_filters_of_its_own():
    assert filters.OTHER_LISTS
    for (page, listing), names in filters.OTHER_LISTS.items():
        assert filters.own(page, listing) == names != filters.own(page) == filters.own(page, "no such list")
        for name in set(CHOICES) - set(filters.SHARED):
            said = filters.in_words(CHOICES[name][0], page, TELLER, listing)
            assert list(said) == [name] * (name in names)
    assert filters.own("news", "documents") == filters.OWN["news"]


def test_any_of_the_countries_are_joined_with_or_except_on_comparing_pages():
    chosen = Filters(country=("KHM", "THA"))
    said = {page: filters.in_words(chosen, page, TELLER)["country"] for page in PAGES}
    assert {page for page, clause in said.items() if clause == "Cambodia and Thailand"} == filters.COMPARING
    assert {page for page, clause in said.items() if clause == "Cambodia or Thailand"} == {*PAGES} - filters.COMPARING


def test_all_of_the_countries_are_joined_with_and_on_every_page():
    chosen = Filters(country=("KHM", "THA"), match="all")
    for page in PAGES:
        assert filters.in_words(chosen, page, TELLER) == {"country": "Cambodia and Thailand"}


def test_the_day_counts_on_pages_that_show_the_state_of_a_day():
    for page in PAGES:
        told = filters.of_page(Filters(asof="2004"), page)
        assert (told.asof == "2004") == (page in filters.TIMED)
