"""Laws and plans in time: a bar for the years of a plan, a dot for the day of a law, a frame for an unknown day."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import accumulate

import plotly.graph_objects as go

from dashboard import theme
from dashboard.charts.box import Labels, box, text
from dashboard.charts.lanes import HATCHING, durations, lay_out, stacked_rows, whole
from dashboard.measures.rows import NOT_YET_LAW, LawSpan

LANE = 52  # pixels
MARGIN = 40  # pixels below the lanes, for the axis, and above them
EXTRA_ROW = 0.5  # height of each further row of a lane, as a share of a lane; needed where marks would overlap
# A dot is 13 pixels wide. On a phone, a pixel is about 37 days of the years that the six countries' figures share.
SHORTEST_MARK = timedelta(days=500)


def _tones(span: LawSpan) -> Mapping[str, str]:
    return theme.PALER_LAWS if span.paler else theme.LAWS


def _edges(spans: Sequence[LawSpan]) -> list[str]:
    return [_tones(span)["edge"] for span in spans]


def _bars(spans: Sequence[LawSpan], form: str) -> go.Bar:
    """Return the bars of one form: filled for a "period", framed for "within" (the month or year of an unknown day)."""
    period, edges = form == "period", _edges(spans)
    return go.Bar(
        orientation="h",
        base=[span.first for span in spans],
        x=durations(spans),
        width=0.42 if period else 0.24,
        marker={
            "color": [tones["period" if period else "open"] for tones in map(_tones, spans)],
            "line": {"color": edges, "width": 1.5},
            "pattern": {"shape": ["/" if span.status in NOT_YET_LAW else "" for span in spans]}
            | HATCHING
            | {"fgcolor": edges},
        },
    )


def _dots(spans: Sequence[LawSpan]) -> go.Scatter:
    return go.Scatter(
        x=[span.first for span in spans],
        mode="markers",
        marker={
            "symbol": ["circle-open" if span.status in NOT_YET_LAW else "circle" for span in spans],
            "size": 13,
            "color": _edges(spans),
            "line": {"color": _edges(spans), "width": 2},
        },
    )


def timeline(
    spans: Sequence[LawSpan], labels: Labels, lanes: Mapping[str, str], years: tuple[str, str] | None = None
) -> go.Figure:
    """Return the timeline of laws and plans.

    labels: what each instrument is called, by its id. lanes: the words for each kind, from top to bottom. years: first
    and last day of the axis, so that two countries side by side share one axis; the default is the range of the spans.
    Marks that would overlap within a lane are stacked. Each bar and dot has the instrument's id as `customdata`.
    """
    room, heights = _positions(spans, lanes)
    figure, total = go.Figure(), max(sum(room.values()), 1)
    for form in ("period", "within", "day"):
        own = [span for span in spans if span.form == form]
        trace = _dots(own) if form == "day" else _bars(own, form)
        trace.update(name=form, y=[heights[span.instrument] for span in own], hoverinfo="text")
        trace.update(hovertext=[box(labels[span.instrument]) for span in own])
        figure.add_trace(trace.update(customdata=[[span.instrument] for span in own]))
    figure.update_layout(
        height=round(LANE * total) + 2 * MARGIN,
        margin={"l": 8, "r": 8, "t": 8, "b": MARGIN},
        showlegend=False,
    )
    lay_out(figure, (years or whole(spans)) if spans else None, room=200, lift=12)
    tops, names = _tops(room), [text(lanes[lane]) for lane in room]
    figure.update_yaxes(type="linear", tickmode="array", tickvals=[*tops.values()], ticktext=names, zeroline=False)
    # Set explicitly, because plotly would cut off a lane that has only dots, and its label.
    figure.update_yaxes(range=[0.5 - total, 0.5])
    return figure


def _positions(spans: Sequence[LawSpan], lanes: Iterable[str]) -> tuple[dict[str, float], dict[str, float]]:
    """Return how much room each lane takes, 1 for one row, and how high each instrument's mark is on the axis.

    The top of the axis is 0, what is below is negative.
    """
    rows = list(zip(spans, stacked_rows(spans, [span.kind for span in spans], SHORTEST_MARK), strict=True))
    room = {lane: 1 + EXTRA_ROW * max((row for span, row in rows if span.kind == lane), default=0) for lane in lanes}
    tops = _tops(room)
    return room, {span.instrument: tops[span.kind] - EXTRA_ROW * row for span, row in rows}


def _tops(room: dict[str, float]) -> dict[str, float]:
    """Return the height of the first row of each lane on the axis: 0 at the top, negative below."""
    return {lane: height - below for (lane, height), below in zip(room.items(), accumulate(room.values()), strict=True)}
