"""A file that takes its time: a reader is told that it is being made, gets it, or is told that none came."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from dashboard import words
from tests.product import some

SLIDES = ".gms-take a[href*='slides/']"
SAID = ".gms-making"
WATCH = """() => {
  window.said = [];
  const note = (node) => node.className === "gms-making" && window.said.push(node);
  new MutationObserver((all) => all.forEach((each) => each.addedNodes.forEach(note)))
    .observe(document.body, { childList: true });
}"""


def opened(page):
    """Open the fold with what can be taken along, and return the link to the slides."""
    page.locator(".gms-take summary").first.click()
    return page.locator(SLIDES).first


@pytest.mark.parametrize("language", some(["km", "en"]))
def test_a_reader_is_told_that_a_file_is_being_made_and_gets_it_by_its_name(language, visit):
    page, held = visit(f"/agreements?lang={language}"), []
    link = opened(page)
    page.route("**/slides/**", lambda route: held.append(route))
    link.click()
    expect(page.locator(SAID)).to_have_text(words.of(language)("take.made"))
    expect(page.locator(SAID)).to_have_attribute("role", "status")
    link.click()
    with page.expect_download() as given:
        held[0].continue_()
    assert len(held) == 1, "who asks again is not in the line twice"
    assert given.value.suggested_filename.endswith(".pptx")
    assert len(given.value.suggested_filename) > len(".pptx")
    expect(page.locator(SAID)).to_have_count(0)
    assert urlsplit(page.url).path == "/agreements"


def test_a_file_that_comes_at_once_comes_without_a_word(visit):
    page = visit("/agreements")
    link = opened(page)
    page.evaluate(WATCH)
    page.route("**/slides/**", lambda route: route.fulfill(body="x", headers={"content-disposition": "attachment"}))
    with page.expect_download():
        link.click()
    assert page.evaluate("window.said.length") == 0


@pytest.mark.parametrize("answer", some(["Promise.resolve(new Response('', { status: 429 }))", "Promise.reject()"]))
def test_a_reader_is_told_that_no_file_came_and_stays_on_the_page(answer, visit):
    page = visit("/agreements")
    link = opened(page)
    page.evaluate(f"() => {{ window.fetch = () => {answer}; }}")
    link.click()
    expect(page.locator(SAID)).to_have_text(words.of("en")("take.not_made"))
    assert urlsplit(page.url).path == "/agreements"
    expect(page.locator("h1")).to_be_visible()
