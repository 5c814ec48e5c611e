"""Texts for people name records by their titles."""

import pytest

from dashboard.gates import ids
from dashboard.package import schema
from dashboard.paths import DATA
from tests.gates import judged

TEXTS = (("liaison_posts", "note"), ("agreements", "summary"), ("evidence", "note"), ("translations_zh", "text"))
TEXTS += (("country_reports", "text"), ("sources", "title"), ("statistics", "caveat"), ("changes", "reason"))


@pytest.mark.all_data
def test_an_id_in_a_text_is_reported_in_every_table(broken):
    for table, column in TEXTS:
        path = schema.read(DATA).tables[table].path.removesuffix(".csv")
        whole = broken.file(path).read_bytes()
        broken.edit(path, **{column: "See the record (khm-trafficking-law-2008)."})
        expected = "holds the id khm-trafficking-law-2008; allowed: what that record is called."
        found = judged.lines(broken, ids.no_text_holds_an_id)
        assert [line for line in found if f"column {column}: " in line and line.endswith(expected)], table
        broken.file(path).write_bytes(whole)


@pytest.mark.all_data
def test_hyphenated_words_that_are_no_id_are_allowed(broken):
    for text in ("A state-of-the-art plan.", "The five-year-plan-2008 of commit.", "See khm-trafficking-law-2008-x."):
        broken.edit("liaison_posts", note=text)
        assert judged.lines(broken, ids.no_text_holds_an_id) == [], text


def test_columns_of_codes_dates_and_addresses_are_not_searched_for_ids():
    tables = schema.read(DATA).tables
    texts = {
        (name, column.name) for name, table in tables.items() for column in table.columns if ids._is_text(table, column)
    }
    assert set(TEXTS) <= texts
    for pair in (("news", "url"), ("agreements", "signed"), ("agreements", "meeting"), ("evidence", "record")):
        assert pair not in texts
