"""Each page as the first one that a reader opens."""

import pytest
from playwright.sync_api import expect

from dashboard import words
from dashboard.ui.run import menu
from tests.browser import listing
from tests.browser.conftest import NARROW, PATIENCE, WIDE, settle, within

SAY = words.of("en")
NAMES = menu.MENU + menu.MORE
TOO_WIDE = """() => [document.documentElement, document.querySelector('[data-testid=stMain]')]
    .filter((box) => box.scrollWidth > box.clientWidth)
    .map((box) => `${box.tagName}: ${box.scrollWidth} > ${box.clientWidth}`)"""
GROUND = "() => getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"


def path_of(name):
    return "/" if name == menu.MENU[0] else f"/{name}"


def test_there_are_pages_to_visit():
    assert len(NAMES) >= 8


def complete(page, name, other):
    """Check a page in the size in which it was opened and in another one. Return the colour of its ground."""
    expect(page.get_by_text(SAY(f"{name}.title")).first).to_be_visible()
    entries = page.locator(".gms-menu").get_by_role("link")
    assert entries.all_inner_texts() == [SAY(f"{entry}.menu") for entry in menu.MENU]
    assert page.title().startswith(SAY(f"{name}.menu"))
    assert page.evaluate(TOO_WIDE) == [], f"{page.viewport_size}"
    page.set_viewport_size({"width": other[0], "height": other[1]})
    settle(page)
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    page.wait_for_function(f"() => ({TOO_WIDE})().length === 0", timeout=PATIENCE)
    return page.evaluate(GROUND)


@pytest.mark.parametrize("name", [NAMES[0], *(pytest.param(name, marks=pytest.mark.product) for name in NAMES[1:])])
def test_a_page_is_complete_on_a_screen_and_on_a_phone(name, visit):
    light = complete(visit(path_of(name), size=WIDE, scheme="light"), name, NARROW)
    dark = complete(visit(path_of(name), size=NARROW, scheme="dark"), name, WIDE)
    assert light != dark, "light and dark look the same"


@pytest.mark.parametrize("name", NAMES[1:])
def test_a_page_that_is_opened_on_a_phone_is_complete_there_and_on_a_screen(name, look):
    assert complete(look(path_of(name), size=NARROW, scheme="dark"), name, WIDE)


def test_a_page_has_its_frame_on_the_first_visit_to_a_new_server(visit, another_server):
    name = NAMES[-1]
    page = visit(path_of(name), address=another_server())
    expect(page.get_by_text(SAY(f"{name}.title")).first).to_be_visible()
    expect(page.locator(".gms-menu")).to_be_visible()


def test_text_from_the_address_is_shown_as_text_and_never_run(visit):
    hostile = "<script>alert(1)</script> <img src=x onerror=alert(2)> ![x](https://outside.example/a.png)"
    for name in ("news", "practices"):
        page = visit("/about")
        said = []
        page.on("dialog", lambda dialog, said=said: (said.append(dialog.message), dialog.dismiss()))
        page.evaluate(
            "([path, q]) => location.assign(`${path}?` + new URLSearchParams({q, country: q, record: q}))",
            [path_of(name), hostile],
        )
        box = listing.box(page)
        expect(box).to_have_value(hostile)
        expect(settle(page).get_by_text(SAY("narrow.nothing"))).to_be_visible()
        assert said == []
        assert page.locator("[data-testid=stMain] img[src*='outside'], [data-testid=stMain] img[src='x']").count() == 0


def test_every_chinese_word_of_a_record_uses_our_own_font(look):
    page = look("/meetings?record=commit-imm-2")
    expect(page.get_by_role("dialog").locator("[class*=st-key-source-]").first).to_be_visible()
    page.evaluate("document.fonts.ready")
    asked = page.context.new_cdp_session(page)
    asked.send("DOM.enable")
    asked.send("CSS.enable")
    root = asked.send("DOM.getDocument", {"depth": -1})["root"]["nodeId"]
    rule = "[data-testid=stDialog] [class*=st-key-source-] :is(p, p *)"
    nodes = asked.send("DOM.querySelectorAll", {"nodeId": root, "selector": rule})["nodeIds"]
    own = "node => [...node.childNodes].filter((child) => child.nodeType === 3).map((child) => child.data).join('')"
    texts = page.locator(rule).evaluate_all(f"nodes => nodes.map({own})")
    chinese = [
        (node, text)
        for node, text in zip(nodes, texts, strict=True)
        if any("\u4e00" <= letter <= "\u9fff" for letter in text)
    ]
    assert chinese
    for node, text in chinese:
        fonts = asked.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        assert [font["familyName"] for font in fonts if not font["isCustomFont"]] == [], text
        assert any("Noto Sans" in font["familyName"] for font in fonts), text


@pytest.mark.parametrize("name", ["practices", "country"])
def test_on_a_phone_the_menu_shows_the_current_page(name, visit):
    page = visit(f"/{name}", size=NARROW)
    here = page.locator(".gms-menu :is(.gms-entries [aria-current], .gms-here > summary)")
    expect(here).to_have_count(1)
    within(here)
