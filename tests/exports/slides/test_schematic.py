"""The small map on a slide: the name of a country is not broken within a word."""

import pytest

from dashboard.charts import letters
from dashboard.exports.slides import deck
from dashboard.languages import LANGUAGES
from dashboard.record import current
from dashboard.telling.teller import teller
from tests import papers
from tests.chosen import on


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_word_of_a_name_stands_in_one_line_of_its_tile(language):
    told = teller(current(), language)
    held = papers.opened(deck.write(told, [deck.Step(on("overview"))], "https://example.org"))
    names = {told.record.label(code) for code in told.record.members}
    tiles = [
        shape
        for slide in held.slides
        for shape in slide.shapes
        if shape.has_text_frame
        and shape.text_frame.paragraphs[0].text in names
        and len(shape.text_frame.paragraphs) == 2
    ]
    assert {shape.text_frame.paragraphs[0].text for shape in tiles} == names
    for shape in tiles:
        (run,) = shape.text_frame.paragraphs[0].runs
        assert max(letters.width(word, run.font.size.pt) for word in run.text.split()) * 1.1 <= shape.width.pt + 0.1
