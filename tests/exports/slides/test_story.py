"""A story as slides: each step with its sentence, and the open record under it."""

import io

import pytest
from pptx import Presentation

from dashboard.exports.slides import deck
from dashboard.record import current
from dashboard.telling import stories
from dashboard.telling.drawer import head
from dashboard.telling.teller import teller

BASE = "https://example.org/gms"


def texts(slide) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


@pytest.mark.parametrize("language", ["en", "zh", "km"])
def test_a_story_has_a_slide_for_each_step_with_its_sentence_and_sources(language):
    told = teller(current(), language)
    for story in stories.every(told):
        steps = [deck.Step(each.chosen, each.sentence.words, each.sentence.language) for each in story.steps]
        opening, *slides, closing = Presentation(io.BytesIO(deck.write(told, steps, BASE, story.title.words))).slides
        assert story.title.words in texts(opening)
        assert len(slides) == len(story.steps) > 0
        for slide, step in zip(slides, story.steps, strict=True):
            assert step.sentence.words in texts(slide)
            assert slide.notes_slide.notes_text_frame.text
            key = step.chosen.place.record
            assert not key or head.title(told, key) in texts(slide)
        assert BASE in texts(closing)


def test_a_record_whose_texts_nobody_translated_says_that_they_are_in_english():
    told = teller(current(), "km")
    (key, *_) = [
        step.chosen.place.record
        for step in stories.every(told)[0].steps
        if step.chosen.place.record and told.foreign(told.record.row(step.chosen.place.record).get("summary", ""))
    ]
    step = next(each for each in stories.every(told)[0].steps if each.chosen.place.record == key)
    made = deck.write(told, [deck.Step(step.chosen, step.sentence.words, "en")], BASE, "x")
    assert told.say("card.english") in texts(Presentation(io.BytesIO(made)).slides[1])


def test_a_sentence_in_english_is_marked_as_english_in_another_language():
    told = teller(current(), "km")
    story = stories.every(told)[0]
    step = story.steps[1]
    made = deck.write(told, [deck.Step(step.chosen, step.sentence.words, "en")], BASE, "x")
    slide = Presentation(io.BytesIO(made)).slides[1]
    runs = [
        run
        for shape in slide.shapes
        if shape.has_text_frame
        for each in shape.text_frame.paragraphs
        for run in each.runs
    ]
    marked = {run._r.rPr.get("lang") for run in runs if run.text and run.text in step.sentence.words}
    assert marked == {"en-GB"}
