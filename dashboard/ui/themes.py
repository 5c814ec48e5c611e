"""Which subjects the agreements of each pair cover, as a table."""

import pandas as pd
import streamlit as st

from dashboard.measures import pairs
from dashboard.remember import remembered
from dashboard.selection import Selection
from dashboard.ui import grid
from dashboard.ui.grid import Cell
from dashboard.ui.view import View, Voice, plain


def show(view: View) -> None:
    """Show which subjects sources name for the agreements of each pair."""
    table, record = pairs.themes(view.record, view.selection), view.record
    say, body = view.say, []
    for pair, row in table.iterrows():
        if not any(row):
            continue
        a, b = record.pair(pair)
        cells = [
            Cell(
                say("matrix.covered"),
                say.count("instruments", len(keys)) if len(keys) > 1 else "",
                "covered",
                grid.address(view, pair),
            )
            if keys
            else Cell("–")
            for keys in row
        ]
        body.append((f"{record.label(a)} – {record.label(b)}", cells))
    heads = [say("matrix.head.pair"), *(say.value("themes", theme) for theme in table.columns)]
    grid.show(say("matrix.themes_title"), heads, body)
    bare = [pair for pair, row in table.iterrows() if not any(row)]
    names = ["–".join(record.label(code) for code in record.pair(pair)) for pair in bare]
    st.caption(plain(say("matrix.no_theme", pairs=say.listed(names))))


@remembered
def numbers(voice: Voice, selection: Selection) -> pd.DataFrame:
    """Return pairs and themes as one table, with the titles of the agreements in the cells."""
    say, record = voice.say, voice.record
    table = pairs.themes(record, selection)
    rows = [
        (
            " – ".join(record.country(code) for code in record.pair(pair)),
            *("; ".join(record.title(key) for key in keys) for keys in row),
        )
        for pair, row in table.iterrows()
    ]
    return pd.DataFrame(
        rows, columns=[say("matrix.head.pair"), *(say.value("themes", theme) for theme in table.columns)]
    )
