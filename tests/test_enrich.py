"""Columns that a table gains from others."""

import pytest

from dashboard import enrich, record


@pytest.mark.parametrize(
    ("opened", "closed", "as_of", "span"),
    [
        ("2006", "", "2007-12", ("2006-01-01", enrich.FOREVER)),
        ("", "", "2007-12", ("2007-12-01", enrich.FOREVER)),
        ("", "2005", "2007-12", ("2005-01-01", "2005-12-31")),
        ("2004", "2005", "2007-12", ("2004-01-01", "2005-12-31")),
    ],
)
def test_a_post_lasts_from_its_known_opening_to_its_known_closing(broken, opened, closed, as_of, span):
    status = "closed" if closed else "operating"
    row = broken.edit("liaison_posts", opened=opened, closed=closed, as_of=as_of, status=status)
    found = record.load(broken.folder).facts["liaison_posts"].loc[row["post"]]
    assert (found["first"], found["last"]) == span


def test_an_empty_table_can_be_joined():
    known = record.current()
    assert known.package.record_tables
    for name, table in known.package.record_tables.items():
        found = enrich.enriched({**known.tables, name: known.tables[name].iloc[:0]}, table)
        assert found.empty
        assert {"countries", "first", "last", "folded"} <= set(found)
        assert (found["first"].str[:4] + found["last"]).tolist() == []
