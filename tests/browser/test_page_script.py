"""Links in tables and drawings: they change the page without loading it anew, and get the focus back."""

import pytest
from playwright.sync_api import expect

from dashboard import words
from tests.browser.conftest import NARROW, at, settle
from tests.product import some

LINK = ".gms-go a[href*='record=CHN-THA']"
SAY = words.of("en")
STAYS = "() => { window.stays = true; }"


@pytest.mark.parametrize("open_it", some(["click", "Enter"]))
def test_a_link_opens_a_record_in_the_same_page_and_gets_the_focus_back(open_it, visit):
    page = visit("/agreements?from=2004")
    page.evaluate(STAYS)
    link = page.locator(LINK).first
    link.click() if open_it == "click" else link.press(open_it)
    at(page, "/agreements?from=2004&record=CHN-THA")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.evaluate("window.stays"), "the page was not loaded anew"
    page.keyboard.press("Escape")
    at(page, "/agreements?from=2004")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator(LINK).first).to_be_focused()
    page.go_back()
    at(page, "/agreements?from=2004&record=CHN-THA")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.evaluate("window.stays")


@pytest.mark.parametrize("clipboard", [True, False], ids=["with a clipboard", "without one"])
def test_the_button_below_a_figure_copies_the_link_of_the_view(clipboard, server, browser):
    reader = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    if not clipboard:
        reader.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page = reader.new_page()
    page.goto(f"{server}/meetings?country=LAO")
    foot = settle(page).locator("p.gms-foot").first
    foot.get_by_role("button", name=SAY("narrow.link")).click()
    expect(foot.get_by_role("status")).to_have_text(SAY("narrow.copied"))
    expect(foot.get_by_role("button")).to_be_focused()
    box = page.locator(".gms-list input").first
    box.focus()
    page.keyboard.press("Control+v")
    copied = box.input_value()
    reader.close()
    assert copied == f"{server}/meetings?country=LAO"


def test_a_link_with_a_key_held_opens_a_tab_of_its_own(visit):
    page = visit("/agreements")
    with page.context.expect_page() as opened:
        page.locator(LINK).first.click(modifiers=["ControlOrMeta"])
    expect(settle(opened.value).get_by_role("dialog")).to_be_visible()
    assert page.url.endswith("/agreements")


def test_below_a_base_path_the_script_is_there_too_and_links_lead_on(visit, another_server):
    address = another_server(prefix="/mekong")
    page = visit("/mekong/", address=address)
    page.locator(".gms-buttons a").first.click()
    at(page, "/mekong/country?country=KHM")
    page = visit("/mekong/agreements", address=address)
    page.evaluate(STAYS)
    page.locator(LINK).first.click()
    at(page, "/mekong/agreements?record=CHN-THA")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.evaluate("window.stays")


def test_on_a_phone_a_button_says_how_many_filters_are_on_and_opens_them(visit):
    page = visit("/news?country=THA&from=2004", size=NARROW)
    button = page.locator(".gms-filters")
    expect(button).to_have_text(SAY("frame.filters_on", n=2))
    button.click()
    expect(page.get_by_test_id("stSidebar").get_by_role("heading")).to_be_in_viewport()
    page.wait_for_function("() => document.activeElement.closest('[data-testid=stSidebar]')")
    expect(visit("/news", size=NARROW).locator(".gms-filters")).to_have_text(SAY("frame.filters"))
    expect(visit("/news").locator(".gms-filters")).to_be_hidden()


def test_on_a_phone_the_sidebar_is_closed_at_first_though_it_was_left_open(visit):
    page = visit("/news", size=NARROW)
    sidebar = page.get_by_test_id("stSidebar")
    page.locator(".gms-filters").click()
    expect(sidebar).to_have_attribute("data-collapsed", "false")
    page.reload()
    expect(sidebar).to_have_attribute("data-collapsed", "true")


def test_a_new_reader_of_a_journey_has_no_sidebar_that_another_opened(visit):
    first = visit("/news", size=NARROW)
    first.locator(".gms-filters").click()
    expect(first.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "false")
    then = visit("/news", size=NARROW)
    expect(then.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "true")


def test_the_foot_of_a_page_leads_to_the_hotlines_and_keeps_the_country(visit):
    page = visit("/news?country=THA")
    page.evaluate(STAYS)
    page.get_by_role("link", name=SAY("frame.hotlines")).click()
    at(page, "/about?country=THA")
    place = page.locator(".st-key-place-hotlines")
    expect(place).to_be_focused()
    expect(place.get_by_role("heading", name=SAY("about.hotlines"), exact=True)).to_be_in_viewport()
    assert page.evaluate("window.stays")
    expect(visit("/about#hotlines").locator(".st-key-place-hotlines")).to_be_focused()


def test_the_answer_is_announced_when_a_choice_changes_it_by_an_element_that_stays(visit):
    page = visit("/?country=THA")
    heard = page.locator(".gms-heard[role=status]")
    expect(heard).to_have_count(1)
    expect(heard).to_have_text("")
    heard.evaluate("node => { window.node = node; }")
    page.locator(".st-key-said button").first.click()
    at(page, "/")
    expect(heard).to_contain_text(page.locator("h1").inner_text())
    assert page.evaluate("window.node.isConnected")


@pytest.mark.parametrize("tabs", some(["Tab", "Shift+Tab"]))
def test_the_focus_stays_in_the_open_drawer(tabs, visit):
    page = visit("/news?record=news-cao-bang-office-2020")
    expect(page.get_by_role("dialog")).to_be_visible()
    inside = "() => Boolean(document.activeElement.closest('[role=dialog]'))"
    assert page.evaluate(inside)
    for _ in range(40):
        page.keyboard.press(tabs)
        assert page.evaluate(inside)


def test_the_rest_of_the_menu_opens_by_key_and_closes_by_escape_or_a_click(visit):
    page = visit("/about")
    fold, summary = page.locator(".gms-menu nav details"), page.locator(".gms-menu nav summary")
    summary.press("Enter")
    expect(fold.get_by_role("link").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(fold.get_by_role("link")).to_have_count(0)
    expect(summary).to_be_focused()
    summary.click()
    expect(fold.get_by_role("link").first).to_be_visible()
    page.get_by_role("heading", level=1).click(position={"x": 20, "y": 10})  # beside the open part
    expect(fold.get_by_role("link")).to_have_count(0)
