"""Tests of what files of the whole record say of it."""

import pytest

from dashboard import words
from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.record import current
from dashboard.telling import whole
from dashboard.telling.teller import Teller

TABLES = tuple(current().tables)


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != DEFAULT])
def test_every_table_has_a_title_in_the_language_of_the_reader(language):
    told, english = (Teller(current(), words.of(each)) for each in (language, DEFAULT))
    assert TABLES
    for table in TABLES:
        title = whole.title(told, table)
        assert title != whole.title(english, table), table
        assert not told.foreign(title), table


def test_tables_of_a_language_are_named_after_it_and_all_titles_differ():
    told = Teller(current(), words.of(DEFAULT))
    titles = [whole.title(told, table) for table in TABLES]
    assert len(set(titles)) == len(titles)
    assert {whole.title(told, "translations_km"), whole.title(told, "phrases_zh")} == {"Khmer texts", "Chinese phrases"}
