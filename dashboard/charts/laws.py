"""Laws and plans in time: a bar over the years that a plan covers, a dot on a law's day, a frame where it is open."""

from itertools import accumulate

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.charts.lanes import HATCHING, lay_out, lengths, rows_of

LANE = 52  # pixels
MARGIN = 40  # pixels below the lanes, for the axis, and above them
BELOW = 0.5  # of a lane, for each further row of one in which marks would cover each other
# A dot is 13 pixels wide, and a pixel on a phone about 37 days of the years that the six have in common.
LEAST = pd.Timedelta(days=500)
UNSURE = ("drafted", "approved")  # not yet law, by their status


def _bars(rows: pd.DataFrame, form: str) -> go.Bar:
    """Bars of one form: filled for a period, only framed for a month or year within which the day lies."""
    period = form == "period"
    return go.Bar(
        orientation="h",
        base=rows["first"].tolist(),
        x=lengths(rows),
        y=rows["at"].tolist(),
        width=0.42 if period else 0.24,
        marker={
            "color": theme.LAWS["period" if period else "open"],
            "line": {"color": theme.LAWS["edge"], "width": 1.5},
            "pattern": {"shape": ["/" if status in UNSURE else "" for status in rows["status"]]}
            | HATCHING
            | {"fgcolor": theme.LAWS["edge"]},
        },
        customdata=rows[["instrument"]].to_numpy(),
        hovertext=rows["hover"].tolist(),
        hoverinfo="text",
        name=form,
    )


def _days(rows: pd.DataFrame) -> go.Scatter:
    return go.Scatter(
        x=rows["first"].tolist(),
        y=rows["at"].tolist(),
        mode="markers",
        marker={
            "symbol": ["circle-open" if status in UNSURE else "circle" for status in rows["status"]],
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

    spans: one row an instrument with `instrument` (id), `lane` (label of its kind), `status`, `form` (period, day or
    within, see `measures.country.spans`), `first` and `until` (ISO days), `hover` (plotly's text). lanes: the labels
    from top to bottom. years: first and last day of the axis, so that two countries side by side have the same; where
    left out, those of the spans. What would cover another mark of its lane stands below it. Each bar
    and dot carries the instrument's id as `customdata`.
    """
    places, room = _places(spans, lanes)
    placed, figure = spans.assign(at=places), go.Figure()
    for form in ("period", "within"):
        figure.add_trace(_bars(placed[placed["form"] == form], form))
    figure.add_trace(_days(placed[placed["form"] == "day"]))
    deep = max(sum(room.values()), 1)
    figure.update_layout(
        height=round(LANE * deep) + 2 * MARGIN,
        margin={"l": 8, "r": 8, "t": 8, "b": MARGIN},
        showlegend=False,
    )
    days = years or (spans["first"].min(), spans["until"].max())
    lay_out(figure, days if len(spans) else None, room=200, lift=12)
    tops = _tops(room)
    figure.update_yaxes(type="linear", tickmode="array", tickvals=[*tops.values()], ticktext=[*tops], zeroline=False)
    # Given, since a lane of dots alone would be cut, and its label with it.
    figure.update_yaxes(range=[0.5 - deep, 0.5])
    return figure


def _places(spans: pd.DataFrame, lanes: list[str]) -> tuple[list[float], dict[str, float]]:
    """Where each span stands, the top at 0 and below it less, and the room of each lane, in lanes of one row."""
    rows = pd.Series(rows_of(spans, LEAST), spans.index, dtype=int)
    most = rows.groupby(spans["lane"]).max()
    room = {lane: 1 + BELOW * most.get(lane, 0) for lane in lanes}
    tops = _tops(room)
    return [tops[lane] - BELOW * row for lane, row in zip(spans["lane"], rows, strict=True)], room


def _tops(room: dict[str, float]) -> dict[str, float]:
    """Where the first row of each lane stands, the top at 0 and below it less."""
    return {lane: deep - below for (lane, deep), below in zip(room.items(), accumulate(room.values()), strict=True)}
