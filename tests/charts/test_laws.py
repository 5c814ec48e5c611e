"""The timeline of laws and plans, as plotly data."""

from datetime import date, timedelta
from itertools import combinations

from dashboard import words
from dashboard.charts import laws as charts
from dashboard.charts.lanes import DAY
from dashboard.measures import laws as measures
from dashboard.record import current
from dashboard.telling.labels import Label
from dashboard.telling.teller import Teller
from dashboard.ui.figures import country as country_figures
from tests.made import law

RECORD = current()
TELLER = Teller(RECORD, words.of("en"))

SPANS = (
    law("plan", "plan", "expired", "period", "2008-01-01", "2013-01-01"),
    law("draft-plan", "plan", "drafted", "period", "2013-01-01", "2016-01-01"),
    law("law-by-day", "law", "in_force", "day", "2005-09-13", "2005-09-14"),
    law("law-by-year", "law", "adopted", "within", "1997-01-01", "1998-01-01"),
    law("draft-by-day", "law", "approved", "day", "2015-04-30", "2015-05-01"),
)
LABELS = {
    span.instrument: Label(told) for span, told in zip(SPANS, ("one", "two", "three", "four", "five"), strict=True)
}
LANES = {"law": "Law", "plan": "Plan"}
FIGURE = charts.timeline(SPANS, LABELS, LANES)
PERIODS, WITHIN, DAYS = FIGURE.data


def test_the_bar_of_a_plan_is_as_long_as_its_period():
    at = [row[0] for row in PERIODS.customdata].index("plan")
    assert PERIODS.base[at] == "2008-01-01"
    assert PERIODS.x[at] == (366 + 365 * 3 + 366) * DAY


def test_a_law_with_a_day_is_a_dot_and_one_without_is_a_bar_over_its_year():
    assert [row[0] for row in DAYS.customdata] == ["law-by-day", "draft-by-day"]
    assert list(DAYS.x) == ["2005-09-13", "2015-04-30"]
    assert [row[0] for row in WITHIN.customdata] == ["law-by-year"]
    assert WITHIN.x[0] == 365 * DAY


def test_every_instrument_is_drawn_once_and_opens_its_record():
    assert sorted(row[0] for trace in FIGURE.data for row in trace.customdata) == sorted(
        span.instrument for span in SPANS
    )


def test_drafts_have_a_pattern_or_a_hollow_mark_and_not_only_a_colour():
    assert list(PERIODS.marker.pattern.shape) == ["", "/"]
    assert list(DAYS.marker.symbol) == ["circle", "circle-open"]


def test_lanes_run_from_top_to_bottom_and_tooltips_have_the_given_text():
    assert list(FIGURE.layout.yaxis.ticktext) == ["Law", "Plan"]
    assert list(FIGURE.layout.yaxis.tickvals) == [0, -1]
    bottom, top = FIGURE.layout.yaxis.range
    assert bottom < top, "labels of an axis that runs down would not stand above their marks"
    told = [text for trace in FIGURE.data for text in trace.hovertext]
    assert told == [f"<b>{name}</b>" for name in ("one", "two", "four", "three", "five")]


def test_two_countries_side_by_side_share_one_axis():
    years = ("1996-01-01", "2031-01-01")
    both = [charts.timeline(rows, LABELS, LANES, years) for rows in (SPANS[:2], SPANS[-2:])]
    assert both[0].layout.xaxis.range == both[1].layout.xaxis.range
    first, last = both[0].layout.xaxis.range
    assert first < years[0] < years[1] < last


def test_no_dated_laws_draw_an_empty_figure():
    figure = charts.timeline((), {}, {})
    assert all(not len(trace.x) for trace in figure.data)


def test_a_lane_with_only_dots_is_as_high_as_the_others():
    for lanes in (LANES, {"law": "Law"}, {"law": "Law", "rule": "Rule", "plan": "Plan"}):
        rows = [span for span in SPANS if span.kind in lanes]
        assert tuple(charts.timeline(rows, LABELS, lanes).layout.yaxis.range) == (0.5 - len(lanes), 0.5)


def drawn(figure) -> list[tuple[str, float, float, float]]:
    """Return each mark of a figure: id, height, and first and last day that it covers on the narrowest screen."""
    least, found = charts.SHORTEST_MARK / timedelta(days=1), []
    for trace in figure.data:
        starts = trace.base if trace.type == "bar" else trace.x
        lengths = [length / DAY for length in trace.x] if trace.type == "bar" else [1] * len(trace.x)
        for row, at, start, length in zip(trace.customdata, trace.y, starts, lengths, strict=True):
            first, over = (date.fromisoformat(start) - date(1900, 1, 1)).days, max(0, least - length) / 2
            found.append((row[0], at, first - over, first + length + over))
    return found


def test_no_mark_of_any_country_covers_another():
    marks = 0
    for code in RECORD.members:
        found = drawn(country_figures._laws(TELLER, code))
        assert len(found) == len(measures.spans(RECORD, code)) > 0
        for one, other in combinations(found, 2):
            assert one[1] != other[1] or one[3] <= other[2] or other[3] <= one[2], (one, other)
        marks += len(found)
    assert marks > 20


def test_equal_spans_of_a_lane_are_stacked_and_the_lane_below_makes_room():
    twins = (*SPANS, SPANS[3]._replace(instrument="twin"))
    figure = charts.timeline(twins, LABELS | {"twin": Label("twin")}, LANES)
    at = {row[0]: y for trace in figure.data for row, y in zip(trace.customdata, trace.y, strict=True)}
    assert at["law-by-year"] - at["twin"] == charts.EXTRA_ROW
    assert at["plan"] == -1 - charts.EXTRA_ROW
    assert figure.layout.height > FIGURE.layout.height
