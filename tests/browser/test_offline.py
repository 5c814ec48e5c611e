"""The offline edition in Chromium, from a file, with the network refused: by keys, on paper, without scripts too."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from dashboard.embeds.offline import edition
from dashboard.embeds.offline.way import LISTED, Way
from dashboard.record import current
from dashboard.telling.teller import teller
from tests.browser.conftest import NARROW, PATIENCE, WIDE
from tests.browser.test_barriers import barriers
from tests.product import each_once, some

RECORD = current()
BOTH = ("en", "zh")
SECTIONS = ("overview", "map", "country", "country/KHM", "pair", "pair/KHM-THA", "about", *LISTED)
SKIP = {code: teller(RECORD, code).say("offline.skip") for code in BOTH}

# Takes out what is hidden anyway: to go through forty hidden sections takes ten times as long as to judge one.
ALONE = "document.querySelectorAll('section').forEach((each) => each.checkVisibility() || each.remove())"
SEEN = "[...document.querySelectorAll('section')].filter((each) => each.checkVisibility()).map((each) => each.id)"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("stick") / "cooperation.html"
    path.write_bytes(edition.write(RECORD, BOTH, "https://example.org/mekong"))
    return path.as_uri()


@pytest.fixture
def read(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Yield a function that opens the file at a place. Nothing else may be asked for, and nothing may fail."""
    faults: list[str] = []
    contexts: list[BrowserContext] = []

    def open_page(place: str = "", size: tuple[int, int] = WIDE, scheme: str = "light", script: bool = True) -> Page:
        own = browser.new_context(offline=True, locale="en-GB", java_script_enabled=script)
        own.set_default_timeout(PATIENCE)
        contexts.append(own)
        page = own.new_page()
        page.on(
            "request", lambda asked: faults.append(asked.url) if not asked.url.startswith((address, "data:")) else 0
        )
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else 0)
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{address}{f'#{place}' if place else ''}")
        return page

    yield open_page
    for each in contexts:
        each.close()
    assert faults == []


def sections(page: Page) -> list[str]:
    """Return the sections that are seen."""
    return page.evaluate(SEEN)


@pytest.mark.parametrize("language", BOTH)
def test_each_section_is_shown_alone_in_its_language(read, language):
    page, way = read(), Way(language, RECORD)
    assert SECTIONS
    for name in SECTIONS:
        page.evaluate("place => { location.hash = place; }", way.section(name))
        expect(page.locator(f"[id='{way.section(name)}'] h2")).to_be_focused()
        assert sections(page) == [way.section(name)]
        assert page.evaluate("document.documentElement.lang") == {"en": "en", "zh": "zh-Hans"}[language]
        assert page.evaluate("window.scrollY") == 0


def test_the_language_of_the_browser_comes_first_and_the_other_is_a_press_away(read):
    page = read()
    assert sections(page) == ["/en/overview"]
    page.get_by_role("navigation").get_by_role("link", name="Map", exact=True).press("Enter")
    page.get_by_role("link", name="中文").press("Enter")
    expect(page.locator("[id='/zh/map'] h2")).to_be_focused()
    assert sections(page) == ["/zh/map"]
    page.go_back()
    expect(page.locator("[id='/en/map'] h2")).to_be_focused()


def test_the_skip_link_comes_first_and_leads_past_the_menu(read):
    page = read()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=SKIP["en"])).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[id='/en/overview'] h2")).to_be_focused()
    page.get_by_role("navigation").get_by_role("link", name="News", exact=True).press("Enter")
    expect(page.locator("[id='/en/news'] h2")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("searchbox")).to_be_focused()


@pytest.mark.parametrize("language", some(reversed(BOTH)))
def test_a_list_is_searched_by_keys_as_the_dashboard_searches_it(read, language):
    page = read(f"/{language}/news")
    box, shown = page.get_by_role("searchbox"), page.locator(f"[id='/{language}/news'] article:not([hidden])")
    whole = shown.count()
    assert whole == len(RECORD.tables["news"])
    box.press_sequentially("KUNMING" if language == "en" else "昆明")
    expect(page.get_by_role("status").filter(visible=True)).not_to_be_empty()
    some = shown.count()
    assert 0 < some < whole
    assert all(("kunming" in text.lower() or "昆明" in text) for text in shown.all_text_contents())
    box.fill("nothing has 4711 this")
    assert shown.count() == 0
    box.fill("")
    assert shown.count() == whole


