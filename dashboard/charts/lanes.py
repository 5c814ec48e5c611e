"""Shared parts of the timelines: lanes from top to bottom, days from left to right, no zooming or panning."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme

# Hatching lines as dark as the outline, on the page's background: plotly's default lines are hardly visible on a tint.
HATCHING = {"size": 6, "solidity": 0.25, "fillmode": "replace", "bgcolor": "rgba(0, 0, 0, 0)"}
DAY = 86_400_000  # milliseconds, plotly's unit for durations


def durations(spans: pd.DataFrame) -> list[int]:
    """Return the duration of each span from `first` to `until` (ISO days), in milliseconds, as plotly needs it."""
    return [length.days * DAY for length in pd.to_datetime(spans["until"]) - pd.to_datetime(spans["first"])]


def stacked_rows(spans: pd.DataFrame, shortest: pd.Timedelta) -> list[int]:
    """Return the row of each span within its lane, 0 for the top row, so that no span covers another.

    Spans that begin earlier get higher rows. spans: `lane`, `first`, `until` (ISO days). shortest: the time that the
    smallest mark covers on the narrowest screen.
    """
    first, until = pd.to_datetime(spans["first"]), pd.to_datetime(spans["until"])
    short = ((shortest - (until - first)) / 2).clip(lower=pd.Timedelta(0))
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
    """Lay out a figure, except the names and positions of its lanes.

    days: the first and last day that the axis must show, None for an empty figure. room: the fewest days to leave
    before and after them. lift: pixels from the marks of a lane up to its label.
    """
    # Streamlit's template makes labels smaller than ours. Their colour comes from the page: see the frame's style.
    small = {"size": theme.SIZE["small"]}
    figure.update_layout(barmode="overlay", hoverlabel={"align": "left"}, dragmode=False, font=small)
    figure.update_xaxes(type="date", showgrid=True, ticklabelmode="period", fixedrange=True, tickfont=small)
    if days:  # set explicitly, because plotly would add room at the side for lane labels, which stand above the marks
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
