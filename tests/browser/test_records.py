"""From a mark, a card or the keyboard to a record and its evidence, and back."""

import pytest
from playwright.sync_api import Page, expect

from dashboard import words
from dashboard.measures import evidence, meetings, related
from dashboard.record import current
from dashboard.selection import Filters
from dashboard.telling.drawer import statements
from dashboard.telling.teller import Teller
from tests.browser import listing
from tests.browser.conftest import NARROW, PATIENCE, at, opened, view_of, within
from tests.product import some

SAY = words.of("en")
RECORD = current()
TELLER = Teller(RECORD, SAY)
# The name of the link that has the focus, in a drawing.
NAMED = "() => { const [at, title] = [document.activeElement, ':scope > title']; \
  return at.getAttribute('aria-label') ?? at.querySelector(title)?.textContent }"
LISTS = {
    "agreements": "agreements",
    "map": "liaison_posts",
    "meetings": "meetings",
    "news": "news",
    "practices": "practices",
}


def rests_on_its_sources(page: Page, record: str) -> None:
    """Check that the drawer shows every quote, publisher, date and language of a record's evidence."""
    text = " ".join(page.get_by_role("dialog").inner_text().replace("\u2060", "").split())
    rows = evidence.of(RECORD, record)
    assert len(rows)
    assert RECORD.title(record) in text
    for row in rows.to_dict("records"):
        for said in (row["quote"], row["source_title"], row["source_publisher"]):
            assert " ".join(said.split()) in text
        assert SAY.date(row["source_published"]) in text
        for language in row["source_language"]:
            assert SAY.value("language", language) in text


@pytest.mark.parametrize("name", some(LISTS, 2))
def test_the_title_of_a_card_opens_its_record_with_every_source(name, look):
    page = look(f"/{name}")
    listing.title(page).click()
    record = opened(page)
    assert RECORD.table_of(record) == LISTS[name]
    rests_on_its_sources(page, record)
    page.get_by_role("dialog").get_by_role("button", name="Close").click()
    at(page, f"/{name}")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_an_address_is_copied_from_the_drawer_as_it_is_printed(look):
    page = look("/agreements?record=actip-2015")
    sources = evidence.of(RECORD, "actip-2015").drop_duplicates("source")
    live = page.get_by_role("dialog").locator("[class*=st-key-source-] a[href^=http]")
    expect(live.first).to_be_visible()
    shown = live.evaluate_all("links => links.map((link) => [link.textContent, link.getAttribute('href')])")
    assert shown
    assert all(text == target for text, target in shown)
    assert {text for text, _ in shown} <= set(sources["source_url"])
    assert not live.locator("a").count(), "no link within a link"


@pytest.mark.parametrize("size", [(1440, 900), NARROW], ids=["wide", "narrow"])
def test_the_drawer_fits_the_screen(size, look):
    page = look("/agreements?record=beijing-declaration-2007", size=size)
    drawer = page.get_by_role("dialog")
    expect(drawer).to_be_visible()
    within(drawer)
    assert drawer.evaluate("box => box.scrollWidth <= box.clientWidth")


def test_a_mark_of_the_timeline_opens_its_meeting_also_twice_in_a_row(look):
    page = look("/meetings")
    mark = page.locator(".gms-large .gms-drawing a", has=page.locator("circle")).first
    mark.wait_for(timeout=PATIENCE)
    records = []
    for _ in range(2):
        mark.click()
        records.append(opened(page))
        assert RECORD.table_of(records[-1]) == "meetings"
        rests_on_its_sources(page, records[-1])
        page.keyboard.press("Escape")
        at(page, "/meetings")
        expect(page.get_by_role("dialog")).to_have_count(0)
    assert records[0] == records[1]


def test_a_bar_of_the_timeline_opens_its_meeting(look):
    page = look("/meetings")
    bars = page.locator(".gms-large .gms-drawing a rect:not(.gms-still)")
    bars.first.wait_for(state="attached", timeout=PATIENCE)
    widest = max((bar for bar in bars.all() if bar.bounding_box()), key=lambda bar: bar.bounding_box()["width"])
    box = widest.bounding_box()
    widest.click(position={"x": box["width"] * 0.8, "y": box["height"] / 2})
    assert RECORD.table_of(opened(page)) == "meetings"


@pytest.mark.parametrize(("size", "shown"), [((1440, 900), "large"), (NARROW, "small")], ids=["wide", "narrow"])
def test_a_meeting_by_its_number_is_reached_by_keys_alone_and_the_focus_comes_back(size, shown, look):
    page = look("/meetings", size=size)
    drawing = page.locator(f".gms-{shown} .gms-drawing")
    drawing.wait_for(timeout=PATIENCE)
    expect(page.locator(".gms-drawing:visible")).to_have_count(1)
    assert not page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth")
    links = drawing.get_by_role("link")
    assert links.count() == len(meetings.spans(RECORD, Filters()))
    links.first.focus()
    page.keyboard.press("Tab")
    name = RECORD.title("commit-imm-2")
    assert page.evaluate(NAMED).startswith(name)
    page.keyboard.press("Enter")
    assert opened(page) == "commit-imm-2"
    page.keyboard.press("Escape")
    at(page, "/meetings")
    page.wait_for_function(NAMED, timeout=PATIENCE)
    assert page.evaluate(NAMED).startswith(name)


