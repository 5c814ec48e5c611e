"""The picture of a link to a page: what it says, that it fits, and that it can be drawn in every language."""

import io
import re

import pytest
from PIL import Image

from dashboard.embeds import card, pen
from dashboard.languages import LANGUAGES
from dashboard.record import current
from dashboard.selection import Filters, Place, Selection
from dashboard.selection.place import PAGES
from dashboard.telling.teller import teller
from tests.product import some

RECORD = current()


def chosen(page: str, *countries: str) -> Selection:
    return Selection(Filters(country=countries), Place(page=page))


def picture(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize("language", some(sorted(LANGUAGES), 2))
def test_each_page_has_a_small_picture_of_its_own_in_each_language(language):
    told, seen = teller(RECORD, language), set()
    for page in PAGES:
        content = card.write(told, chosen(page))
        image = picture(content)
        assert (image.format, image.size) == ("PNG", card.SIZE), page
        assert 8_000 < len(content) < 100_000, page
        seen.add(content)
    assert len(seen) == len(PAGES)


def test_it_says_page_question_and_answer_or_the_country_that_it_is_about():
    told = teller(RECORD, "en")
    plain, about = card.said(told, chosen("country")), card.said(told, chosen("country", "KHM"))
    assert (plain.above, plain.title, plain.answer) == ("Countries", told.say("country.title"), "")
    assert (about.title, about.emphasised) == ("Cambodia", ("KHM",))
    assert about.answer.startswith("On record about Cambodia")
    assert card.write(told, chosen("country", "KHM")) != card.write(told, chosen("country", "THA"))


def test_an_open_record_changes_nothing_on_it():
    told, page = teller(RECORD, "en"), chosen("news")
    assert card.write(told, page.on(record=RECORD.tables["news"].index[0])) == card.write(told, page)


def test_the_ground_is_free_between_words_and_tiles_and_at_the_edges():
    for language in LANGUAGES:
        for page in PAGES:
            image = picture(card.write(teller(RECORD, language), chosen(page))).convert("RGB")
            ground = image.getpixel((2, card.HEIGHT - 2))
            gaps = [(0, 20, 50, 630), (card.LEFT + card.ROOM + 4, 20, card.TILES[0] - 4, card.FOOT - 4)]
            gaps += [(1145, 20, 1200, 630), (0, 620, 1200, 630)]
            for gap in gaps:
                assert image.crop(gap).getcolors() is not None, (language, page)
                assert {colour for _, colour in image.crop(gap).getcolors()} == {ground}, (language, page, gap)


def test_a_line_is_never_longer_than_its_room_and_no_letter_is_lost():
    for language in LANGUAGES:
        told = teller(RECORD, language)
        for page in PAGES:
            answer = card.said(told, chosen(page)).answer
            lines = pen.broken(answer, 400, 27, 99)
            assert all(pen.width(line, 27) <= 400 for line in lines), (language, page)
            assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", answer), (language, page)


def test_what_does_not_fit_is_cut_at_a_space_or_at_the_end_of_a_sentence():
    text = "One sentence is here. Another goes on and on"
    assert pen.broken(text, 10_000, 20, 1) == [text]
    assert pen.broken(text, pen.width("One sentence is here. An…", 20), 20, 1) == ["One sentence is here."]
    assert pen.broken(text, pen.width("One sentence is here.", 20) - 1, 20, 1) == ["One sentence is…"]
    assert pen.broken("one two-three-four-five-six", pen.width("one two-three", 20), 20, 1) == ["one…"]
    assert pen.broken("x" * 300, 200, 20, 2)[1].endswith("x…")
    assert pen.broken("", 200, 20, 2) == []


def test_letters_of_one_word_are_shaped_together_and_each_is_in_a_font_of_ours():
    assert pen.shapes()
    assert pen.width("ក្ម", 40) < pen.width("ក", 40) + pen.width("ម", 40)
    for name in ("ไทย", "ລາວ", "ខ្មែរ", "မြန်မာ", "中文", "Tiếng Việt"):
        assert all(path.exists() for path, _ in pen._runs(name))
        assert len([*pen._runs(name.replace(" ", ""))]) == 1, name


def test_a_letter_of_no_font_is_drawn_as_a_box_and_nothing_fails():
    assert pen.width("\U0010ffff", 20) > 0
    assert pen.broken("<script>\n\x00é" + "\u0301" * 50, 60, 20, 3)
