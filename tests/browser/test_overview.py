"""The first screen of the overview: what stands on it, and that tiles, lines, meetings and numbers lead on."""

import pytest
from playwright.sync_api import expect

from dashboard.record import current
from tests.browser.conftest import NARROW, WIDE, at

STAYS = "() => { window.stays = true; }"
SHOWN = ".gms-drawing:visible"


def test_the_first_screen_holds_finding_map_countries_news_meetings_and_changes(look):
    page = look("/", size=WIDE)
    expect(page.locator("h1")).to_contain_text("have an agreement on record")
    parts = (SHOWN, ".gms-key", ".gms-buttons", ".gms-lines", ".gms-numbers", ".gms-said")
    for part in parts:
        for each in page.locator(part).all():
            if each.is_visible():
                box = each.bounding_box()
                assert box["y"] + box["height"] <= WIDE[1], part


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_pictures_are_legible_and_their_targets_large_enough(size, look):
    page = look("/", size=size)
    assert page.locator(SHOWN).count() == 2
    letters = page.locator(f"{SHOWN} text").evaluate_all(
        "all => all.map(e => parseFloat(e.getAttribute('font-size')) * e.getScreenCTM().a)"
    )
    assert min(letters) >= 12
    targets = page.locator(f"{SHOWN} a").evaluate_all(
        """all => all.map(a => {
            const wide = (e) => parseFloat(e.getAttribute('stroke-width') ?? 0) * e.getScreenCTM().a;
            const boxes = [...a.children].filter(e => e.getBBox).map(e => {
                const box = e.getBoundingClientRect();
                const around = e.tagName === 'path' ? wide(e) : 0;
                return Math.min(Math.max(box.width, around), Math.max(box.height, around));
            });
            return Math.max(...boxes);
        })"""
    )
    assert len(targets) > 20
    assert min(targets) >= 21, "24 at full width, a tenth less on a phone"
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= size[0]


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("a[href*='country=LAO']", "/country?from=2004&country=LAO"),
        pytest.param("a[href*='record=KHM-THA']", "/?from=2004&record=KHM-THA", marks=pytest.mark.product),
        pytest.param("a[href*='record=commit-imm-5']", "/?from=2004&record=commit-imm-5", marks=pytest.mark.product),
    ],
)
def test_a_mark_leads_on_by_keys_without_loading_the_page_anew(link, address, look):
    page = look("/?from=2004")
    page.evaluate(STAYS)
    mark = page.locator(f"{SHOWN} {link}")
    mark.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(
        lambda url: sorted(url.partition("?")[2].split("&")) == sorted(address.partition("?")[2].split("&"))
    )
    assert page.evaluate("window.stays")
    if "record" in address:
        expect(page.get_by_role("dialog")).to_be_visible()
        page.keyboard.press("Escape")
        expect(mark).to_be_focused()
    else:
        expect(page.get_by_test_id("stMain")).to_contain_text(current().country("LAO"))


def test_a_line_of_the_map_takes_clicks_beside_its_stroke(look):
    page = look("/")
    box = page.locator(f"{SHOWN} a[href*='record=THA-VNM'] path").nth(1).bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 + 8)
    at(page, "/?record=THA-VNM")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_a_number_leads_to_its_list_with_the_same_choice(look):
    page = look("/?country=THA&from=2010")
    number = page.locator(".gms-numbers a[href*='./news']")
    count = number.locator("b").inner_text()
    number.click()
    expect(page.locator(".gms-list:has(input[type=search])")).to_contain_text(count)
