"""Laws and plans in time, as data."""

from itertools import combinations

import pandas as pd

from dashboard import words
from dashboard.charts import laws as charts
from dashboard.charts.lanes import DAY
from dashboard.measures import country as measures
from dashboard.record import current
from dashboard.selection import Selection
from dashboard.ui.figures import country as country_figures
from dashboard.ui.run.view import Voice

RECORD = current()
VOICE = Voice(RECORD, words.of("en"))

SPANS = pd.DataFrame(
    {
        "instrument": ["plan", "draft-plan", "law-by-day", "law-by-year", "draft-by-day"],
        "lane": ["Plan", "Plan", "Law", "Law", "Law"],
        "status": ["expired", "drafted", "in_force", "adopted", "approved"],
        "form": ["period", "period", "day", "within", "day"],
        "first": ["2008-01-01", "2013-01-01", "2005-09-13", "1997-01-01", "2015-04-30"],
        "until": ["2013-01-01", "2016-01-01", "2005-09-14", "1998-01-01", "2015-05-01"],
        "hover": ["one", "two", "three", "four", "five"],
    }
)
FIGURE = charts.timeline(SPANS, ["Law", "Plan"])
PERIODS, WITHIN, DAYS = FIGURE.data


def test_a_plan_is_as_long_as_its_period():
    at = [row[0] for row in PERIODS.customdata].index("plan")
    assert PERIODS.base[at] == "2008-01-01"
    assert PERIODS.x[at] == (366 + 365 * 3 + 366) * DAY


def test_a_law_with_a_day_is_a_dot_and_one_without_covers_its_year():
    assert [row[0] for row in DAYS.customdata] == ["law-by-day", "draft-by-day"]
    assert list(DAYS.x) == ["2005-09-13", "2015-04-30"]
    assert [row[0] for row in WITHIN.customdata] == ["law-by-year"]
    assert WITHIN.x[0] == 365 * DAY


def test_every_instrument_is_drawn_once_and_opens_its_record():
    assert sorted(row[0] for trace in FIGURE.data for row in trace.customdata) == sorted(SPANS["instrument"])


def test_a_draft_is_told_by_pattern_or_hollow_mark_and_not_by_colour():
    assert list(PERIODS.marker.pattern.shape) == ["", "/"]
    assert list(DAYS.marker.symbol) == ["circle", "circle-open"]


def test_lanes_run_from_top_to_bottom_and_the_box_says_what_it_is_given():
    assert list(FIGURE.layout.yaxis.ticktext) == ["Law", "Plan"]
    assert list(FIGURE.layout.yaxis.tickvals) == [0, -1]
    bottom, top = FIGURE.layout.yaxis.range
    assert bottom < top, "labels of an axis that runs down would not stand above their marks"
    assert [text for trace in FIGURE.data for text in trace.hovertext] == ["one", "two", "four", "three", "five"]


def test_two_countries_side_by_side_have_the_same_years():
    years = ("1996-01-01", "2031-01-01")
    both = [charts.timeline(rows, ["Law", "Plan"], years) for rows in (SPANS.head(2), SPANS.tail(2))]
    assert both[0].layout.xaxis.range == both[1].layout.xaxis.range
    first, last = both[0].layout.xaxis.range
    assert first < years[0] < years[1] < last


def test_nothing_dated_draws_an_empty_figure_and_no_error():
    figure = charts.timeline(SPANS.iloc[:0], [])
    assert all(not len(trace.x) for trace in figure.data)


def test_a_lane_of_dots_alone_is_as_high_as_the_others():
    for lanes in (["Law", "Plan"], ["Law"], ["Law", "Rule", "Plan"]):
        rows = SPANS[SPANS["lane"].isin(lanes)]
        assert tuple(charts.timeline(rows, lanes).layout.yaxis.range) == (0.5 - len(lanes), 0.5)


def drawn(figure) -> list[tuple[str, float, float, float]]:
    """Return each mark of a figure with its row and the days that it takes up where the screen is narrow."""
    least, found = charts.LEAST / pd.Timedelta(days=1), []
    for trace in figure.data:
        starts = trace.base if trace.type == "bar" else trace.x
        lengths = [length / DAY for length in trace.x] if trace.type == "bar" else [1] * len(trace.x)
        for row, at, start, length in zip(trace.customdata, trace.y, starts, lengths, strict=True):
            first, over = (pd.Timestamp(start) - pd.Timestamp("1900-01-01")).days, max(0, least - length) / 2
            found.append((row[0], at, first - over, first + length + over))
    return found


def test_no_mark_of_any_country_covers_another():
    marks = 0
    for code in RECORD.members:
        found = drawn(country_figures._laws(VOICE, Selection(), code))
        assert len(found) == len(measures.spans(RECORD, code)) > 0
        for one, other in combinations(found, 2):
            assert one[1] != other[1] or one[3] <= other[2] or other[3] <= one[2], (one, other)
        marks += len(found)
    assert marks > 20


def test_equal_spans_of_a_lane_stand_one_below_another_and_the_next_lane_makes_room():
    twins = pd.concat([SPANS, SPANS.iloc[[3]].assign(instrument="twin")], ignore_index=True)
    figure = charts.timeline(twins, ["Law", "Plan"])
    at = {row[0]: y for trace in figure.data for row, y in zip(trace.customdata, trace.y, strict=True)}
    assert at["law-by-year"] - at["twin"] == charts.BELOW
    assert at["plan"] == -1 - charts.BELOW
    assert figure.layout.height > FIGURE.layout.height
