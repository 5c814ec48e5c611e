"""The news that a digest holds."""

import pytest

from dashboard.measures import digest as measures
from dashboard.measures.news import news
from dashboard.record import current
from dashboard.selection import Filters, Issue
from dashboard.selection.issue import NOTHING

RECORD = current()
ROWS = news(RECORD, Filters())


def dates(since: str = "", until: str = "") -> list[str]:
    rows = measures.matching(RECORD, Filters(), since, until)
    return [measures.dated(row) for row in rows.to_dict("records")]


def test_without_a_date_it_is_the_news_of_the_newest_month():
    newest = measures.newest(ROWS)
    assert newest == max(day[:7] for row in ROWS.to_dict("records") if len(day := measures.dated(row)) >= 7)
    assert dates()
    assert dates() == dates(since=newest)


@pytest.mark.parametrize("since", ["2025", "2025-11", "2025-11-19"])
def test_the_days_between_which_news_lies_count_as_far_as_they_are_known(since):
    found = dates(since=since, until="2025-11")
    assert found
    assert all(day == "2025" or since[: len(day)] <= day[: len(since)] <= "2025-11-30" for day in found)
    assert len(found) < len(dates(since=since))


def test_countries_and_years_count_and_other_filters_do_not():
    khm = measures.matching(RECORD, Filters(country=("KHM",), start=2025))
    assert list(khm.index) == list(news(RECORD, Filters(country=("KHM",), start=2025)).index) != []
    assert list(measures.matching(RECORD, Filters(q="nothing has these words")).index) == list(
        measures.matching(RECORD, Filters()).index
    )


def test_ticked_items_come_in_their_order_whatever_else_is_chosen():
    three = (ROWS.index[5], ROWS.index[0], ROWS.index[9])
    assert measures.chosen(RECORD, Filters(country=("KHM",), start=1990, end=1991), Issue(item=three)) == three
    assert measures.chosen(RECORD, Filters(), Issue(item=(NOTHING,))) == ()


def test_months_are_those_with_news_the_newest_first():
    months = measures.months(RECORD)
    assert list(months) == sorted(months, reverse=True)
    assert len(set(months)) == len(months) > 20
    assert all(dates(since=month, until=month) for month in months[:5])


def test_every_past_edition_names_news_that_is_there():
    held = measures.editions(RECORD)
    assert [each.day for each in held] == sorted((each.day for each in held), reverse=True)
    keys = [key for each in held for key in each.news]
    assert keys
    assert all(RECORD.table_of(key) == "news" for key in keys)
