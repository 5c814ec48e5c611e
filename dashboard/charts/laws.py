"""Laws and plans in time: a bar for the years of a plan, a dot for the day of a law, a frame for an unknown day."""

from itertools import accumulate

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.charts.lanes import HATCHING, durations, lay_out, stacked_rows

LANE = 52  # pixels
MARGIN = 40  # pixels below the lanes, for the axis, and above them
EXTRA_ROW = 0.5  # height of each further row of a lane, as a share of a lane; needed where marks would overlap
# A dot is 13 pixels wide. On a phone, a pixel is about 37 days of the years that the six countries' figures share.
SHORTEST_MARK = pd.Timedelta(days=500)
NOT_YET_LAW = ("drafted", "approved")  # values of `status`


def _bars(rows: pd.DataFrame, form: str) -> go.Bar:
    """Return the bars of one form: filled for a "period", framed for "within" (the month or year of an unknown day)."""
    period = form == "period"
    return go.Bar(
        orientation="h",
        base=rows["first"].tolist(),
        x=durations(rows),
        y=rows["at"].tolist(),
        width=0.42 if period else 0.24,
        marker={
            "color": theme.LAWS["period" if period else "open"],
            "line": {"color": theme.LAWS["edge"], "width": 1.5},
            "pattern": {"shape": ["/" if status in NOT_YET_LAW else "" for status in rows["status"]]}
            | HATCHING
            | {"fgcolor": theme.LAWS["edge"]},
        },
        customdata=rows[["instrument"]].to_numpy(),
        hovertext=rows["hover"].tolist(),
        hoverinfo="text",
        name=form,
    )


def _dots(rows: pd.DataFrame) -> go.Scatter:
    return go.Scatter(
        x=rows["first"].tolist(),
        y=rows["at"].tolist(),
        mode="markers",
        marker={
            "symbol": ["circle-open" if status in NOT_YET_LAW else "circle" for status in rows["status"]],
            "size": 13,
            "color": theme.LAWS["edge"],
            "line": {"color": theme.LAWS["edge"], "width": 2},
        },
        customdata=rows[["instrument"]].to_numpy(),
        hovertext=rows["hover"].tolist(),
        hoverinfo="text",
        name="day",
    )


def timeline(spans: pd.DataFrame, lanes: list[str], years: tuple[str, str] | None = None) -> go.Figure:
    """Return the timeline of laws and plans.

    spans: one row for each instrument with `instrument` (id), `lane` (label of its kind), `status`, `form` (period, day
    or within, see `measures.country.spans`), `first` and `until` (ISO days), `hover` (plotly's text). lanes: the labels
    from top to bottom. years: first and last day of the axis, so that two countries side by side share one axis; the
    default is the range of the spans. Marks that would overlap within a lane are stacked. Each bar and dot has the
    instrument's id as `customdata`.
    """
    places, room = _positions(spans, lanes)
    placed, figure = spans.assign(at=places), go.Figure()
    for form in ("period", "within"):
        figure.add_trace(_bars(placed[placed["form"] == form], form))
    figure.add_trace(_dots(placed[placed["form"] == "day"]))
    total = max(sum(room.values()), 1)
    figure.update_layout(
        height=round(LANE * total) + 2 * MARGIN,
        margin={"l": 8, "r": 8, "t": 8, "b": MARGIN},
        showlegend=False,
    )
    days = years or (spans["first"].min(), spans["until"].max())
    lay_out(figure, days if len(spans) else None, room=200, lift=12)
    tops = _tops(room)
    figure.update_yaxes(type="linear", tickmode="array", tickvals=[*tops.values()], ticktext=[*tops], zeroline=False)
    # Set explicitly, because plotly would cut off a lane that has only dots, and its label.
    figure.update_yaxes(range=[0.5 - total, 0.5])
    return figure


def _positions(spans: pd.DataFrame, lanes: list[str]) -> tuple[list[float], dict[str, float]]:
    """Return the height of each span on the axis (0 at the top, negative below) and the height of each lane.

    A lane of one row is 1 high.
    """
    rows = pd.Series(stacked_rows(spans, SHORTEST_MARK), spans.index, dtype=int)
    most = rows.groupby(spans["lane"]).max()
    room = {lane: 1 + EXTRA_ROW * most.get(lane, 0) for lane in lanes}
    tops = _tops(room)
    return [tops[lane] - EXTRA_ROW * row for lane, row in zip(spans["lane"], rows, strict=True)], room


def _tops(room: dict[str, float]) -> dict[str, float]:
    """Return the height of the first row of each lane on the axis: 0 at the top, negative below."""
    return {lane: height - below for (lane, height), below in zip(room.items(), accumulate(room.values()), strict=True)}
