"""Stories in words: each step shows a view of the record, and what is gone is named."""

from dataclasses import replace

import pytest

from dashboard.languages import LANGUAGES
from dashboard.record import current
from dashboard.selection.place import PAGES
from dashboard.telling import stories, views
from dashboard.telling.teller import teller
from tests.chosen import on

STORY = """[title]
en = "A story"
[[step]]
address = "{address}"
"""


def with_step(address: str):
    """Return the record with one story of one step."""
    files = {**current().files, "stories/one.toml": STORY.format(address=address).encode()}
    files.pop("stories/commit.toml")
    return replace(current(), files=files, memory={})


def said(address: str) -> list[str]:
    return [str(fault) for fault in stories.faults(with_step(address))]


def test_the_stories_of_the_record_are_sound():
    assert not stories.faults(current())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_story_is_told_in_every_language_or_marked_as_english(language):
    found = stories.every(teller(current(), language))
    assert found
    for story in found:
        assert story.title.words
        for step in story.steps:
            assert step.sentence.words
            assert step.sentence.language in (("",) if language in ("en", "zh") else ("", "en"))
            assert step.chosen.place.page in PAGES


def test_a_story_of_the_process_has_ten_steps_in_english_and_chinese():
    for language in ("en", "zh"):
        (story,) = (each for each in stories.every(teller(current(), language)) if each.name == "commit")
        assert len(story.steps) == 10
        assert not story.title.language


def test_a_step_without_a_sentence_says_the_answer_of_its_page():
    told = teller(with_step("/news?country=KHM"), "en")
    ((step,),) = (story.steps for story in stories.every(told))
    assert step.sentence.words == views.answer(told, step.chosen)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/nowhere", "row 3: '/nowhere' leads to no page; allowed: /"),
        ("/news?record=gone", "'/news?record=gone' holds record=gone, which is not in the record"),
        ("/meetings?series=none", "holds series=none, which is not in the record"),
        ("/news?colour=red", "holds colour=red, which is not in the record"),
        ("/present", "row 3: '/present' leads to the page of stories itself; allowed: / /map"),
        ("/news?lang=zh", "names a language; allowed: an address without lang"),
    ],
)
def test_a_step_whose_page_record_or_value_is_gone_is_named(address, told):
    assert any(told in each for each in said(address))


def test_a_view_is_a_story_of_one_step():
    told = teller(current(), "en")
    story = stories.view(told, on("news", country=("KHM",)))
    assert [step.sentence.words for step in story.steps] == [views.answer(told, on("news", country=("KHM",)))]
    assert not story.name
