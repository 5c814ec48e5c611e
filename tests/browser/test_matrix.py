"""The matrix of the fifteen pairs: clicked, over the years, on a phone, on paper and as a file."""

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard import words
from dashboard.measures import pairs
from dashboard.record import current
from dashboard.selection import Filters
from tests.browser.conftest import NARROW, PATIENCE, at, download, lead, settle
from tests.product import some

SAY = words.of("en")
RECORD = current()
MEMBERS = RECORD.members
# How a cell says how many agreements a pair has, and how many of them are only in preparation.
MANY = SAY("count.instruments.other", n=r"(\d+)")
SOME_OPEN = SAY("matrix.counted", n=r"(\d+)", open=r"(\d+)")
SHEET = (718, 1047)  # pixels of an A4 page within its margins
CELLS = """() => [...document.querySelectorAll('table.grid tbody tr')].map(row => [...row.querySelectorAll('td')].map(
    cell => ({more: cell.querySelector('small')?.textContent ?? '', short: cell.querySelector('b')?.innerText ?? '',
    words: cell.querySelector('.words')?.textContent ?? ''})))"""
OVERFLOWS = "() => document.documentElement.scrollWidth > window.innerWidth"


def cells(page: Page) -> list[list[dict]]:
    """Return the words and the second line of each cell, by row, once they no longer change."""
    seen, before = settle(page).evaluate(CELLS), None
    while seen != before:
        page.wait_for_timeout(250)
        seen, before = settle(page).evaluate(CELLS), seen
    return seen


def cell(page: Page, a: str, b: str):
    """Return the link in the row of one member and the column of another."""
    row = page.locator("table.grid tbody tr").nth(MEMBERS.index(a))
    return row.locator("td").nth(MEMBERS.index(b)).get_by_role("link")


def day(page: Page):
    return page.get_by_role("slider", name=SAY("moment.title"))


def asof(page: Page) -> str:
    return page.evaluate("new URLSearchParams(location.search).get('asof') ?? ''")


@pytest.mark.parametrize("before", some(["/agreements?country=CHN&asof=2008-12-31", "/agreements"]))
def test_a_click_on_a_cell_opens_its_pair_at_its_own_address_and_back_returns(before, visit):
    page = visit(before)
    seen = cells(page)
    for a, b in (("CHN", "THA"), ("THA", "CHN")):
        cell(page, a, b).click()
        at(page, f"{before}{'&' if '?' in before else '?'}record=CHN-THA")
        expect(page.get_by_role("dialog")).to_contain_text(f"{RECORD.country('CHN')} – {RECORD.country('THA')}")
        page.go_back()
        at(page, before)
        expect(page.get_by_role("dialog")).to_have_count(0)
        assert cells(page) == seen


def test_a_pair_can_be_opened_with_the_keyboard(look):
    page = look("/agreements")
    cell(page, "LAO", "VNM").focus()
    page.keyboard.press("Enter")
    at(page, "/agreements?record=LAO-VNM")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_slider_changes_answer_and_matrix_and_the_address(visit):
    page = visit("/agreements?asof=2003-12-31")
    early, answer = cells(page), page.get_by_test_id("stMain").inner_text()
    day(page).press("ArrowRight")
    at(page, "/agreements?asof=2004-12-31")
    lead(page, "/agreements?asof=2010-12-31")
    day(page).press("ArrowRight")
    at(page, "/agreements?asof=2011-12-31")
    assert cells(page) != early
    assert SAY("moment.end", year="2011") in page.get_by_test_id("stSidebar").inner_text()
    assert "31 December 2011" in page.get_by_test_id("stMain").inner_text() != answer
    rows = pairs.matrix(RECORD, Filters(asof="2011-12-31"))
    for row in rows.itertuples():
        shown = cells(page)[MEMBERS.index(row.a)][MEMBERS.index(row.b)]["words"]
        assert shown.startswith(SAY(f"state.{row.state}" if row.state else "state.nothing"))


def test_playback_adds_no_history_until_the_reader_stops_it(visit):
    page = visit("/agreements?asof=2000-12-31")
    begin = page.evaluate("history.length")
    page.get_by_role("button", name=SAY("moment.play")).click()
    expect(page.get_by_test_id("stSidebar")).to_contain_text(SAY("moment.end", year="2002"), timeout=PATIENCE)
    assert asof(page) == "2000-12-31"
    assert page.evaluate("history.length") == begin
    page.get_by_role("button", name=SAY("moment.stop")).click()
    page.get_by_role("button", name=SAY("moment.play")).wait_for(timeout=PATIENCE)
    page.wait_for_function("() => location.search.startsWith('?asof=200') && !location.search.includes('2000')")
    stopped = asof(settle(page))
    assert page.evaluate("history.length") == begin + 1
    page.wait_for_timeout(4000)  # longer than playback needs for two years
    assert asof(page) == stopped
    page.go_back()
    at(page, "/agreements?asof=2000-12-31")


def test_playback_stops_at_the_day_of_the_data(visit):
    page = visit("/agreements?asof=2024-12-31")
    page.get_by_role("button", name=SAY("moment.play")).click()
    page.get_by_role("button", name=SAY("moment.stop")).wait_for(timeout=PATIENCE)
    page.get_by_role("button", name=SAY("moment.play")).wait_for(timeout=PATIENCE)
    at(page, "/agreements")
    assert cells(page) == cells(visit("/agreements"))


