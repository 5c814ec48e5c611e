"""Gaps of the record in sentences."""

import pandas as pd

from dashboard import words
from dashboard.measures import gaps as measures
from dashboard.record import current
from dashboard.selection import Filters
from dashboard.telling import gaps
from dashboard.telling.teller import Teller

TELLER = Teller(current(), words.of("en"))


def test_a_gap_is_about_the_record_and_never_about_the_cooperation():
    said = gaps.table(TELLER, Filters()).frame
    assert len(said) == len(set(said.iloc[:, 1])) > 10
    for sentence in said.iloc[:, 1]:
        assert "record" in sentence or "ends on" in sentence
        assert "{" not in sentence


def test_the_last_meeting_of_a_pair_is_as_precise_as_its_date():
    assert measures.YEARS == 5
    for date, said in {
        "2007-11-28": "was on 28 November 2007, more than five years ago.",
        "2007-11": "was in November 2007, more than five years ago.",
        "2007": "was in 2007, more than five years ago.",
    }.items():
        row = pd.DataFrame([("no_meeting", "CHN-KHM", date)], columns=["kind", "key", "date"])
        assert said in gaps.sentence(TELLER, next(row.itertuples()))


def test_gaps_are_grouped_by_kind_with_their_number():
    kinds, table = gaps.kinds(TELLER, Filters()), gaps.table(TELLER, Filters())
    assert [kind.kind for kind in kinds] == list(measures.KINDS)
    told = [sentence for kind in kinds for sentence in kind.sentences]
    assert sorted(told) == sorted(row[1] for row in table.rows)
    for kind in kinds:
        assert kind.title == f"{TELLER.say(f'gap.{kind.kind}_title')} ({len(kind.sentences)})"