@pytest.mark.parametrize(
    "record", some(["CHN", "CHN-THA", "commit-imm-2"]), ids=["of a country", "of a pair", "of a meeting with outputs"]
)
def test_a_record_inside_the_drawer_replaces_the_first(record, visit):
    page = visit(f"/about?record={record}")
    drawer = page.get_by_role("dialog")
    drawer.locator(".gms-title, [class*=st-key-link-] button").first.click()
    page.wait_for_function(
        "record => ![null, record].includes(new URLSearchParams(location.search).get('record'))",
        arg=record,
        timeout=10_000,
    )
    rests_on_its_sources(page, opened(page))
    page.go_back()
    at(page, f"/about?record={record}")
    title = " – ".join(map(RECORD.country, record.split("-"))) if record == "CHN-THA" else RECORD.title(record)
    expect(drawer).to_contain_text(title)
    page.keyboard.press("Escape")
    at(page, "/about")


def test_a_reader_goes_from_an_office_to_its_news_and_back_and_opens_a_fold(visit):
    page = visit("/about?record=blo-cao-bang")
    drawer = page.get_by_role("dialog")
    drawer.get_by_role("button", name=RECORD.title("news-cao-bang-office-2020")).click()
    at(page, "/about?record=news-cao-bang-office-2020")
    expect(drawer.get_by_role("button", name=RECORD.title("blo-cao-bang"))).to_be_visible(timeout=PATIENCE)
    page.go_back()
    at(page, "/about?record=blo-cao-bang")
    expect(drawer.get_by_role("button", name=RECORD.title("news-cao-bang-office-2020"))).to_be_visible(timeout=PATIENCE)
    page = visit("/about?record=declaration-2007-5", size=NARROW)
    links = page.get_by_role("dialog").locator(
        "[class*=st-key-links-related] button, [class*=st-key-links-fold-related] button"
    )
    expect(links).to_have_count(6, timeout=PATIENCE)
    page.get_by_role("dialog").locator("summary", has_text="more").click()
    expect(links).to_have_count(len(related.related(RECORD, "declaration-2007-5")), timeout=PATIENCE)
    view_of(page)  # a click would miss while the fold is still opening
    links.last.click()
    page.wait_for_function("() => !location.search.endsWith('declaration-2007-5')", timeout=PATIENCE)
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_keyboard_reaches_the_menu_and_a_record_and_closes_it(visit):
    page = visit("/news")
    focused = "() => document.activeElement.innerText || document.activeElement.getAttribute('aria-label') || ''"
    passed, names = [], listing.titles(page).all_text_contents()
    while names[0] not in passed:
        page.keyboard.press("Tab")
        passed.append(page.evaluate(focused).strip())
        assert len(passed) < 80, passed
    for name in ("overview", "map", "agreements", "meetings", "news", "practices"):
        assert SAY(f"{name}.menu") in passed
    assert len(names) == len(set(names)) > 3, "each button says what it opens"
    page.keyboard.press("Enter")
    rests_on_its_sources(page, opened(page))
    assert page.evaluate("() => !!document.activeElement.closest('[role=dialog]')"), "the focus goes into the drawer"
    page.keyboard.press("Escape")
    at(page, "/news")
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize(
    ("path", "scheme"),
    [
        *(("/country?country=THA", "light"), ("/agreements", "dark")),
        pytest.param("/country?country=THA", "dark", marks=pytest.mark.product),
        pytest.param("/agreements", "light", marks=pytest.mark.product),
    ],
)
def test_the_focused_element_has_a_ring(path, scheme, visit):
    page = visit(path)
    page.emulate_media(color_scheme=scheme)
    ring = """() => {
        const thing = document.activeElement, worn = getComputedStyle(thing);
        return [thing.tagName.toUpperCase(), worn.outlineStyle, worn.outlineWidth, worn.outlineColor === worn.color];
    }"""
    worn = []
    # From the top; and past the figure, whose marks may be too many to pass, through the folds and cards below.
    for start in (None, page.locator(".gms-drawing:visible a, table.grid:visible a").last):
        if start:
            start.focus()
        for _ in range(40):
            page.keyboard.press("Tab")
            worn.append(page.evaluate(ring))
    found = [each for each in worn if each[0] in ("A", "BUTTON", "SUMMARY")]
    assert {each[0] for each in found} == {"A", "BUTTON", "SUMMARY"}
    assert sum(each[0] == "SUMMARY" for each in found) > 2, "the menu's fold and those of the page"
    assert len(found) > 20
    assert all(each[1:] == ["solid", "2px", True] for each in found), found


def test_titles_and_quotes_of_chinese_documents_say_their_language_in_the_drawer(look):
    told = [piece for rested in statements.sources(TELLER, "commit-imm-2") for piece in pieces(rested)]
    wanted = [[piece.language, " ".join(piece.words.split())] for piece in told if piece.language]
    assert "zh" in {language for language, _ in wanted}
    page = look("/meetings?record=commit-imm-2")
    spans = page.get_by_role("dialog").locator("[class*='st-key-source-'] span[lang]")
    seen = spans.evaluate_all("found => found.map((one) => [one.lang, one.textContent.replaceAll('\u2060', '')])")
    assert seen == wanted


def pieces(rested):
    return [*rested.source.named, *(piece for one in rested.statements for piece in one.said)]