@pytest.mark.parametrize("scheme", some(["light", "dark"]))
def test_the_matrix_stands_on_the_first_screen_and_a_cell_says_the_rest_on_focus(scheme, look):
    page = look("/agreements", scheme=scheme)
    frame = page.locator(".grid-frame")
    box = frame.bounding_box()
    assert box["y"] + box["height"] <= page.viewport_size["height"]
    assert frame.evaluate("frame => frame.scrollWidth <= frame.clientWidth")
    link = cell(page, "CHN", "VNM")
    rest = link.locator(".tip")
    expect(rest).to_be_hidden()
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(rest).to_be_visible()
    inside = rest.bounding_box()
    assert inside["x"] >= 0
    assert inside["x"] + inside["width"] <= page.viewport_size["width"]


def test_on_a_phone_fifteen_pairs_stand_in_a_list_and_each_opens(look):
    page = look("/agreements", size=NARROW)
    expect(page.locator("table.grid")).to_be_hidden()
    links = page.locator(".grid-list a")
    expect(links).to_have_count(15)
    assert not page.evaluate(OVERFLOWS)
    assert min(link.bounding_box()["height"] for link in links.all()) >= 24
    links.filter(has_text="China – Viet Nam").click()
    at(page, "/agreements?record=CHN-VNM")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_all_topics_stand_side_by_side_on_a_wide_screen(look):
    page = look("/agreements?part=themes")
    frame = page.locator(".grid-frame")
    frame.wait_for(timeout=PATIENCE)
    assert frame.evaluate("frame => frame.scrollWidth <= frame.clientWidth")
    expect(frame.locator("thead th")).to_have_count(len(pairs.themes(RECORD, Filters()).columns) + 1)


@pytest.mark.parametrize("part", some(["instruments", "themes"]))
def test_on_a_phone_the_table_scrolls_within_itself_and_the_page_does_not(part, look):
    page = look(f"/agreements?part={part}", size=NARROW)
    frame = page.locator(".grid-frame")
    frame.wait_for(timeout=PATIENCE)
    frame.evaluate("frame => frame.scrollIntoView()")
    assert frame.evaluate("frame => frame.scrollWidth > frame.clientWidth")
    assert not page.evaluate(OVERFLOWS)
    frame.evaluate("frame => frame.scrollTo(frame.scrollWidth, 0)")
    head = frame.locator("tbody tr:not(.group)").first.locator("th")
    expect(head).to_be_in_viewport()
    assert head.evaluate("head => getComputedStyle(head).backgroundColor.startsWith('rgb(')"), "opaque"
    last = frame.locator("thead th").last
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport()
    assert not page.evaluate(OVERFLOWS)


@pytest.mark.parametrize("query", some(["?country=LAO&asof=2015", "", "?asof=2005-06-30"]))
def test_the_csv_of_the_table_equals_the_cells_shown(query, look):
    page = look(f"/agreements{query}")
    shown = cells(page)
    link = page.locator("p.gms-foot a[href*='/agreements/agreements.csv']")
    link.wait_for(timeout=PATIENCE)
    waiting = download(page, link)
    text = Path(waiting.path()).read_text("utf-8-sig")
    rows = {row[SAY("matrix.head.pair")]: row for row in csv.DictReader(io.StringIO(text))}
    expected = 0
    for at_, a in enumerate(MEMBERS):
        for to in range(at_ + 1, len(MEMBERS)):
            above, below = shown[at_][to], shown[to][at_]
            row = rows.get(f"{RECORD.country(a)} – {RECORD.country(MEMBERS[to])}")
            assert (row is not None) == bool(above["words"])
            if row is None:
                continue
            expected += 1
            assert row[SAY("matrix.head.state")].partition(" (")[0] == above["words"]
            assert row[SAY("matrix.head.posts")] == below["words"]
            assert row[SAY("matrix.head.sides")] == below["more"]
            dated = row[SAY("matrix.head.date")]
            assert dated in above["more"] if dated else not re.search("since|dated", above["more"])
            number = len(row[SAY("matrix.head.agreements")].split("; ")) if row[SAY("matrix.head.agreements")] else 0
            told = re.search(f"{MANY}|{SOME_OPEN}", above["more"])
            assert (sum(int(n or 0) for n in told.groups()) if told else min(number, 1)) == number
    assert len(rows) == expected == (5 if "LAO" in query else 15)


@pytest.mark.parametrize("part", some(["pairs", "instruments", "themes"]))
def test_on_paper_the_whole_table_is_printed_without_the_menu(part, look):
    page = look(f"/agreements?asof=2008-12-31&part={part}", size=SHEET)
    page.emulate_media(media="print")
    frame = page.locator(".grid-frame")
    assert frame.evaluate("frame => frame.querySelector('table').offsetWidth <= frame.clientWidth")
    expect(page.locator("table.grid")).to_be_visible()
    expect(page.locator(".gms-menu")).to_be_hidden()
    expect(page.get_by_test_id("stSidebar")).to_be_hidden()
    expect(page.get_by_text(SAY("filter.asof_said", date="31 December 2008")).first).to_be_visible()
    expect(page.locator("table.grid .words").first).to_be_visible()
    if part != "themes":
        assert frame.evaluate("frame => getComputedStyle(frame.querySelector('.mark')).borderTopWidth") != "0px"
    assert len(page.pdf()) > 10_000


def test_on_a_phone_the_first_pairs_stand_on_the_first_screen_and_the_answer_below(look):
    page = look("/agreements", size=NARROW)
    grid, said = (page.locator(rule).first.bounding_box() for rule in (".grid-list", ".gms-answer"))
    assert grid["y"] <= NARROW[1] * 0.75
    assert said["y"] >= grid["y"] + grid["height"]
    wide = look("/agreements")
    grid, said = (wide.locator(rule).first.bounding_box() for rule in ("table.grid", ".gms-answer"))
    assert said["y"] < grid["y"]
