"""What figures in time have in common: lanes from top to bottom, and days from left to right, that stand still."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme

DAY = 86_400_000  # milliseconds, plotly's measure of a length of time


def lengths(spans: pd.DataFrame) -> list[int]:
    """Return how long spans last from `first` to `until` (ISO days), as plotly measures it."""
    return [length.days * DAY for length in pd.to_datetime(spans["until"]) - pd.to_datetime(spans["first"])]


def lay_out(figure: go.Figure, lanes: list[str], days: tuple[str, str] | None, room: int, lift: int) -> None:
    """Lay a figure out.

    lanes: the labels from top to bottom. days: the first and the last that the axis must hold, None where there are
    none. room: days at least before and after them. lift: pixels that a label stands above its marks.
    """
    figure.update_layout(
        barmode="overlay", hoverlabel={"align": "left"}, dragmode=False, font={"size": theme.SIZE["small"]}
    )
    figure.update_xaxes(type="date", showgrid=True, ticklabelmode="period", fixedrange=True)
    if days:  # given, since plotly would make room for the labels of lanes that lie above their marks
        first, last = map(pd.Timestamp, days)
        beyond = max((last - first) * 0.04, pd.Timedelta(days=room))
        figure.update_xaxes(range=[end.date().isoformat() for end in (first - beyond, last + beyond)])
    figure.update_yaxes(
        type="category",
        categoryorder="array",
        categoryarray=lanes[::-1],
        fixedrange=True,
        title=None,
        automargin=True,
        ticklabelposition="inside top",
        ticklabelshift=-lift,
    )
