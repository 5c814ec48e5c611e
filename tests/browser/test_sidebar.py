"""The form in the sidebar: each choice changes the page without loading it, and nothing else of the address is lost."""

import re

import pytest
from playwright.sync_api import expect

from dashboard import words
from dashboard.record import current
from tests.browser.conftest import NARROW, PATIENCE, at, settle, tick
from tests.product import some

SAY = words.of("en")
YEARS = current().years
STAYS = "() => { window.stays = true; }"
# Ticks four countries, with a pause in milliseconds before each. A form that is drawn anew meanwhile has other boxes.
QUICKLY = """async (pause) => {
    for (const at of [0, 1, 2, 3]) {
        await new Promise((then) => setTimeout(then, pause));
        document.querySelectorAll('.gms-choose [name=country]')[at].click();
    }
}"""


def boxes(page):
    return page.locator(".gms-choose").get_by_role("checkbox")


def test_countries_are_ticked_one_after_the_other_and_the_focus_stays(visit):
    page = visit("/meetings?lang=en&series=training&page=2")
    page.evaluate(STAYS)
    first = boxes(page).first
    first.focus()
    page.keyboard.press("Space")
    at(page, "/meetings?lang=en&country=KHM&series=training")
    expect(boxes(page).first).to_be_checked()
    expect(boxes(page).first).to_be_focused()
    tick(page, "Thailand")
    at(page, "/meetings?lang=en&country=KHM&country=THA&series=training")
    settle(page).get_by_role("radio", name=SAY.value("match", "all")).click()
    at(page, "/meetings?lang=en&country=KHM&country=THA&match=all&series=training")
    tick(page, "Thailand")
    at(page, "/meetings?lang=en&country=KHM&series=training")
    assert page.evaluate("window.stays"), "the page was not loaded anew"


@pytest.mark.parametrize("pause", some([0, 60, 250]))
def test_countries_that_are_ticked_quickly_are_all_chosen(pause, visit):
    page = visit("/news")
    page.evaluate(QUICKLY, pause)
    at(page, "/news?country=KHM&country=CHN&country=LAO&country=MMR")
    settle(page)
    expect(page.locator(".gms-choose :checked[name=country]")).to_have_count(4)
    expect(page.locator(".st-key-said")).to_contain_text("Myanmar")


def test_a_tick_that_is_taken_back_at_once_leaves_no_tick(visit):
    page = visit("/news")
    page.evaluate("() => { document.querySelector('.gms-choose input').click(); history.back(); }")
    at(page, "/news")
    expect(page.locator(".gms-choose :checked[name=country]")).to_have_count(0)


def test_a_tick_while_the_years_play_keeps_the_day(visit):
    page = visit("/agreements")
    sidebar = page.get_by_test_id("stSidebar")
    page.get_by_role("button", name=SAY("moment.play")).click()
    expect(sidebar).to_contain_text(SAY("moment.end", year=str(YEARS[2])), timeout=PATIENCE)
    boxes(page).first.click()
    expect(page.locator(".st-key-said")).to_contain_text("Cambodia", timeout=PATIENCE)
    expect(sidebar).to_contain_text(SAY("moment.end", year=str(YEARS[7])), timeout=PATIENCE)
    page.get_by_role("button", name=SAY("moment.stop")).click()
    page.get_by_role("button", name=SAY("moment.play")).wait_for(timeout=PATIENCE)
    page.wait_for_function("() => location.search.includes('asof=') && location.search.includes('country=KHM')")


def test_what_is_typed_into_the_search_box_stays_while_the_page_changes(visit):
    page = visit("/news")
    tick(page, "China")
    box = page.locator("form.gms-find input")
    box.press_sequentially("liaison", delay=60)
    at(page, "/news?country=CHN")
    settle(page)
    expect(box).to_have_value("liaison")
    expect(box).to_be_focused()
    box.press("Enter")
    at(page, "/search?country=CHN&q=liaison")


def test_years_are_chosen_in_lists_of_which_none_ends_before_it_begins(visit):
    page = visit("/news?q=police")
    page.get_by_label(SAY("filter.from"), exact=True).select_option("2010")
    at(page, "/news?from=2010&q=police")
    last = settle(page).get_by_label(SAY("filter.to"), exact=True)
    expect(last.locator("option").first).to_have_text("2010")
    last.select_option("2015")
    at(page, "/news?from=2010&to=2015&q=police")
    page.get_by_label(SAY("filter.from"), exact=True).select_option(str(YEARS[0]))
    at(page, "/news?to=2015&q=police")


