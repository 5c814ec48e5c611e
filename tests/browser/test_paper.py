"""What a page prints: read back from the file that the browser makes of it."""

from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from dashboard import words
from dashboard.record import current
from dashboard.selection.place import PAGES
from dashboard.ui.run import menu
from tests.browser.conftest import settle

SAY = words.of("en")
RECORD = current()
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})


def printed(page: Page) -> str:
    """Return the text of a page as it is printed, its lines joined."""
    pages = PdfReader(BytesIO(settle(page).pdf(format="A4", print_background=True))).pages
    return " ".join(" ".join(each.extract_text() for each in pages).translate(LIGATURES).split())


def without_spaces(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", PAGES)
def test_each_page_prints_its_title_selection_address_and_version_but_no_menu(name, look):
    page = look(f"/{'' if name == PAGES[0] else name}?country=LAO&country=THA")
    text = without_spaces(printed(page))
    title = page.locator("h1").first.inner_text()
    assert without_spaces(title) in text
    assert without_spaces(f"{SAY('frame.paper')} {page.url}") in text
    assert RECORD.version in text
    assert without_spaces(SAY("frame.folds")) in text
    assert without_spaces(" ".join(SAY(f"{entry}.menu") for entry in menu.MENU)) not in text
    for words_of_screen in ("filter.explained", "narrow.hint", "frame.hotlines"):
        if name != "about" or words_of_screen != "frame.hotlines":
            assert without_spaces(SAY(words_of_screen)) not in text, words_of_screen


def test_an_open_record_is_printed_alone_and_whole(look):
    text = printed(look("/about?record=commit-imm-2"))
    assert RECORD.title("commit-imm-2") in text
    assert without_spaces(SAY("about.title")) not in without_spaces(text)
    assert SAY("related.title") in text, "what stands far below is printed too"
    assert without_spaces(SAY("column.host")) in without_spaces(text), "the fold of fields is open on paper"


def test_paper_is_light_under_a_dark_screen(look):
    page = look("/practices?country=THA", scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    tones = page.evaluate("""() => {
        const bright = (tone) => Math.max(...tone.match(/\\d+(\\.\\d+)?/g).slice(0, 3).map(Number));
        const texts = [...document.querySelectorAll('h1, .gms-answer, .gms-title, .gms-summary, .gms-paper p')];
        return [texts.length, Math.max(...texts.map((text) => bright(getComputedStyle(text).color))),
            bright(getComputedStyle(document.body).backgroundColor)];
    }""")
    assert tones[0] > 20
    assert tones[1] < 90
    assert tones[2] > 240
