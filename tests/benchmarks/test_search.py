"""Tests of the comparison of searches."""

import json
import sqlite3
from contextlib import closing

from benchmarks import search, search_served

ROWS = (("Joint declaration", "signed in Hanoi"), ("Plan of action", "a plan"), ("News", "of the plan of action"))


def test_rows_are_found_by_their_words_and_a_query_is_only_text():
    with closing(search_served.written(sqlite3.connect(":memory:"), ROWS)) as held:
        answer = search_served.full_text(held)
        assert answer("plan") == {"number": 2, "rows": [ROWS[1], ROWS[2]]}
        for query in ('"', "NEAR(", "* OR title:"):
            assert answer(f"hanoi {query}")["number"] in (0, 1)


def test_an_answer_comes_over_http_from_another_process():
    with search_served.served(lambda query: {"number": 1, "rows": [query]}, search_served.PORT - 3) as ask:
        assert json.loads(ask("拐卖 “plan”")) == {"number": 1, "rows": ["拐卖 “plan”"]}


def test_copies_have_the_texts_of_the_record_and_a_number_of_their_own():
    copies = search.Copies(4000)
    held = list(copies)
    assert len(set(held)) == len(held) == 4000
    assert held[3999] == copies.row(3999)


def test_a_query_that_another_answers_sooner_over_http_is_named():
    ours = dict.fromkeys(search.QUERIES, 5.0)
    found = {"index": ours, "served": ours, "fts5": ours | {"Hanoi": 4.0}, "datasette": ours, "scan": ours}
    assert search.failures(found) == ["Hanoi takes 5.0 ms, and 4.0 by fts5."]
    assert search.failures({"index": ours | {"tr": 21.0}}) == ["tr takes 21.0 ms, more than 20."]