def test_an_address_of_a_record_opens_it_though_its_list_is_narrowed(read):
    page, key = read("/en/news"), RECORD.tables["news"].index[7]
    page.get_by_role("searchbox").fill("nothing has 4711 this")
    page.evaluate("place => { location.hash = place; }", f"/en/record/{key}")
    expect(page.locator(f"[id='/en/record/{key}']")).to_be_focused()
    expect(page.locator(f"[id='/en/record/{key}']")).to_be_in_viewport()


def test_sources_open_by_the_space_bar_and_lead_to_the_list_of_all(read):
    page = read("/en/record/commit-imm-1")
    button = page.locator("[id='/en/record/commit-imm-1'] .rests")
    button.press(" ")
    expect(button).to_have_attribute("aria-expanded", "true")
    said = page.locator("[id='/en/record/commit-imm-1'] ul")
    expect(said.locator("q").first).to_be_visible()
    said.locator("a").first.press("Enter")
    expect(page.locator("[id='/sources'] h2")).to_be_visible()
    expect(page.locator("li:focus")).to_be_in_viewport()
    page.go_back()
    button.press("Enter")
    expect(said).to_have_count(0)


def test_marks_of_the_map_and_cells_of_the_matrix_are_links(read):
    page = read("/en/map")
    link = page.locator("[id='/en/map'] figure a[href^='#/en/record/']").first
    place = link.get_attribute("href").removeprefix("#")
    link.press("Enter")
    expect(page.locator(f"[id='{place}']")).to_be_focused()
    page.evaluate("location.hash = '/en/agreements'")
    page.locator("[id='/en/agreements'] table a").first.press("Enter")
    expect(page.locator("h2:focus")).to_be_visible()
    assert sections(page)[0].startswith("/en/pair/")


def test_all_sections_may_be_shown_at_once(read):
    page = read("/en/news")
    page.get_by_role("link", name=teller(RECORD, "en").say("offline.every")).press("Enter")
    page.wait_for_function("document.querySelectorAll('section').length > 40")
    assert len(sections(page)) > 30


def test_paper_is_light_has_sources_unfolded_and_the_foot(read):
    page = read("/en/practices", scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("[id='/en/practices'] .rests + ul").first).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(26, 26, 25)"
    expect(page.locator("footer").first).to_contain_text(RECORD.version)
    expect(page.locator("nav").first).to_be_hidden()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator("[id='/en/practices'] .rests + ul")).to_have_count(0)


def test_without_scripts_every_section_is_there_in_sequence(read):
    page = read(script=False)
    found = sections(page)
    for code in BOTH:
        way = Way(code, RECORD)
        assert {*map(way.section, SECTIONS)} <= {*found}
    assert "/evidence" in found
    assert page.locator(".find").first.is_hidden()


@pytest.mark.parametrize("size", some([NARROW, WIDE]))
def test_nothing_is_wider_than_the_screen(read, size):
    page, way = read(size=size), Way("en", RECORD)
    assert SECTIONS
    for name in SECTIONS:
        page.evaluate("place => { location.hash = place; }", way.section(name))
        expect(page.locator(f"[id='{way.section(name)}'] h2")).to_be_focused()
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0], name


@pytest.mark.parametrize(
    ("place", "look"),
    each_once(
        ["/en/overview", "/en/map", "/zh/country/LAO", "/en/agreements", "/zh/pair/KHM-THA"],
        [("light", WIDE), ("dark", NARROW)],
    ),
)
def test_it_has_no_barrier(read, place, look):
    scheme, size = look
    page = read(place, size=size, scheme=scheme)
    page.evaluate(ALONE)
    assert barriers(page) == []


def test_the_server_gives_it_and_lets_its_script_run(server, browser):
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(f"{server}/offline.html?lang=zh")
    assert page.evaluate(SEEN)[0].endswith("/overview")
    assert page.evaluate("document.documentElement.className") == "scripted ready"
    page.context.close()


def test_the_foot_of_every_page_leads_to_it(visit):
    link = visit("/about").get_by_role("link", name=teller(RECORD, "en").say("offline.link"))
    expect(link).to_have_attribute("href", "./offline.html")


def test_a_page_that_cannot_reach_its_server_leads_to_it(server, browser):
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    page.route_web_socket("**/_stcore/stream", lambda socket: socket.close())
    page.goto(f"{server}/?lang=zh")
    link = page.get_by_role("alert").get_by_role("link", name=teller(RECORD, "zh").say("offline.link"))
    expect(link).to_be_visible()
    assert link.get_attribute("href").endswith("/offline.html?lang=zh")
    page.context.close()
