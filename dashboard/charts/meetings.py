"""The timeline of meetings: a lane for each series, a bar over a meeting's possible days, a mark on a known day."""

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from dashboard import theme
from dashboard.charts.box import Labels, box, text
from dashboard.charts.lanes import HATCHING, durations, lay_out, whole
from dashboard.measures.rows import MeetingSpan

LANE = 46  # pixels
MARGIN = 64  # pixels above and below the lanes, for the axis and the legend


def _bars(spans: Sequence[MeetingSpan], lanes: Mapping[str, str], status: str, colour: str) -> go.Bar:
    return go.Bar(
        orientation="h",
        base=[span.first for span in spans],
        x=durations(spans),
        y=[text(lanes[span.series]) for span in spans],
        width=0.34,
        marker={
            "color": theme.tint(colour),
            "line": {"color": colour, "width": 1.5},
            "pattern": {"shape": "" if status == "held" else "/"} | HATCHING | {"fgcolor": colour},
        },
        text=None,
        showlegend=False,
    )


def _marks(spans: Sequence[MeetingSpan], lanes: Mapping[str, str], status: str, colour: str) -> go.Scatter:
    return go.Scatter(
        x=[span.first for span in spans],
        y=[text(lanes[span.series]) for span in spans],
        mode="markers",
        marker={
            "symbol": "circle" if status == "held" else "diamond-open",
            "size": 13,
            "color": colour,
            "line": {"color": colour, "width": 2},
        },
    )


def _clickable(trace: go.Bar | go.Scatter, spans: Sequence[MeetingSpan], labels: Labels) -> go.Bar | go.Scatter:
    return trace.update(
        customdata=[[span.meeting] for span in spans],
        hovertext=[box(labels[span.meeting]) for span in spans],
        hoverinfo="text",
    )


def _in_lines(words: str) -> str:
    """Return the words of a legend with each part in a line of its own, because Plotly cuts long lines on a phone."""
    return ";<br>".join(map(text, words.split("; ")))


def timeline(
    spans: Sequence[MeetingSpan], labels: Labels, lanes: Mapping[str, str], statuses: Mapping[tuple[str, bool], str]
) -> go.Figure:
    """Return the timeline of meetings.

    labels: what each meeting is called, by its id. lanes: the words for each series, from top to bottom. statuses: the
    words for each (status, whether in the paler tone). A meeting known to the day has a mark too, because a bar of one
    day is too short to see. Each bar and mark has the meeting's id as `customdata`.
    """
    figure = go.Figure()
    for (status, paler), words in statuses.items():
        own = [span for span in spans if (span.status, span.paler) == (status, paler)]
        by_day = [span for span in own if span.known == "day"]
        colour = theme.PALER if paler else theme.STATUS[status]
        figure.add_trace(_clickable(_bars(own, lanes, status, colour), own, labels).update(name=_in_lines(words)))
        marks = _clickable(_marks(by_day, lanes, status, colour), by_day, labels)
        figure.add_trace(marks.update(name=_in_lines(words)))
    figure.update_layout(
        height=LANE * max(len(lanes), 2) + 2 * MARGIN,
        margin={"l": 8, "r": 8, "t": MARGIN - 24, "b": MARGIN - 24},
        legend={"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "title": None},
    )
    lay_out(figure, whole(spans), room=30, lift=10)
    names = [text(words) for words in lanes.values()]
    figure.update_yaxes(type="category", categoryorder="array", categoryarray=names[::-1])
    return figure
