"""What the page Digest says of past editions, in each language."""

import pytest

from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.measures import digest as measures
from dashboard.record import current
from dashboard.telling.teller import teller
from dashboard.telling.views import digest


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_of_an_edition_is_in_the_language_of_the_reader_else_in_english(language):
    editions, reader = measures.editions(current()), teller(current(), language)
    assert any(each.languages[0] != DEFAULT for each in editions), "one begins with another language"
    for held in editions:
        own = language if language in held.languages else DEFAULT
        assert own in held.languages
        title = digest.title(reader, held)
        assert title.words == held.titles[held.languages.index(own)]
        assert title.language == ("" if own == language else own)
        assert title.words in {row[1] for row in digest.past(reader).table.rows}
