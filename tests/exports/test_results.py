"""The results of a search and the history as JSON."""

import json

from dashboard.exports import results
from dashboard.record import current
from dashboard.telling.teller import teller
from tests.chosen import on

TELLER = teller(current(), "zh")


def test_each_answer_says_language_version_and_licence():
    for told in (results.search(TELLER, on("search", q="police"), "", ""), results.history(TELLER, "2026")):
        written = json.loads(results.write(TELLER, told))
        assert (written["language"], written["data_version"]) == ("zh", TELLER.record.version)
        assert written["licence"]
        assert written["number"]


def test_a_search_without_words_has_no_results():
    assert results.search(TELLER, on("search"), "", "") == {"q": "", "number": 0, "tables": []}
