"""What figures in time have in common: lanes from top to bottom, and days from left to right, that stand still."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme

# Lines as dark as the outline on the page's own ground, for plotly's own are hardly seen on a tint.
HATCHING = {"size": 6, "solidity": 0.25, "fillmode": "replace", "bgcolor": "rgba(0, 0, 0, 0)"}
DAY = 86_400_000  # milliseconds, plotly's measure of a length of time


def lengths(spans: pd.DataFrame) -> list[int]:
    """Return how long spans last from `first` to `until` (ISO days), as plotly measures it."""
    return [length.days * DAY for length in pd.to_datetime(spans["until"]) - pd.to_datetime(spans["first"])]


def rows_of(spans: pd.DataFrame, least: pd.Timedelta) -> list[int]:
    """Return for each span the row of its lane in which it covers no other, 0 the first; what begins first is higher.

    spans: `lane`, `first`, `until` (ISO days). least: how long the shortest mark looks on the narrowest screen.
    """
    first, until = pd.to_datetime(spans["first"]), pd.to_datetime(spans["until"])
    short = ((least - (until - first)) / 2).clip(lower=pd.Timedelta(0))
    drawn = pd.DataFrame({"lane": spans["lane"], "first": first - short, "until": until + short})
    ends, rows = {}, dict.fromkeys(drawn.index, 0)
    for span in drawn.sort_values("first", kind="stable").itertuples():
        taken = ends.setdefault(span.lane, [])
        free = [at for at, end in enumerate(taken) if end <= span.first]
        row = free[0] if free else len(taken)
        taken[row : row + 1] = [span.until]
        rows[span.Index] = row
    return list(rows.values())


def lay_out(figure: go.Figure, days: tuple[str, str] | None, room: int, lift: int) -> None:
    """Lay a figure out, but for the names and places of its lanes.

    days: the first and the last that the axis must hold, None where there are none. room: days at least before and
    after them. lift: pixels that the label of a lane stands above its marks.
    """
    # Streamlit's own template has labels smaller than ours; their colour is that of the page: see the frame's style.
    small = {"size": theme.SIZE["small"]}
    figure.update_layout(barmode="overlay", hoverlabel={"align": "left"}, dragmode=False, font=small)
    figure.update_xaxes(type="date", showgrid=True, ticklabelmode="period", fixedrange=True, tickfont=small)
    if days:  # given, since plotly would make room for the labels of lanes that lie above their marks
        first, last = map(pd.Timestamp, days)
        beyond = max((last - first) * 0.04, pd.Timedelta(days=room))
        figure.update_xaxes(range=[end.date().isoformat() for end in (first - beyond, last + beyond)])
    figure.update_yaxes(
        fixedrange=True,
        title=None,
        automargin=True,
        tickfont=small,
        ticklabelposition="inside top",
        ticklabelshift=-lift,
    )
