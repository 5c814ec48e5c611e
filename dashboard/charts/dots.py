"""Where the posts stand on the schematic map: in rows along their border, or along the lower edge of their tile."""

import math

import pandas as pd

from dashboard.charts.tiles import MARK, TILES, Spot, gap, lies_across

LEAN = 11.5  # of the nearest row of dots from the middle of its gap, in steps of the plane
ROOM = 4.0  # between a tile's edge and the first of its dots
MOST = 5  # dots in a row within a tile


def _slots(posts: pd.DataFrame, length: float) -> list[tuple[int, int]]:
    """Return for each of the posts of one side its column along the gap and its row, 0 nearest to the other side.

    Posts with `mate`, the number of a couple, come first, in that order, so that the two of a couple face each other.
    """
    rows = max(1, math.ceil(len(posts) * MARK / length))
    columns = max(math.ceil(len(posts) / rows), len(posts[posts["mate"] >= 0]))
    free = [(column, row) for column in range(columns) for row in range(rows)]
    slots = dict.fromkeys(posts.index, (0, 0))
    for post, mate in posts.loc[posts["mate"] >= 0, "mate"].sort_values().items():
        slots[post] = (int(mate), 0)
        free.remove((int(mate), 0))
    slots |= zip(posts.index[posts["mate"] < 0], free, strict=False)
    return [slots[post] for post in posts.index]


def _along(pair: str, side: str, posts: pd.DataFrame) -> list[Spot]:
    """Return the spots of the posts of one side of a border, from west to east or from north to south."""
    west, south, east, north = gap(pair)
    across = lies_across(pair)
    length, depth = (east - west, north - south) if across else (north - south, east - west)
    slots = _slots(posts, length - 2 * ROOM)
    columns, rows = (1 + max(slot[at] for slot in slots) for at in (0, 1))
    step = min(MARK, (length - 2 * ROOM) / columns)
    deep = min(MARK, (depth / 2 - LEAN - MARK / 2) / max(1, rows - 1))
    own = TILES[side]
    outward = (1 if own[1] >= north else -1) if across else (1 if own[0] >= east else -1)
    spots = []
    for column, row in slots:
        there, off = ROOM + step * (column + 0.5), outward * (LEAN + deep * row)
        middle = (south + north) / 2 + off if across else (west + east) / 2 + off
        spots.append((west + there, middle) if across else (middle, north - there))
    return spots


def _inside(country: str, number: int) -> list[Spot]:
    """Return spots along the lower edge of a tile, row upon row where one is too short."""
    west, south, east, _ = TILES[country]
    columns = min(MOST, max(1, int((east - west - 2 * ROOM) // MARK)))
    return [
        (west + ROOM + MARK * (at % columns + 0.5), south + ROOM + MARK * (at // columns + 0.5)) for at in range(number)
    ]


def _couples(posts: pd.DataFrame) -> pd.Series:
    """Return for each post the number of its couple along its border, -1 where its counterpart stands elsewhere."""
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
    """Return posts with `x` and `y` of their dots, and `mate`: the number of the couple along their border, or -1.

    posts: one row a post with `post`, `hosted_by` (a code of TILES), `pair` (the border at which it stands, blank for
    an inland one), `paired_post`, `latitude`, `longitude` (degrees). Along a gap from west to east dots follow the
    longitude of their places, else the latitude from north to south.
    """
    found = posts.reset_index(drop=True).assign(x=0.0, y=0.0, mate=lambda rows: _couples(rows))
    for (pair, side), own in found.groupby(["pair", "hosted_by"], sort=True):
        if pair and lies_across(pair):
            own = own.sort_values(["longitude", "post"])
        else:
            own = own.sort_values(["latitude", "longitude", "post"], ascending=[False, True, True])
        places = _along(pair, side, own) if pair else _inside(side, len(own))
        found.loc[own.index, ["x", "y"]] = places
    return found
