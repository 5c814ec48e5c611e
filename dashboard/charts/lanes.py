"""Shared parts of the timelines: lanes from top to bottom, days from left to right, no zooming or panning."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

import plotly.graph_objects as go

from dashboard import theme

# Hatching lines as dark as the outline, on the page's background: plotly's default lines are hardly visible on a tint.
HATCHING = {"size": 6, "solidity": 0.25, "fillmode": "replace", "bgcolor": "rgba(0, 0, 0, 0)"}
DAY = 86_400_000  # milliseconds, plotly's unit for durations


class Span(Protocol):
    """Days: from `first` to `until` (ISO days), the second not included."""

    @property
    def first(self) -> str:
        """Return the first day."""
        ...

    @property
    def until(self) -> str:
        """Return the day after the last."""
        ...


def _length(span: Span) -> timedelta:
    return datetime.fromisoformat(span.until) - datetime.fromisoformat(span.first)


def durations(spans: Sequence[Span]) -> list[int]:
    """Return the duration of each span in milliseconds, as plotly needs it."""
    return [_length(span).days * DAY for span in spans]


def whole(spans: Sequence[Span]) -> tuple[str, str] | None:
    """Return the first and the last day of all spans together, or None where there are none."""
    return (min(span.first for span in spans), max(span.until for span in spans)) if spans else None


def stacked_rows(spans: Sequence[Span], lanes: Sequence[str], shortest: timedelta) -> list[int]:
    """Return the row of each span within its lane, 0 for the top row, so that no span covers another.

    Spans that begin earlier get higher rows. lanes: that of each span. shortest: the time that the smallest mark covers
    on the narrowest screen.
    """
    ends: dict[str, list[float]] = {}
    rows = [0] * len(spans)
    drawn = [_drawn(span, shortest) for span in spans]
    for at in sorted(range(len(spans)), key=lambda at: drawn[at][0]):
        first, until = drawn[at]
        taken = ends.setdefault(lanes[at], [])
        free = [row for row, end in enumerate(taken) if end <= first]
        rows[at] = free[0] if free else len(taken)
        taken[rows[at] : rows[at] + 1] = [until]
    return rows


def _drawn(span: Span, shortest: timedelta) -> tuple[float, float]:
    """Return when the mark of a span begins and ends on the narrowest screen, in days."""
    first, length = datetime.fromisoformat(span.first).toordinal(), _length(span)
    over = max(shortest - length, timedelta(0)) / 2 / timedelta(days=1)
    return first - over, first + length.days + over


def lay_out(figure: go.Figure, days: tuple[str, str] | None, room: int, lift: int) -> None:
    """Lay out a figure, except the names and positions of its lanes.

    days: the first and last day that the axis must show, None for an empty figure. room: the fewest days to leave
    before and after them. lift: pixels from the marks of a lane up to its label.
    """
    # Streamlit's template makes labels smaller than ours. Their colour comes from the page: see the frame's style.
    small = {"size": theme.SIZE["small"]}
    figure.update_layout(barmode="overlay", hoverlabel={"align": "left"}, dragmode=False, font=small)
    figure.update_xaxes(type="date", showgrid=True, ticklabelmode="period", fixedrange=True, tickfont=small)
    if days:  # set explicitly, because plotly would add room at the side for lane labels, which stand above the marks
        first, last = map(datetime.fromisoformat, days)
        beyond = max((last - first) * 0.04, timedelta(days=room))
        ends = (first - beyond, last + beyond)
        figure.update_xaxes(range=[end.date().isoformat() for end in ends])
    figure.update_yaxes(
        fixedrange=True,
        title=None,
        automargin=True,
        tickfont=small,
        ticklabelposition="inside top",
        ticklabelshift=-lift,
    )
