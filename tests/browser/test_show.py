"""The show in a browser: stepped by keys, followed by its notes, and usable when the server is gone."""

from playwright.sync_api import Page, expect

from dashboard import words
from dashboard.record import current
from dashboard.telling import stories
from dashboard.telling.teller import teller
from tests.browser.conftest import NARROW, PATIENCE, at

SAY = words.of("en")
SENTENCES = [step.sentence.words for step in stories.every(teller(current(), "en"))[0].steps]
NOW = "main > section.now > h2"
KEPT = "() => performance.getEntriesByType('resource').some((each) => each.name.includes('offline.html'))"


def shown(visit, size=None) -> Page:
    """Return a page on which the story was opened from the page Present."""
    page = visit("/present", **({"size": size} if size else {}))
    page.get_by_role("link", name=SAY("present.open")).first.click()
    page.wait_for_selector(f".showing {NOW}", timeout=PATIENCE)
    return page


def is_at(page: Page, number: int) -> None:
    expect(page.locator(NOW)).to_have_text(SENTENCES[number - 1])


def test_keys_step_a_story_and_escape_leads_back(visit):
    page = shown(visit)
    is_at(page, 1)
    steps = {"ArrowRight": 2, "PageDown": 3, " ": 4, "ArrowLeft": 3, "End": 10, "ArrowDown": 10, "Home": 1}
    steps |= {"5": 5, "0": 10}
    for key, number in steps.items():
        page.keyboard.press(key)
        is_at(page, number)
    expect(page.get_by_role("status")).to_contain_text("10 / 10")
    page.keyboard.press("Escape")
    at(page, "/present")


def test_notes_and_show_follow_each_other(visit):
    page = shown(visit)
    page.keyboard.press("3")
    with page.expect_popup() as opened:
        page.keyboard.press("n")
    notes = opened.value
    notes.wait_for_selector(f".noting {NOW}", timeout=PATIENCE)
    is_at(notes, 3)
    expect(notes.locator("section.now .notes")).to_be_visible()
    page.keyboard.press("ArrowRight")
    is_at(notes, 4)
    notes.keyboard.press("Home")
    is_at(page, 1)


def test_an_open_show_needs_no_server(visit):
    page = shown(visit)
    page.wait_for_function(KEPT, timeout=PATIENCE)
    page.context.set_offline(True)
    try:
        page.keyboard.press("9")
        is_at(page, 9)
        with page.expect_popup() as opened:
            page.keyboard.press("n")
        is_at(opened.value, 9)
        with page.expect_popup() as opened:
            page.keyboard.press("o")
        expect(opened.value.get_by_role("heading").first).to_be_attached()
    finally:
        page.context.set_offline(False)


def test_the_code_fills_the_screen_and_a_phone_can_be_tapped_on(visit):
    page = shown(visit)
    page.keyboard.press("q")
    box = page.locator("section.now .code svg").bounding_box()
    assert box["width"] > 500
    narrow = shown(visit, NARROW)
    narrow.mouse.click(350, 400)
    is_at(narrow, 2)
    assert narrow.evaluate("document.documentElement.scrollWidth") <= NARROW[0]
