"""Positions of the posts on the schematic map: in rows along their border, or at the lower edge of their tile."""

import math

import pandas as pd

from dashboard.charts.tiles import MARK, TILES, Spot, gap, lies_across

FIRST_ROW_OFFSET = 11.5  # from the middle of a gap to the nearest row of dots, in steps of the plane
EDGE_MARGIN = 4.0  # from the edge of a tile or gap to its first dot, in steps of the plane
MOST_IN_A_ROW = 5  # dots in a row within a tile


def _slots(posts: pd.DataFrame, length: float) -> list[tuple[int, int]]:
    """Return the column along the gap and the row of each post of one side; row 0 is nearest to the other side.

    Posts of a couple (`couple` is 0 or more) take the column of that number in row 0, so that the two posts of a couple
    face each other.
    """
    rows = max(1, math.ceil(len(posts) * MARK / length))
    columns = max(math.ceil(len(posts) / rows), len(posts[posts["couple"] >= 0]))
    free = [(column, row) for column in range(columns) for row in range(rows)]
    slots = dict.fromkeys(posts.index, (0, 0))
    for post, couple in posts.loc[posts["couple"] >= 0, "couple"].sort_values().items():
        slots[post] = (int(couple), 0)
        free.remove((int(couple), 0))
    slots |= zip(posts.index[posts["couple"] < 0], free, strict=False)
    return [slots[post] for post in posts.index]


def _along_gap(pair: str, side: str, posts: pd.DataFrame) -> list[Spot]:
    """Return the spots of the posts on one side of a border, from west to east or from north to south."""
    west, south, east, north = gap(pair)
    across = lies_across(pair)
    length, depth = (east - west, north - south) if across else (north - south, east - west)
    slots = _slots(posts, length - 2 * EDGE_MARGIN)
    columns, rows = (1 + max(slot[at] for slot in slots) for at in (0, 1))
    step = min(MARK, (length - 2 * EDGE_MARGIN) / columns)
    row_step = min(MARK, (depth / 2 - FIRST_ROW_OFFSET - MARK / 2) / max(1, rows - 1))
    own = TILES[side]
    outward = (1 if own[1] >= north else -1) if across else (1 if own[0] >= east else -1)
    spots = []
    for column, row in slots:
        along, across_gap = EDGE_MARGIN + step * (column + 0.5), outward * (FIRST_ROW_OFFSET + row_step * row)
        middle = (south + north) / 2 + across_gap if across else (west + east) / 2 + across_gap
        spots.append((west + along, middle) if across else (middle, north - along))
    return spots


def _inside_tile(country: str, number: int) -> list[Spot]:
    """Return spots along the lower edge of a tile. Further rows are stacked upwards where one row is too short."""
    west, south, east, _ = TILES[country]
    columns = min(MOST_IN_A_ROW, max(1, int((east - west - 2 * EDGE_MARGIN) // MARK)))
    return [
        (west + EDGE_MARGIN + MARK * (at % columns + 0.5), south + EDGE_MARGIN + MARK * (at // columns + 0.5))
        for at in range(number)
    ]


def _couples(posts: pd.DataFrame) -> pd.Series:
    """Return the number of each post's couple along its border, or -1 where its counterpart is not at that border."""
    pair, named = dict(zip(posts["post"], posts["pair"], strict=True)), {}
    for row in posts[posts["paired_post"] != ""].itertuples():
        if row.pair and pair.get(row.paired_post) == row.pair:
            couple = frozenset((row.post, row.paired_post))
            named.setdefault(row.pair, []).append(couple)
    number = {}
    for couples in named.values():
        for at, couple in enumerate(dict.fromkeys(couples)):
            number |= {post: at for post in couple if post not in number}
    return posts["post"].map(number).fillna(-1).astype(int)


def spots(posts: pd.DataFrame) -> pd.DataFrame:
    """Return the posts with the `x` and `y` of their dots and `couple`, the number of their couple at the border or -1.

    posts: one row for each post with `post`, `hosted_by` (a code of TILES), `pair` (the border at which it stands,
    blank for an inland post), `paired_post`, `latitude`, `longitude` (degrees). In a gap that runs from west to east,
    dots are sorted by longitude; in any other gap by latitude, from north to south.
    """
    found = posts.reset_index(drop=True).assign(x=0.0, y=0.0, couple=lambda rows: _couples(rows))
    for (pair, side), own in found.groupby(["pair", "hosted_by"], sort=True):
        if pair and lies_across(pair):
            own = own.sort_values(["longitude", "post"])
        else:
            own = own.sort_values(["latitude", "longitude", "post"], ascending=[False, True, True])
        places = _along_gap(pair, side, own) if pair else _inside_tile(side, len(own))
        found.loc[own.index, ["x", "y"]] = places
    return found
