"""Filtering a list, and clearing the filters if nothing matches."""

import re
from collections import Counter
from html import unescape

import pytest

from dashboard import words
from dashboard.record import current
from dashboard.selection.place import PAGES
from dashboard.ui.parts import component
from dashboard.ui.parts.markdown import plain, within_html
from tests import listed
from tests.pages.test_pages import opened, said

SAY, RECORD = words.of("en"), current()
LISTED = ("agreements", "map", "meetings", "commitments", "news", "practices", "directory")
TABLES = {"map": "liaison_posts", "directory": "organisations"}  # of lists that are not named after their page


def shown(page):
    """Return how many records the list of a page has after the choice, and before it."""
    held = listed.main(page)
    assert plain(held.matching) in said(page)
    return len(held.rows), len(held.given)


def test_each_page_with_a_list_has_one_that_readers_narrow():
    for name in PAGES:
        narrowed = [each for each in listed.every(opened(name)) if each.kind == "list"]
        assert len(narrowed) == (name in LISTED), name


@pytest.mark.parametrize("name", LISTED)
def test_if_nothing_matches_a_button_clears_the_filters(name):
    page = opened(name, country="IRQ", to="1998")
    assert SAY("nothing.title") in said(page)
    button = page.button(key="clear_nothing")
    assert button.label == SAY("nothing.clear")
    button.click().run()
    assert not page.exception
    assert dict(page.query_params) == {}
    assert SAY("nothing.title") not in said(page)
    assert shown(page)[0] == shown(page)[1] > 0


@pytest.mark.parametrize("name", LISTED)
def test_a_list_without_a_match_of_search_words_stays_and_says_so(name):
    page = opened(name, q="4711 no record holds this")
    assert not page.exception
    assert shown(page)[0] == 0 < shown(page)[1]
    assert plain(SAY("narrow.nothing")) in said(page)
    listed.choose(page, q="")
    assert shown(page)[0] == shown(page)[1]
    assert dict(page.query_params) == {}


@pytest.mark.parametrize(("name", "word"), [("news", "lijiang"), ("practices", "training")])
def test_search_words_filter_a_list_and_its_count(name, word):
    page = opened(name)
    everything = len(RECORD.facts[name])
    assert shown(page) == (everything, everything)
    listed.choose(page, q=word.upper())
    assert dict(page.query_params) == {"q": word.upper()}
    found = RECORD.facts[name].index[RECORD.facts[name]["folded"].str.contains(word)]
    assert 0 < len(found) < everything
    assert shown(page) == (len(found), everything)
    assert {row["record"] for row in listed.main(page).rows} == set(found)


@pytest.mark.parametrize("name", LISTED)
def test_a_code_of_a_facet_narrows_the_list_and_stands_in_the_address(name):
    page, tried = opened(name), 0
    for facet in listed.main(page).told["facets"]:
        for code, _ in facet["options"]:
            listed.choose(page, **{facet["name"]: [code]})
            assert not page.exception
            assert dict(page.query_params) == {facet["name"]: code}
            again = listed.main(opened(name, **{facet["name"]: code}))
            assert again.rows == listed.main(page).rows
            tried += 1
            if tried > 3:  # the measures are compared for every code in tests/telling/test_listing.py
                return
    assert tried or name in ("map", "meetings")


def sent_of_list(page):
    """Return what the browser is sent of the list that readers narrow: its rows and its choice."""
    return [each.proto.bytes for each in page.get("bidi_component") if re.search("-(rows|list)-", each.proto.id)]


def test_the_choice_of_the_list_itself_is_not_sent_back_to_it_as_a_new_one():
    page = opened("news")
    before, sent = listed.main(page), sent_of_list(page)
    listed.choose(page, q="police", topic=["training"])
    after = listed.main(page)
    assert sent_of_list(page) == sent, "the browser would get the whole list again"
    assert (after.turn, after.choice["q"], after.choice["topic"]) == (before.turn, "police", ["training"])
    page.button(key="clear_said").click().run()
    assert listed.main(page).turn > before.turn
    assert (listed.main(page).choice["q"], listed.main(page).choice["topic"]) == ("", [])


def test_a_changed_address_is_a_new_choice_so_back_works():
    page = opened("news", q="police")
    turn = listed.main(page).turn
    page.query_params["q"] = "court"
    page.run()
    assert listed.main(page).turn > turn
    assert listed.main(page).choice["q"] == "court"


def test_the_page_that_a_list_sends_stays_and_other_filters_go_back_to_the_first():
    page = listed.choose(opened("news"), page=2)
    assert page.query_params["page"] == "2"
    listed.choose(page, q="police", page=2)
    assert page.query_params["page"] == "2"
    listed.choose(page, q="court")
    assert "page" not in page.query_params


@pytest.mark.parametrize("name", LISTED)
def test_the_rows_sent_do_not_depend_on_what_the_browser_narrows(name):
    one, other = (listed.main(opened(name, **asked)) for asked in ({}, {"q": "china", "page": "2"}))
    assert one.given == other.given
    assert one.told == other.told


@pytest.mark.parametrize("name", [name for name in LISTED if name != "commitments"])
def test_another_country_does_not_send_the_rows_anew(name):
    sent = []
    for asked in ({}, {"country": "CHN"}, {"country": ["KHM", "THA"]}, {"from": "2010"}):
        page = opened(name, **asked)
        sent.append([each.proto.bytes for each in page.get("bidi_component") if "-rows-" in each.proto.id])
        assert len(listed.main(page).given) > 0
    assert len(sent[0]) == 1
    assert sent == [sent[0]] * len(sent)


@pytest.mark.parametrize("name", LISTED)
def test_beside_each_list_stands_a_plain_one_of_the_records_that_match(name):
    page = opened(name, q="china")
    (plain_list,) = [html.proto.body for html in page.get("html") if 'class="plain-list ' in html.proto.body]
    rows = listed.main(page).rows
    assert rows
    assert plain_list.count("<li>") == min(len(rows), component.MOST_PLAIN)
    for row in rows[: component.MOST_PLAIN]:
        assert f">{within_html(row['title'])}</a>" in plain_list
        assert f"record={row['record']}" in unescape(plain_list)
    told = SAY("narrow.plain", n=min(len(rows), component.MOST_PLAIN), total=len(rows))
    assert within_html(told) in plain_list


def test_every_list_of_a_page_has_a_key_and_a_name_of_its_own():
    for name in PAGES:
        held = listed.every(opened(name, **({"country": ["CHN", "THA"]} if name in ("country", "pair") else {})))
        assert [key for key, number in Counter((each.kind, each.name) for each in held).items() if number > 1] == []
        assert all(each.told["name"] for each in held)
