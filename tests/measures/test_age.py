"""The one rule by which pages tell recent reports from old ones."""

from datetime import date

import pytest

from dashboard.measures import age, asof, overview
from dashboard.measures import map as maps
from dashboard.record import current
from dashboard.selection import Filters
from tests.measures import by_hand

RECORD = current()
ON = date(2026, 11, 28)


def test_ten_years_are_counted_to_the_day():
    assert age.since(ON) == date(2016, 11, 28)
    assert age.since(date(2024, 2, 29)) == date(2014, 2, 28) or age.YEARS % 4 == 0


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("2016-11-28", age.RECENT),
        ("2016-11-27", age.OLD),
        ("2016-11", age.RECENT),
        ("2016-10", age.OLD),
        ("2016", age.RECENT),
        ("2015", age.OLD),
        ("2030", age.RECENT),
        ("", age.UNKNOWN),
    ],
)
def test_a_report_counts_by_the_last_day_that_its_date_may_mean(told, expected):
    assert age.of(told, ON) == expected
    assert age.paler(told, ON) == (expected != age.RECENT)


def test_what_has_happened_does_not_grow_old():
    for status in age.EVENTS:
        assert not age.paler("1998", ON, status)
        assert not age.paler("", ON, status)
    assert age.paler("1998", ON, "operating")


def test_the_last_report_is_unknown_if_an_undated_one_tells_of_a_later_act():
    assert age.last(["2007", "", "2009-04"]) == "2009-04"
    assert age.last(["", ""]) == ""
    assert age.last(["2016-05", ""], ["2014", "2022-08-26"]) == ""
    assert age.last(["2016-05", ""], ["2014", "2009"]) == "2016-05"
    assert age.last(["2016-05", ""], ["2014", ""]) == "2016-05"


@pytest.mark.parametrize("day", ["", *by_hand.DAYS])
def test_the_posts_in_the_paler_tone_are_those_told_long_ago_as_the_files_say(day):
    on = day or by_hand.CREATED
    limit = f"{int(on[:4]) - 10}{on[4:]}"
    limit = limit.replace("-02-29", "-02-28")
    for post in maps.all_placed(RECORD, Filters(asof=day)):
        told = by_hand.POSTS[post.post]["as_of"]
        assert post.paler == (not told or by_hand.days(told)[1] < limit), post.post
    assert maps.all_placed(RECORD, Filters())


def test_the_overview_counts_the_posts_and_agreements_reported_in_ten_years():
    limit = f"{int(by_hand.CREATED[:4]) - 10}{by_hand.CREATED[4:]}"
    counts = {row.table: row for row in overview.counts(RECORD, Filters())}
    for table, rows in (("liaison_posts", by_hand.POSTS), ("agreements", by_hand.AGREEMENTS)):
        told = [row["as_of"] for row in rows.values()]
        assert counts[table].recent == sum(bool(each) and by_hand.days(each)[1] >= limit for each in told)
        assert counts[table].undated == told.count("")
    assert {row.table for row in counts.values() if row.recent is None} == set(overview.AGELESS)


def test_a_state_is_calculated_only_if_the_recorded_status_tells_another():
    for day in by_hand.DAYS:
        rows = asof.agreements(RECORD, RECORD.facts["agreements"], date.fromisoformat(day))
        for key, row in rows.iterrows():
            own = {"expired": "ended", "superseded": "ended"}.get(row["status"], row["status"])
            own = "negotiated" if row["status"] in by_hand.DRAFTS else own
            assert row["calculated"] == (own != row["state"]), (day, key)
