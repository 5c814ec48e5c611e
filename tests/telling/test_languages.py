"""Every page tells the same in every language, and no English is left where texts are translated."""

import re

import pytest

from dashboard import words
from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.record import current
from dashboard.selection import Selection, misunderstood
from dashboard.selection.place import LISTS, PAGES, TABS
from dashboard.telling import views
from dashboard.telling.teller import teller

RECORD = current()
ENGLISH = teller(RECORD, DEFAULT)
OTHERS = [code for code in LANGUAGES if code != DEFAULT]
CHINESE = re.compile("[\u4e00-\u9fff]")
PLACES = [
    *(Selection().on(page=page) for page in PAGES),
    *(Selection().on(page="agreements", tab=tab) for tab in TABS[1:]),
    Selection().on(page="commitments", listing=LISTS[1]),
]


def said(found):
    """Return the texts of a finding that are ours in every language: no cells, which hold texts of the record."""
    return [found.title, found.sentence, found.caption, *map(str, found.table.heads)]


@pytest.mark.parametrize("language", OTHERS)
def test_every_finding_holds_the_same_records_in_every_language(language):
    told, checked = teller(RECORD, language), 0
    for chosen in PLACES:
        for own, english in zip(views.findings(told, chosen), views.findings(ENGLISH, chosen), strict=True):
            assert own.name == english.name
            assert set(own.cites) == set(english.cites), own.name
            assert len(own.table.rows) == len(english.table.rows), own.name
            checked += 1
    assert checked > 20


@pytest.mark.parametrize("language", OTHERS)
def test_no_sentence_of_a_finding_is_that_of_english(language):
    told, checked = teller(RECORD, language), 0
    # Names of files; names of countries that are the same; descriptions of tables, which only Chinese has whole.
    same = {*RECORD.package.tables, *RECORD.tables["countries"]["label"]}
    same |= {table.description for table in RECORD.package.tables.values()} if language != "zh" else set()
    for chosen in PLACES:
        for own, english in zip(views.findings(told, chosen), views.findings(ENGLISH, chosen), strict=True):
            for text, base in zip(said(own), said(english), strict=True):
                if re.search("[a-z]{3}", base) and base not in same:
                    assert text != base, (own.name, base)
                    checked += 1
    assert checked > 100


@pytest.mark.parametrize("language", OTHERS)
def test_the_title_and_menu_of_every_page_are_translated(language):
    say = words.of(language)
    for page in PAGES:
        for key in (f"{page}.title", f"{page}.menu"):
            assert say(key) != ENGLISH.say(key), key


def test_names_of_countries_are_those_of_the_language():
    found = {code: teller(RECORD, code).record.label("LAO") for code in LANGUAGES}
    assert found == {
        "en": "Lao PDR",
        "zh": "老挝",
        "th": found["th"],
        "vi": "Lào",
        "lo": "ສປປ ລາວ",
        "km": "ឡាវ",
        **({"my": "လာအို"} if "my" in LANGUAGES else {}),
    }
    assert "ลาว" in found["th"]


@pytest.mark.parametrize("language", OTHERS)
def test_a_text_without_a_translation_says_that_it_is_english(language):
    told = teller(RECORD, language)
    titles = [told.record.title(key) for key in RECORD.facts["news"].index]
    marked = [title for title in titles if told.foreign(title) == "en"]
    assert bool(marked) == (language != "zh")
    assert all(told.said_in_english(title) == [told.say("card.english")] for title in marked)
    assert ENGLISH.foreign(titles[0]) == ""


def test_every_reason_of_a_change_is_in_chinese():
    own, english = (told.record.tables["changes"]["reason"] for told in (teller(RECORD, "zh"), ENGLISH))
    assert len(own) == len(english) > 1000
    left = {base for text, base in zip(own, english, strict=True) if text == base or not CHINESE.search(text)}
    assert left == set(), "phrases_zh.csv holds the Chinese of a reason, by the hash of its English"


def test_who_asks_for_a_removed_record_is_told_why_in_chinese():
    own = teller(RECORD, "zh").record
    assert own.removed.keys() == RECORD.removed.keys() != set()
    for key, reason in own.removed.items():
        ((kind, text),) = misunderstood.found({"record": [key]}, own)
        assert (kind, text) == ("removed", f"{key}: {reason}")
        assert CHINESE.search(reason), key


@pytest.mark.parametrize("language", OTHERS)
def test_every_number_in_a_cell_is_the_same_in_every_language(language):
    told, checked = teller(RECORD, language), 0
    for chosen in PLACES:
        for own, english in zip(views.findings(told, chosen), views.findings(ENGLISH, chosen), strict=True):
            found, wanted = (
                sorted(cell for row in each.table.rows for cell in row if isinstance(cell, int | float))
                for each in (own, english)
            )
            assert found == wanted, own.name
            checked += len(wanted)
    assert checked > 50
