"""Partial dates: the days that they cover, their order."""

from datetime import date

import pytest

from dashboard.dates import Span, before, between, is_partial_date, precision, span

NO_DATES = (
    "",
    "2007-13",
    "2007-00",
    "2007-05-00",
    "2007-02-30",
    "2007-02-29",
    "May 2007",
    "2007-5",
    "2007/05",
    "20070501",
    "0000",
    "2007-05-01\n",
    " 2007",
    "２００７",
    "2007-05-01T00:00",
    "-2007",
    "10000",
)


def test_a_date_known_to_the_day_is_that_day():
    assert span("2004-10-29") == Span(date(2004, 10, 29), date(2004, 10, 29))


def test_a_date_known_to_the_month_covers_that_month():
    assert span("2006-11") == Span(date(2006, 11, 1), date(2006, 11, 30))
    assert span("2008-02") == Span(date(2008, 2, 1), date(2008, 2, 29))


def test_a_date_known_to_the_year_covers_that_year():
    assert span("2004") == Span(date(2004, 1, 1), date(2004, 12, 31))
    assert span("2100").last == date(2100, 12, 31)


def test_text_that_is_no_date_is_refused():
    assert NO_DATES
    for text in NO_DATES:
        assert not is_partial_date(text), text
        with pytest.raises(ValueError, match=r"."):
            span(text)


def test_precision_is_that_of_the_text():
    assert [precision(text) for text in ("2004", "2004-10", "2004-10-29")] == ["year", "month", "day"]
    with pytest.raises(ValueError, match="is no date"):
        precision("soon")


def test_an_event_lasts_from_its_earliest_start_to_its_latest_end():
    assert between("2007-12-12", "2007-12-14") == Span(date(2007, 12, 12), date(2007, 12, 14))
    assert between("2007", "2008-02") == Span(date(2007, 1, 1), date(2008, 2, 29))
    assert between("2007-12-12", "2007") == Span(date(2007, 12, 12), date(2007, 12, 31))


def test_an_event_without_an_end_lasts_as_long_as_its_start():
    assert between("2006-11", "") == span("2006-11")


def test_an_event_without_a_start_has_no_days():
    assert between("", "") is None
    assert between("", "2007") is None


def test_an_event_cannot_end_before_it_starts():
    with pytest.raises(ValueError, match="'2007-04' lies before '2007-05'"):
        between("2007-05", "2007-04")


def test_order_is_given_only_where_it_is_certain():
    assert before("2007", "2008") is True
    assert before("2007-04-30", "2007-05") is True
    assert before("2008", "2007-12-31") is False
    assert before("2007-05-01", "2007-05-01") is False
    assert before("2007-05-31", "2007-05") is False
    assert before("2007", "2007") is None
    assert before("2007-05", "2007") is None
    assert before("2007-05-30", "2007-05") is None


@pytest.mark.parametrize("text", ["0001", "1799-12", "2101", "9999-12-31"])
def test_a_year_outside_the_allowed_years_is_no_date(text):
    assert not is_partial_date(text)
