"""The show: one document with every step, its notes and a code, whatever the story holds."""

import pytest
from lxml import html as parser

from dashboard.embeds.show import document, seen
from dashboard.languages import LANGUAGES
from dashboard.record import current
from dashboard.selection.place import PAGES
from dashboard.telling import stories, views
from dashboard.telling.stories import Shown, Told
from dashboard.telling.teller import teller
from dashboard.telling.tongues import Piece
from tests.chosen import on
from tests.product import some

BASE = "https://example.org/gms"
HOSTILE = '</script><script>alert(1)</script>\x07\u202e"&' + "A" * 2_000


def made(language: str, story: Told | None = None):
    told = teller(current(), language)
    return parser.fromstring(document.write(told, story or stories.every(told)[0], BASE, "../"))


@pytest.mark.parametrize("language", some(sorted(LANGUAGES), 2))
def test_a_show_holds_every_step_with_sentence_code_notes_and_foot(language):
    told = teller(current(), language)
    for story in stories.every(told):
        sections = made(language, story).findall(".//main/section")
        assert len(sections) == len(story.steps) > 0
        for section, step in zip(sections, story.steps, strict=True):
            assert section.findtext("h2") or section.find("h2/span").text == step.sentence.words
            assert section.find("div[@class='code']/svg").get("aria-label").startswith(BASE)
            assert told.record.version in section.findtext("p[@class='foot']")
            assert "".join(section.find("aside").itertext()).strip()


def test_nothing_is_loaded_but_our_script_and_our_fonts():
    page = made("en")
    assert [script.get("src") for script in page.iter("script")] == ["../assets/show.js"]
    assert not [each for each in page.iter("img", "iframe", "object") if each.get("src", "").startswith("http")]
    policy = page.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert "default-src 'none'" in policy


@pytest.mark.parametrize("page", PAGES)
def test_every_page_can_be_shown_alone_and_no_drawing_leads_away(page):
    told = teller(current(), "en")
    shown = made("en", stories.view(told, on(page)))
    (section,) = shown.findall(".//main/section")
    content = section.find("div[@class='shown']")
    assert "".join(content.itertext()).strip() or content.findall(".//svg")
    assert not content.findall(".//a")


def test_hostile_texts_stay_texts():
    steps = (Shown(on("news", q="<script>alert(1)</script>"), Piece(HOSTILE)),)
    page = made("en", Told("x", Piece(HOSTILE), steps))
    assert [script.get("src") for script in page.iter("script")] == ["../assets/show.js"]
    assert "<script>alert(1)" in page.find(".//main/section/h2").text


def test_a_long_table_is_cut_and_says_how_much_is_left():
    told = teller(current(), "en")
    (found, *_), page = views.findings(told, on("data")), made("en", stories.view(told, on("data")))
    content = page.find(".//div[@class='shown']")
    left = len(found.table.rows) - seen.MOST_ROWS
    assert left > 0
    assert len(content.findall(".//tbody/tr")) == seen.MOST_ROWS
    assert told.say.count("more_rows", left) in "".join(content.itertext())
