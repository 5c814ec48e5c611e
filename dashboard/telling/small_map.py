"""The small map in words: its tiles, its lines, and the key to them."""

from typing import NamedTuple

import pandas as pd

from dashboard.measures.overview_rows import BONDS, SmallMap
from dashboard.measures.small_map import step
from dashboard.telling import matrix, status
from dashboard.telling.teller import Teller


class Words(NamedTuple):
    """The words of a tile or a line: its name, a smaller text below it or blank, and what its link is called."""

    name: str
    more: str
    opens: str


def words(teller: Teller, shown: SmallMap, rows: pd.DataFrame) -> dict[str, Words]:
    """Return the words of each tile and line, by country and pair. rows: of `pairs.matrix`, those shown."""
    return _tiles(teller, shown) | _bonds(teller, rows)


def _tiles(teller: Teller, shown: SmallMap) -> dict[str, Words]:
    say, found = teller.say, {}
    for tile in shown.tiles:
        posts = say.count("posts", tile.posts)
        opens = say("small_map.country", country=teller.record.country(tile.country), posts=posts)
        found[tile.country] = Words(tile.label, say.count("tile_posts", tile.posts), opens)
    return found


def _bonds(teller: Teller, rows: pd.DataFrame) -> dict[str, Words]:
    found = {}
    for row in rows.itertuples(index=False, name="Pair"):
        name = teller.named_pair(row.pair)
        opens = teller.say("small_map.pair", pair=name, agreements=matrix.agreed(teller, row).whole(teller.say))
        found[row.pair] = Words(name, "", opens)
    return found


class Entry(NamedTuple):
    """An entry of the key. `words`: in plain words. `step`: one of `overview_rows.BONDS`, blank for the paler tone."""

    words: str
    step: str = ""


def key(teller: Teller, shown: SmallMap, rows: pd.DataFrame) -> tuple[Entry, ...]:
    """Return the entries of the key to the lines shown: how far a pair has come, then the paler tone with numbers."""
    held, drawn = {bond.step for bond in shown.bonds}, {bond.pair for bond in shown.bonds if bond.paler}
    steps = [Entry(teller.say(f"small_map.{name}"), name) for name in BONDS if name in held]
    told = [row.told for row in rows.itertuples() if row.pair in drawn and step(row.state, row.wider)]
    return (*steps, *(Entry(said) for said in status.paler(teller, told)))
