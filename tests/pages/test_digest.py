"""The page Digest: news is ticked and put in order, and the address keeps it."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.languages import LANGUAGES
from dashboard.measures import digest as measures
from dashboard.record import current
from dashboard.selection import Filters
from dashboard.selection.issue import MOST, NOTHING
from tests import choices
from tests.pages.test_pages import opened

NEWS = tuple(current().tables["news"].index)


def rows(page: AppTest) -> list[str]:
    return [box.key.removeprefix("tick-") for box in page.checkbox if box.value]


def htmls(page: AppTest) -> str:
    return " ".join(each.proto.body for each in page.get("html"))


def test_the_page_begins_with_the_news_of_the_newest_month():
    page = opened("digest")
    assert not page.exception
    newest = list(measures.matching(current(), Filters()).index)
    assert rows(page) == newest != []
    assert "item" not in page.query_params


def test_an_item_that_is_taken_out_and_ticked_again_comes_last():
    page = opened("digest", since="2025-11")
    first, *others = rows(page)
    assert len(others) > 3
    page.checkbox(key=f"tick-{first}").uncheck().run()
    assert rows(page) == others == page.query_params["item"]
    page.checkbox(key=f"tick-{first}").check().run()
    assert rows(page) == [*others, first]
    page.button(key="anew").click().run()
    assert rows(page) == [first, *others]
    assert "item" not in page.query_params


def test_an_item_moves_up_and_down_by_one_place_and_no_further():
    page = opened("digest", since="2025-11")
    one, two, *others = rows(page)
    assert page.button(key=f"up-{one}").disabled
    assert page.button(key=f"down-{others[-1]}").disabled
    page.button(key=f"down-{one}").click().run()
    assert rows(page) == [two, one, *others]
    page.button(key=f"up-{one}").click().run()
    assert rows(page) == [one, two, *others]
    assert all("**" in page.button(key=f"up-{key}").label for key in others), "a voice says what is moved"


def test_when_the_last_item_is_taken_out_the_issue_is_empty_and_says_so():
    page = opened("digest", item=[NEWS[0]])
    page.checkbox(key=f"tick-{NEWS[0]}").uncheck().run()
    assert rows(page) == []
    assert page.query_params["item"] in (NOTHING, [NOTHING])
    assert "No news is recorded for this choice." in htmls(page)
    assert not page.exception


def test_a_full_issue_takes_no_more_and_says_so():
    page = opened("digest", item=list(NEWS[:MOST]), since="2020")
    free = [box for box in page.checkbox if not box.value and box.key.startswith("tick-")]
    assert free
    assert all(box.disabled for box in free)
    assert any("at most" in caption.value and str(MOST) in caption.value for caption in page.caption)
    assert any("Listed here are" in caption.value for caption in page.caption)


def test_each_choice_changes_the_issue_and_the_address():
    page = opened("digest", since="2025-11")
    for name, code in {"edition": "LAO", "second": "zh", "until": "2025-11", "letter": "newsletter"}.items():
        choices.choose(page, name, code)
    page.number_input(key="number").set_value(12).run()
    assert not page.exception
    said = dict(page.query_params)
    wanted = {"edition": "LAO", "second": "zh", "until": "2025-11", "number": "12", "letter": "newsletter"}
    assert {name: said[name] if isinstance(said[name], str) else said[name][0] for name in wanted} == wanted
    sheet = htmls(page)
    assert "Edition for Lao People's Democratic Republic · No. 12 · November 2025" in sheet
    assert 'lang="zh-Hans"' in sheet


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_links_lead_to_the_files_of_what_is_shown(language):
    page = opened("digest", lang=language, since="2025-11", second="en", country="KHM")
    assert not page.exception
    links = re.findall(r'href="(digest\.[a-z]+\?[^"]*)"', htmls(page))
    assert [link.partition("?")[0] for link in links] == ["digest.html", "digest.txt", "digest.docx", "digest.eml"]
    assert all("since=2025-11" in link and "country=KHM" in link for link in links)


def test_past_editions_are_listed_with_their_files_and_their_feed():
    page = opened("digest")
    held = htmls(page)
    editions = measures.editions(current())
    assert editions
    for each in editions:
        for ending in ("html", "txt", "docx", "eml"):
            assert f'href="edition/{each.name}.{ending}"' in held
    assert 'href="feeds/editions.atom"' in held


@pytest.mark.parametrize("item", [["news-x"], ["<script>"], [*NEWS, *NEWS]])
def test_an_address_that_names_what_is_not_there_is_no_error(item):
    page = opened("digest", item=item)
    assert not page.exception
    assert len(rows(page)) <= MOST


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_of_a_past_edition_names_its_language_if_it_is_another(language):
    page = opened("digest", lang=language)
    shown = " ".join([htmls(page), *(each.value for each in page.markdown)])
    links = re.findall(r'<td class="gms-title"><a href="[^"]*"( lang="en")?>', shown)
    assert len(links) == len(measures.editions(current())) > 1
    assert all(links) == (language not in ("en", "zh"))


def test_an_end_of_the_months_that_contradicts_the_one_chosen_goes():
    page = opened("digest", until="2025-09")
    later = next(each.code for each in choices.offered(page, "since") if each.code > "2025-09")
    choices.choose(page, "since", later)
    assert not page.warning
    assert page.query_params["since"] in (later, [later])
    assert "until" not in page.query_params
