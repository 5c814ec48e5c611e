"""The page Search as a reader sees it."""

import re

import pytest

from dashboard import search, words
from dashboard.record import current
from dashboard.telling.hits import Hit, Part
from dashboard.ui.bodies import search as body
from dashboard.ui.parts.markdown import plain
from tests import headings
from tests.pages.test_pages import opened, said

RECORD, SAY = current(), words.of("en")


def html(page):
    return "".join(element.proto.body for element in page.get("html"))


def items(page):
    return re.findall(r'<li><a href="([^"]*)"', html(page))


def test_without_words_the_page_asks_for_them():
    page = opened("search")
    assert not page.exception
    assert headings.title(page) == plain(SAY("search.title"))
    assert plain(SAY("search.ask").split(".")[0]) in said(page)
    assert not items(page)


def test_results_stand_by_table_with_the_words_marked_and_open_their_record():
    page = opened("search", q="training")
    assert not page.exception
    assert "training" in headings.title(page)
    assert len(headings.headers(page)) >= 4
    found = items(page)
    assert len(found) > 10
    assert all("record=" in each and each.startswith("?") for each in found)
    assert "<mark>training</mark>" in html(page).casefold()


def test_ten_of_a_table_are_shown_and_the_rest_by_a_link():
    page = opened("search", q="training")
    number = len(search.find(RECORD, "training")["news"])
    assert f">{SAY('search.all', n=number)}<" in html(page)
    assert "table=news" in html(page)
    for part in html(page).split('<ul class="gms-hits gms-go">')[1:]:
        assert part.split("</ul>")[0].count("<li>") <= body.MOST
    alone = opened("search", q="training", table="news")
    title = plain(SAY("search.group", table=SAY("table.news"), n=number))
    assert headings.headers(alone) == [title]
    assert len(items(alone)) > body.MOST
    assert SAY("search.back") in html(alone)


@pytest.mark.parametrize(
    "query",
    [
        "ក\u200bម្ពុជា",
        "မြန်မာ",
        "ລາວ",
        "ประเทศไทย",
        "湄公河",
        "viet nam",
        "Việt Nam",
        "Vie\u0323\u0302t Nam",
        "2558",
        "“plan”",
    ],
)
def test_each_script_finds_records(query):
    page = opened("search", q=query)
    assert not page.exception
    assert items(page)


@pytest.mark.parametrize("query", ["<script>alert(1)</script>", "NEAR(", '"', "a:b*", "**bold**", "[x](y)", "$x^2$"])
def test_what_is_typed_is_shown_as_text(query):
    page = opened("search", q=query)
    assert not page.exception
    assert "<script" not in html(page)
    assert not any("<script" in each.value for each in page.markdown)


def test_texts_of_the_record_are_escaped_around_what_is_marked():
    hostile = "<img src=x onerror=alert(1)>"
    made = Hit("r", (Part(hostile), Part("<b>", True)), ("<i>",), (Part(hostile, True),))
    view = type("View", (), {"say": SAY, "selection": None})()
    kept, body.picture.opening = body.picture.opening, lambda _: lambda record: f"?record={record}"
    try:
        written = body._item(view, made)
    finally:
        body.picture.opening = kept
    assert "<img" not in written
    assert "<i>" not in written
    assert written.count("<mark>&lt;") == 2


def test_the_box_is_on_every_page_and_keeps_what_pages_share():
    for name in ("news", "about"):
        page = opened(name, country=["LAO", "THA"], from_="2005")
        (menu,) = [each.proto.body for each in page.get("html") if "gms-menu" in each.proto.body]
        (form,) = re.findall(r"<form.*</form>", menu)
        assert 'role="search"' in form
        assert 'action="./search?country=LAO&amp;country=THA&amp;from=2005"' in form
        assert SAY("search.box") in form
