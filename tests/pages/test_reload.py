"""A page that is open while another version of the data takes the place of its own, and the foot of a refused one."""

import gc
import weakref
from dataclasses import replace
from html import unescape

import pytest

from dashboard import record, words
from dashboard.gates.translations import PREFIX
from dashboard.held import Refused
from dashboard.languages import LANGUAGES
from dashboard.record import Record
from dashboard.selection.place import PAGES
from dashboard.telling.teller import teller
from tests.pages.test_pages import opened, paragraphs

RECORD, SAY = record.current(), words.of("en")
NEWS = RECORD.tables["news"]
GONE = NEWS.index[0]
LATER = "2099.01.01"


@pytest.fixture(autouse=True)
def shown(monkeypatch):
    """Let each test have a version of its own to replace."""
    monkeypatch.setattr(record.SHOWN, "_shown", record.SHOWN.latest())


def without(*keys: str, **package: str) -> Record:
    """Return another version of the data, without some news and their translations."""
    described = replace(RECORD.package, version=LATER, **package)
    tables = {**RECORD.tables, "news": NEWS.drop(list(keys))}
    for name in (name for name in tables if name.startswith(PREFIX)):
        tables[name] = tables[name][~tables[name]["record"].isin(keys)]
    return Record(described, tables)


def captions(page) -> str:
    return unescape("\n".join([*(each.value for each in page.caption), *paragraphs(page)]))


def warnings(page) -> list[str]:
    return [unescape(each.value) for each in page.warning]


def test_the_foot_says_in_each_language_that_a_newer_version_was_refused():
    assert len(LANGUAGES) == 7
    said = {}
    for language in LANGUAGES:
        told = teller(RECORD, language)
        said[language] = told.say("frame.refused", date=told.as_of)
        assert said[language] not in captions(opened("about", lang=language))
    record.SHOWN.refuse(Refused("2099.01.01-0123abcd", ("a fault",), 1))
    for language, sentence in said.items():
        page = opened("about", lang=language)
        assert captions(page).count(sentence) == 1, language
        assert "2099.01.01-0123abcd" not in captions(page), language
    assert len(set(said.values())) == 7


def test_of_what_could_not_be_checked_readers_are_told_nothing():
    before = captions(opened("about"))
    record.SHOWN.refuse(Refused(why="The folder cannot be read: No such file or directory."))
    assert captions(opened("about")) == before


def test_an_open_page_shows_the_newer_version_at_its_next_run():
    page = opened("news")
    assert f"version {RECORD.version}" in captions(page)
    record.SHOWN.replace(without(GONE))
    page.run()
    assert not page.exception
    assert LATER in captions(page)
    assert RECORD.version not in captions(page)


def test_an_open_record_that_the_newer_version_lacks_is_said_to_be_unknown():
    page = opened("news", record=GONE)
    assert not page.warning
    record.SHOWN.replace(without(GONE))
    page.run()
    assert not page.exception
    assert warnings(page) == warnings(opened("news", record=GONE))
    assert len(page.warning) == 1
    assert page.query_params["record"] == GONE
    page.session_state["q"] = "police"
    page.run()
    assert not page.warning
    assert "record" not in page.query_params


def test_a_click_on_a_record_that_is_there_no_more_is_answered_likewise():
    page = opened("news")
    record.SHOWN.replace(without(GONE))
    page.session_state["record"] = GONE
    page.run()
    assert not page.exception
    assert warnings(page) == warnings(opened("news", record=GONE))
    assert page.query_params["record"] == GONE


def test_filters_hold_in_the_newer_version_as_far_as_it_knows_them():
    first, last = RECORD.years[0], RECORD.years[-1]
    page = opened("news", country=["KHM", "LAO"], from_=str(last - 3), q="police")
    record.SHOWN.replace(without(GONE, created=f"{last + 1}-06-01"))
    page.run()
    assert not page.exception
    assert page.session_state["country"] == ["KHM", "LAO"]
    assert (page.session_state["from"], page.session_state["to"]) == (last - 3, None)
    assert page.session_state["q"] == "police"
    assert first < last - 3


def test_all_years_stay_all_years_when_the_newer_version_spans_more():
    page, last = opened("news"), RECORD.years[-1]
    record.SHOWN.replace(without(created=f"{last + 2}-06-01"))
    page.session_state["q"] = "police"
    page.run()
    assert (page.session_state["from"], page.session_state["to"]) == (None, None)
    assert "to" not in page.query_params
    assert page.query_params["q"] == "police"


def test_a_version_that_the_address_cites_is_told_once_it_is_no_longer_shown():
    page = opened("about", version=RECORD.version)
    assert not page.warning
    record.SHOWN.replace(without(GONE))
    page.run()
    assert warnings(page) == [
        SAY("refused.version", text=RECORD.version, version=LATER),
    ]


def test_pages_and_records_left_open_keep_no_version_in_memory():
    firsts = [rows.index[0] for rows in RECORD.facts.values() if len(rows) and rows.index[0] != GONE]
    assert len(firsts) > 8
    version = without(GONE)
    record.SHOWN.replace(version)
    alive = weakref.ref(version)
    del version
    left_open = [opened(name, country=["KHM", "LAO"], match="all", lang="th") for name in PAGES]
    left_open += [opened("news", record=key) for key in (*firsts, "KHM", "KHM-LAO")]
    assert not any(page.exception for page in left_open)
    assert LATER in captions(left_open[0])
    record.SHOWN.replace(RECORD)
    opened("about")  # whose run takes the place of the last one in memory
    gc.collect()
    assert alive() is None
