"""Laws and plans in time: a bar over the years that a plan covers, a dot on a law's day, a frame where it is open."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.charts.lanes import lay_out, lengths

LANE = 52  # pixels
MARGIN = 40  # pixels below the lanes, for the axis, and above them
UNSURE = ("drafted", "approved")  # not yet law, by their status


def _bars(rows: pd.DataFrame, form: str) -> go.Bar:
    """Bars of one form: filled for a period, only framed for a month or year within which the day lies."""
    period = form == "period"
    return go.Bar(
        orientation="h",
        base=rows["first"].tolist(),
        x=lengths(rows),
        y=rows["lane"].tolist(),
        width=0.42 if period else 0.24,
        marker={
            "color": theme.LAWS["period" if period else "open"],
            "line": {"color": theme.LAWS["edge"], "width": 1.5},
            "pattern": {"shape": ["/" if status in UNSURE else "" for status in rows["status"]], "size": 6},
        },
        customdata=rows[["instrument"]].to_numpy(),
        hovertext=rows["hover"].tolist(),
        hoverinfo="text",
        name=form,
    )


def _days(rows: pd.DataFrame) -> go.Scatter:
    return go.Scatter(
        x=rows["first"].tolist(),
        y=rows["lane"].tolist(),
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
    left out, those of the spans. Each bar and dot carries the instrument's id as `customdata`.
    """
    figure = go.Figure()
    for form in ("period", "within"):
        figure.add_trace(_bars(spans[spans["form"] == form], form))
    figure.add_trace(_days(spans[spans["form"] == "day"]))
    figure.update_layout(
        height=LANE * max(len(lanes), 1) + 2 * MARGIN,
        margin={"l": 8, "r": 8, "t": 8, "b": MARGIN},
        showlegend=False,
    )
    days = years or (spans["first"].min(), spans["until"].max())
    lay_out(figure, lanes, days if len(spans) else None, room=200, lift=12)
    # A lane of dots alone would be cut, and its label with it.
    figure.update_yaxes(range=[-0.5, max(len(lanes), 1) - 0.5])
    return figure
