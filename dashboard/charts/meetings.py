"""The timeline of meetings: a lane for each series, a bar over a meeting's possible days, a mark on a known day."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.charts.lanes import HATCHING, durations, lay_out

LANE = 46  # pixels
MARGIN = 64  # pixels above and below the lanes, for the axis and the legend


def _bars(rows: pd.DataFrame, status: str, words: dict[str, str]) -> go.Bar:
    colour = theme.STATUS[status]
    return go.Bar(
        orientation="h",
        base=rows["first"].tolist(),
        x=durations(rows),
        y=rows["lane"].tolist(),
        width=0.34,
        marker={
            "color": theme.tint(colour),
            "line": {"color": colour, "width": 1.5},
            "pattern": {"shape": "" if status == "held" else "/"} | HATCHING | {"fgcolor": colour},
        },
        customdata=rows[["meeting"]].to_numpy(),
        text=None,
        hovertext=rows["hover"].tolist(),
        hoverinfo="text",
        name=words[status],
        showlegend=False,
    )


def _marks(rows: pd.DataFrame, status: str, words: dict[str, str]) -> go.Scatter:
    colour = theme.STATUS[status]
    return go.Scatter(
        x=rows["first"].tolist(),
        y=rows["lane"].tolist(),
        mode="markers",
        marker={
            "symbol": "circle" if status == "held" else "diamond-open",
            "size": 13,
            "color": colour,
            "line": {"color": colour, "width": 2},
        },
        customdata=rows[["meeting"]].to_numpy(),
        hovertext=rows["hover"].tolist(),
        hoverinfo="text",
        name=words[status],
    )


def timeline(spans: pd.DataFrame, lanes: list[str], words: dict[str, str]) -> go.Figure:
    """Return the timeline of meetings.

    spans: one row for each meeting with `meeting` (id), `lane` (label of its series), `status` (held or announced),
    `first` and `until` (ISO days), `known` (day, month or year), `hover` (text). lanes: the labels from top to bottom.
    words: the label of each status. A meeting known to the day has a mark too, because a bar of one day is too short to
    see. Each bar and mark has the meeting's id as `customdata`.
    """
    figure = go.Figure()
    for status in theme.STATUS:
        own = spans[spans["status"] == status]
        figure.add_trace(_bars(own, status, words))
        figure.add_trace(_marks(own[own["known"] == "day"], status, words))
    figure.update_layout(
        height=LANE * max(len(lanes), 2) + 2 * MARGIN,
        margin={"l": 8, "r": 8, "t": MARGIN - 24, "b": MARGIN - 24},
        legend={"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "title": None},
    )
    days = (spans["first"].min(), spans["until"].max()) if len(spans) else None
    lay_out(figure, days, room=30, lift=10)
    figure.update_yaxes(type="category", categoryorder="array", categoryarray=lanes[::-1])
    return figure
