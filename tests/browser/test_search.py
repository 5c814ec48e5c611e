"""The search box: from any page to the results without loading, and back."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NARROW, WIDE, at, settle
from tests.browser.listing import SAY
from tests.product import some

BOX, RESULTS = "form.gms-find input[name=q]", ".gms-hits a"


@pytest.mark.parametrize("size", some([WIDE, NARROW]), ids=["wide", "narrow"])
def test_a_word_typed_on_any_page_leads_to_its_results_without_loading(size, visit):
    page = settle(visit("/news?country=LAO", size=size))
    page.evaluate("window.same = true")
    page.locator(BOX).fill("Hanoi “plan”")
    page.keyboard.press("Enter")
    expect(page.locator(RESULTS).first).to_be_visible()
    assert page.evaluate("window.same")
    assert "/search?country=LAO&q=Hanoi" in page.url
    expect(page.locator(BOX)).to_have_value("Hanoi “plan”")
    page.go_back()
    at(page, "/news?country=LAO")
    expect(page.locator(BOX)).to_have_value("")


def test_a_result_opens_its_record_beside_the_results(look):
    page = settle(look("/search?q=training"))
    page.locator(RESULTS).first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert "q=training" in page.url
    assert "record=" in page.url


def test_names_are_offered_once_the_box_has_the_focus(visit):
    page = settle(visit("/news"))
    assert page.locator("#gms-names").count() == 0
    page.locator(BOX).focus()
    expect(page.locator("#gms-names option[value='Ha Noi']")).to_have_count(1)
    assert page.locator(BOX).get_attribute("list") == "gms-names"


def test_on_a_phone_the_box_takes_at_most_44_pixels_and_its_parts_are_large_enough(visit):
    page = settle(visit("/news", size=NARROW))
    with_box = page.locator(".gms-menu").evaluate("menu => menu.getBoundingClientRect().height")
    for part in ("input[type=search]", "button"):
        box = page.locator(f"form.gms-find {part}").bounding_box()
        assert min(box["width"], box["height"]) >= 24
    page.locator("form.gms-find").evaluate("form => form.remove()")
    assert with_box - page.locator(".gms-menu").evaluate("menu => menu.getBoundingClientRect().height") <= 44


def test_markup_that_is_typed_is_shown_as_text(look):
    page = settle(look("/search?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"))
    expect(page.get_by_role("heading", level=1)).to_have_text(SAY("search.title"))
    expect(page.locator(".gms-answer")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("[data-testid=stMain] img[src=x]").count() == 0
