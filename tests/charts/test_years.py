"""Years from left to right, and rows in which marks do not overlap."""

from itertools import pairwise
from types import SimpleNamespace

import pytest

from dashboard.charts import years

ROOMS = (120, 358, 980)
SPANS = (("2000-01-01", "2026-11-28"), ("1904-05-06", "2026-01-01"), ("2004-10-29",), ("0001-01-01", "9999-12-31"), ())


def over(days, width, left=20.0):
    return years.Scale.over(days, left, SimpleNamespace(width=width))


@pytest.mark.parametrize("width", ROOMS)
@pytest.mark.parametrize("days", SPANS)
def test_a_scale_holds_its_days_and_begins_at_a_line(days, width):
    scale = over(days, width)
    assert all(20 <= scale.at(day) <= width - years.EDGE for day in days)
    lines = scale.lines()
    assert lines[0] == scale.first
    assert scale.beginning(lines[0]) == 20
    if len(str(scale.until - scale.first)) < 4:
        assert all(scale.beginning(b) - scale.beginning(a) >= years.LEAST for a, b in pairwise(lines))


def test_a_day_lies_in_its_year_as_far_as_it_has_gone():
    scale = years.Scale(2000, 2010, 0, 1000)
    assert scale.at("2004-01-01") == 400
    assert scale.at("2004-07-02") == pytest.approx(450, abs=0.5)
    assert scale.at("2004-12-31") < scale.at("2005-01-01") == 500


def test_marks_share_a_row_only_if_they_do_not_overlap():
    assert years.rows([(0, 10), (5, 15), (10, 20), (12, 22), (21, 30)]) == (0, 1, 0, 2, 0)
    assert years.rows([]) == ()
