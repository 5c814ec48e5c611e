"""Links to records."""

import pytest

from dashboard import words
from dashboard.record import Record, current
from dashboard.telling import links
from dashboard.telling.teller import Teller

RECORD = current()
TELLER = Teller(RECORD, words.of("en"))
# The columns whose dates a link shows. Links to records of other tables show no date.
DATED = {
    "agreements": ("signed",),
    "country_reports": ("date",),
    "documents": ("published",),
    "laws_and_plans": ("period_start", "period_end"),
    "meetings": ("starts", "ends"),
    "news": ("published",),
    "practices": ("starts", "ends"),
}


@pytest.mark.parametrize("title", ["长" * 400, "![x](https://outside.example/a.png) **b** `c`", "word " * 80])
def test_titles_of_any_script_stay_short(title, monkeypatch):
    monkeypatch.setattr(Record, "title", lambda record, key: title)
    told = links.link.__wrapped__(TELLER, "commit-imm-2", True)
    assert told.title.startswith(title[: min(100, len(title))])
    assert len(told.title) < 160
    assert told.beside == ("Meeting", "14 December 2007")


def test_every_link_has_the_kind_of_its_record_and_the_date_if_it_has_one():
    seen = set()
    for key in RECORD.records:
        table, row = RECORD.table_of(key), RECORD.row(key)
        kind, *date = links.link(TELLER, key, True).beside
        assert kind == TELLER.say(f"record.{table}"), key
        dates = [row[column] for column in DATED.get(table, ())]
        assert date == ([TELLER.say.date(*dates)] if dates and dates[0] else []), key
        assert links.link(TELLER, key).beside == ()
        seen |= {table} if date else set()
    assert seen == set(DATED)