def test_the_link_clears_all_filters_and_keeps_the_rest(visit):
    page = visit("/agreements?country=KHM&from=2004&part=themes&asof=2015-12-31")
    page.locator(".gms-choose").get_by_role("link", name=SAY("filter.clear")).click()
    at(page, "/agreements?part=themes")
    expect(page.locator(".gms-choose :checked[name=country]")).to_have_count(0)


def test_other_countries_are_folded_until_one_of_them_is_chosen(visit):
    page = visit("/news")
    fold = page.locator(".gms-choose details")
    expect(fold.get_by_role("checkbox").first).to_be_hidden()
    fold.locator("summary").click()
    tick(page, "Japan")
    at(page, "/news?country=JPN")
    expect(fold.get_by_role("checkbox", name="Japan")).to_be_checked()
    tick(page, "China")
    at(page, "/news?country=CHN&country=JPN")
    page.go_back()
    at(page, "/news?country=JPN")
    expect(page.locator(".gms-choose :checked[name=country]")).to_have_count(1)
    fold.get_by_role("checkbox", name="Japan").focus()
    page.keyboard.press("Space")
    at(page, "/news")
    settle(page)
    expect(fold.get_by_role("checkbox", name="Japan")).to_be_focused()


def test_on_a_phone_the_first_box_gets_the_focus_and_a_choice_is_seen(visit):
    page = visit("/news", size=NARROW)
    page.locator(".gms-filters").click()
    expect(boxes(page).first).to_be_focused()
    page.keyboard.press("Space")
    at(page, "/news?country=KHM")
    expect(page.locator(".gms-filters")).to_have_text(SAY("frame.filters_on", n=1))


@pytest.mark.parametrize("path", ["/", "/news", "/search?q=police", "/about", "/map"])
def test_no_font_of_icons_and_no_whole_font_of_letters_is_fetched(path, visit):
    page = settle(visit(path))
    fetched = page.evaluate("performance.getEntriesByType('resource').map((each) => new URL(each.name).pathname)")
    assert [name for name in fetched if re.search(r"/static/js/index\.", name)]
    assert [name for name in fetched if re.search(r"MaterialSymbols|assets/SourceSans", name)] == []


def day(page):
    return page.get_by_role("slider", name=SAY("moment.title"))


@pytest.mark.parametrize("path", ["/map", "/agreements"])
def test_a_tick_at_the_day_of_the_data_leaves_that_out_of_the_address(path, visit):
    page = visit(path)
    tick(page, "China")
    at(page, f"{path}?country=CHN")
    settle(page)
    expect(page.get_by_test_id("stAlert")).to_have_count(0)
    day(page).press("ArrowLeft")
    at(page, f"{path}?country=CHN&asof={YEARS[-1] - 1}-12-31")
    expect(settle(page).get_by_test_id("stSidebar")).to_contain_text(SAY("moment.end", year=str(YEARS[-1] - 1)))
    expect(day(page)).to_be_focused()
    day(page).press("End")
    at(page, f"{path}?country=CHN")


def test_quick_steps_from_a_day_within_a_year_reach_the_day_that_they_show(visit):
    page = visit("/agreements?asof=2004-06")
    slider = day(page)
    slider.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", SAY("moment.end", year="2006"))
    at(page, "/agreements?asof=2006-12-31")
    expect(settle(page).get_by_test_id("stSidebar")).to_contain_text(SAY("moment.end", year="2006"))
    page.go_back()
    at(page, "/agreements?asof=2004-06")


def test_the_slider_is_dragged_while_the_years_play_and_they_stop(visit):
    page = visit("/agreements?asof=2000-12-31")
    page.get_by_role("button", name=SAY("moment.play")).click()
    expect(page.get_by_test_id("stSidebar")).to_contain_text(SAY("moment.end", year="2002"), timeout=PATIENCE)
    box = day(page).bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 2, box["y"] + box["height"] / 2, steps=4)
    page.mouse.up()
    at(page, "/agreements")
    expect(settle(page).get_by_role("button", name=SAY("moment.play"))).to_be_visible(timeout=PATIENCE)
    expect(day(page)).to_have_value(day(page).get_attribute("max"))
