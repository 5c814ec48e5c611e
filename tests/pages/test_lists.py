"""Filtering a list, and clearing the filters if nothing matches."""

import re

import pytest

from dashboard import words
from dashboard.record import current
from dashboard.ui.parts import lists
from dashboard.ui.parts.markdown import plain
from tests.pages.test_pages import opened, said

SAY, RECORD = words.of("en"), current()
TITLES = {"news": "title", "practices": "name"}


def shown(page):
    """Return how many records the page says match, and of how many."""
    numbers = re.search(rf"{plain('Matching:')} (\d+) of (\d+) ", said(page))
    return int(numbers[1]), int(numbers[2])


def listed(page, name):
    """Return the records in a list. Check that each has a button that opens it and that its title is on the page."""
    held = {
        button.key.removeprefix(f"open-{name}-") for button in page.button if (button.key or "").startswith("open-")
    }
    found = [key for key in held if f"**{plain(RECORD.facts[name].at[key, TITLES[name]])}**" in said(page)]
    assert len(found) == len(held)
    return found


@pytest.mark.parametrize("name", ["agreements", "map", "meetings", "news", "practices"])
def test_if_nothing_matches_a_button_clears_the_filters(name):
    page = opened(name, country="IRQ", to="1998")
    assert SAY("nothing.title") in said(page)
    button = page.button(key="clear_nothing")
    assert button.label == SAY("nothing.clear")
    button.click().run()
    assert not page.exception
    assert dict(page.query_params) == {}
    assert SAY("nothing.title") not in said(page)
    assert shown(page)[0] == shown(page)[1] > 0


@pytest.mark.parametrize(("name", "word"), [("news", "lijiang"), ("practices", "training")])
def test_search_words_filter_a_list_and_its_count(name, word):
    page = opened(name)
    everything = len(RECORD.facts[name])
    assert shown(page) == (everything, everything)
    page.text_input(key="q").set_value(word.upper()).run()
    assert dict(page.query_params) == {"q": word.upper()}
    found = RECORD.facts[name]["folded"].str.contains(word).sum()
    assert 0 < found < everything
    assert shown(page) == (found, everything)
    assert len(listed(page, name)) == min(found, lists.PAGE)


def test_each_topic_filters_the_news_to_the_count_of_its_label():
    labels = opened("news").multiselect(key="topic").options
    assert labels
    for label in labels:
        page = opened("news")
        page.multiselect(key="topic").select(label).run()
        assert list(page.query_params) == ["topic"]
        assert shown(page)[0] == int(re.search(r"\((\d+)\)$", label)[1]), label
