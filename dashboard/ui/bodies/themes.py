"""Which subjects the agreements of each pair cover, as a table."""

import pandas as pd
import streamlit as st

from dashboard.measures import asof, pairs
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters
from dashboard.telling.teller import Teller
from dashboard.ui.parts import grid
from dashboard.ui.parts.grid import Cell
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View


def show(view: View) -> None:
    """Show which subjects sources name for the agreements of each pair."""
    table, record = pairs.themes(view.record, view.filters), view.record
    say, sure, body = view.say, _sure(record, view.filters), []
    for pair, row in table.iterrows():
        if not any(row):
            continue
        a, b = record.pair(pair)
        cells = [_covered(view, sure, pair, keys) if keys else Cell("–") for keys in row]
        body.append((f"{record.label(a)} – {record.label(b)}", cells))
    heads = [say("matrix.head.pair"), *(say.value("themes", theme) for theme in table.columns)]
    if body:
        grid.show(say("matrix.themes_title"), heads, body)
    bare = [pair for pair, row in table.iterrows() if not any(row)]
    names = ["–".join(record.label(code) for code in record.pair(pair)) for pair in bare]
    if names:
        st.caption(plain(say("matrix.no_theme", pairs=say.listed(names))))


def _covered(view: View, sure: dict[str, bool], pair: str, keys: tuple[str, ...]) -> Cell:
    """The cell of a subject that agreements name; open where it is open of each of them whether it was there."""
    words = view.say("matrix.covered")
    said = words if any(sure[key] for key in keys) else view.say("state.perhaps", words=words)
    more = view.say.count("instruments", len(keys)) if len(keys) > 1 else ""
    return Cell(said, more, "covered", grid.opening(view, pair))


def _sure(record: Record, filters: Filters) -> dict[str, bool]:
    """Of each agreement between two members whether it is sure that it was there on the day asked for."""
    held = pairs.bilateral(record, asof.day(record, filters))
    return {key: bool(sure) for rows in held.values() for key, sure in rows["sure"].items()}


@memo
def numbers(teller: Teller, filters: Filters) -> pd.DataFrame:
    """Return pairs and themes as one table, with the titles of the agreements in the cells."""
    say, record = teller.say, teller.record
    table, sure = pairs.themes(record, filters), _sure(record, filters)

    def title(key: str) -> str:
        return record.title(key) if sure[key] else say("state.perhaps", words=record.title(key))

    rows = [
        (
            " – ".join(record.country(code) for code in record.pair(pair)),
            *("; ".join(map(title, keys)) for keys in row),
        )
        for pair, row in table.iterrows()
    ]
    return pd.DataFrame(
        rows, columns=[say("matrix.head.pair"), *(say.value("themes", theme) for theme in table.columns)]
    )
