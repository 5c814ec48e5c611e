"""The small map on the page, with the key to its lines."""

import pandas as pd

from dashboard import theme
from dashboard.charts import small_map as charts
from dashboard.charts import svg
from dashboard.telling import small_map as told
from dashboard.telling.finding import Finding
from dashboard.ui.parts import picture
from dashboard.ui.run.view import View


def show(view: View, found: Finding, rows: pd.DataFrame) -> None:
    """Draw the pairs of a finding as a small map, the chosen members emphasised. rows: as `told.words` takes them."""
    picture.show(picture.of(view, found, lambda: _drawn(view, found, rows)))


def _drawn(view: View, found: Finding, rows: pd.DataFrame) -> str:
    shown = found.figure
    said = {key: charts.Said(*words) for key, words in told.words(view.teller, shown, rows).items()}
    country, pair = picture.leading(view, "country"), picture.opening(view)
    drawing = charts.drawing(
        shown,
        said,
        view.say("small_map.alternative"),
        lambda key: pair(key) if "-" in key else country((key,)),
        view.filters.country,
    )
    return drawing + _key(told.key(view.teller, shown, rows))


def _key(entries: tuple[told.Entry, ...]) -> str:
    items = "".join(f"<li>{_swatch(entry)}{picture.held(entry.words)}</li>" for entry in entries)
    return f'<ul class="gms-key">{items}</ul>' if items else ""


def _swatch(entry: told.Entry) -> str:
    """Return a short line that looks as those of the map do."""
    width, dashes = charts.STROKES[entry.step or "agreed"]
    colour = svg.ACCENT if entry.step else theme.PALER
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    line = f'<path d="M0 6 L26 6" fill="none" stroke="{colour}" stroke-width="{width}"{dashed}/>'
    return f'<svg width="26" height="12" aria-hidden="true">{line}</svg>'
