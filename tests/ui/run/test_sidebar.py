"""The filters in the sidebar: what they offer, what is ticked, and that every text stays a text."""

import json
from dataclasses import replace

import pytest
from lxml import html

from dashboard import words
from dashboard.record import current
from dashboard.selection.filters import COMPARING, TIMED
from dashboard.selection.place import PAGES
from dashboard.ui.run import sidebar
from dashboard.ui.run.view import View
from tests.chosen import on

RECORD = current()
SAY = words.of("en")


def form(page="news", record=RECORD, place=None, **chosen):
    selection = on(page, **chosen).on(**(place or {}))
    return html.fragment_fromstring(sidebar.form(View(record, SAY, selection)))


def ticked(whole, name):
    return [box.get("value") for box in whole.iter("input") if box.name == name and box.checked]


@pytest.mark.parametrize("page", PAGES)
def test_each_country_is_there_once_and_members_come_first(page):
    boxes = [box.get("value") for box in form(page).iter("input") if box.name == "country"]
    assert tuple(boxes[: len(RECORD.members)]) == RECORD.members
    assert sorted(boxes) == sorted(RECORD.tables["countries"]["country"])


def test_what_is_chosen_is_ticked_and_others_are_unfolded_only_then():
    assert form().find(".//details").get("open") is None
    whole = form(country=("THA", "JPN"))
    assert ticked(whole, "country") == ["THA", "JPN"]
    assert whole.find(".//details").get("open") is not None


def test_no_list_of_years_offers_an_end_before_the_beginning():
    first, last = RECORD.years[0], RECORD.years[-1]
    begins, ends = (
        [option.text for option in select.iter("option")] for select in form(start=2004, end=2010).iter("select")
    )
    assert (begins[0], begins[-1]) == (str(first), "2010")
    assert (ends[0], ends[-1]) == ("2004", str(last))


def test_all_years_are_no_parameter():
    for select, year in zip(form().iter("select"), (RECORD.years[0], RECORD.years[-1]), strict=True):
        (shown,) = [option for option in select.iter("option") if option.get("selected") is not None]
        assert (shown.get("value"), shown.text) == ("", str(year))


def test_any_or_all_is_offered_for_two_countries_and_reset_for_fewer():
    assert ticked(form(country=("THA", "KHM"), match="all"), "match") == ["all"]
    assert ticked(form(country=("THA",)), "match") == []
    assert "match" not in form(country=("THA",), match="all").get("data-after")


def test_a_choice_keeps_the_rest_of_the_address_in_its_order_but_page_and_record():
    whole = form(
        "meetings", place={"list_page": 2, "record": "KHM"}, series=("training",), country=("KHM",), start=2004
    )
    assert (whole.get("data-before"), whole.get("data-after")) == ("", "series=training")
    told = sidebar.form(View(RECORD, words.of("vi"), replace(on("meetings"), language="vi")))
    assert 'data-before="lang=vi"' in told


@pytest.mark.parametrize("page", PAGES)
def test_pages_that_show_the_state_of_a_day_have_the_slider_and_no_other(page):
    assert bool(form(page).findall(".//input[@type='range']")) == (page in TIMED)


@pytest.mark.parametrize("day", ["", "2004-12-31", "2004-06", "2008-11-29", "1900"])
def test_the_slider_stands_at_the_day_which_is_no_other_part_of_the_address(day):
    whole = form("map", asof=day, kind=("hotline",))
    (slider,) = whole.findall(".//input[@type='range']")
    days, said = (json.loads(slider.get(f"data-{name}")) for name in ("days", "words"))
    assert len(days) == len(said) == int(slider.get("max")) + 1
    assert all(value == value.strip() for value in slider.attrib.values()), "a browser would get it without blanks"
    at = int(slider.get("value"))
    assert days[at] == day
    assert said[at] == slider.get("aria-valuetext") == slider.getnext().text
    assert (whole.get("data-before"), whole.get("data-after")) == ("", "kind=hotline")


@pytest.mark.parametrize("page", sorted(COMPARING))
def test_a_page_that_compares_keeps_the_choice_of_all_for_other_pages(page):
    assert form(page, country=("THA", "KHM"), match="all").get("data-after") == "match=all"


def test_a_record_without_other_countries_has_no_fold():
    few = RECORD.tables["countries"].loc[list(RECORD.members)]
    whole = form(record=replace(RECORD, tables={**RECORD.tables, "countries": few}, memory={}))
    assert whole.find(".//details") is None
    assert len([box for box in whole.iter("input") if box.name == "country"]) == len(RECORD.members)


def test_hostile_names_of_countries_stay_texts():
    bad = '"><script>alert(1)</script>'
    countries = RECORD.tables["countries"].copy()
    countries.loc["THA", "label"] = bad
    whole = form(record=replace(RECORD, tables={**RECORD.tables, "countries": countries}, memory={}))
    assert bad in [label.text_content() for label in whole.iter("label")]
    assert not list(whole.iter("script"))
