"""Positions of the posts on the schematic map: in rows along their border, or at the lower edge of their tile."""

import math
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from dashboard.charts.tiles import MARK, TILES, Spot, gap, lies_across
from dashboard.measures.rows import Post

FIRST_ROW_OFFSET = 11.5  # from the middle of a gap to the nearest row of dots, in steps of the plane
EDGE_MARGIN = 4.0  # from the edge of a tile or gap to its first dot, in steps of the plane
MOST_IN_A_ROW = 5  # dots in a row within a tile


class Dot(NamedTuple):
    """A post on the plane. `x`, `y`: its spot. `couple`: the number of its couple at its border, or -1."""

    post: Post
    x: float
    y: float
    couple: int

    @property
    def spot(self) -> Spot:
        """Its place on the plane."""
        return self.x, self.y


def _slots(couples: Sequence[int], length: float) -> list[tuple[int, int]]:
    """Return the column along the gap and the row of each post of one side; row 0 is nearest to the other side.

    couples: the number of each post's couple, or -1. Posts of a couple take the column of that number in row 0, so that
    the two posts of a couple face each other.
    """
    rows = max(1, math.ceil(len(couples) * MARK / length))
    columns = max(math.ceil(len(couples) / rows), sum(couple >= 0 for couple in couples))
    free = [(column, row) for column in range(columns) for row in range(rows)]
    for couple in sorted(couple for couple in couples if couple >= 0):
        free.remove((couple, 0))
    rest = iter(free)
    return [(couple, 0) if couple >= 0 else next(rest, (0, 0)) for couple in couples]


def _along_gap(pair: str, side: str, couples: Sequence[int]) -> list[Spot]:
    """Return the spots of the posts on one side of a border, from west to east or from north to south.

    couples: the number of each post's couple, or -1.
    """
    west, south, east, north = gap(pair)
    across = lies_across(pair)
    length, depth = (east - west, north - south) if across else (north - south, east - west)
    slots = _slots(couples, length - 2 * EDGE_MARGIN)
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


def _couples(posts: Sequence[Post]) -> dict[str, int]:
    """Return the number of each post's couple along its border, for those whose counterpart is at that border too."""
    border = {post.post: post.border for post in posts}
    named: dict[str, list[frozenset[str]]] = {}
    for post in posts:
        if post.paired_post and post.border and border.get(post.paired_post) == post.border:
            named.setdefault(post.border, []).append(frozenset((post.post, post.paired_post)))
    number: dict[str, int] = {}
    for couples in named.values():
        for at, couple in enumerate(dict.fromkeys(couples)):
            number |= {post: at for post in couple if post not in number}
    return number


def _order(post: Post) -> tuple:
    """Sort posts by border and side: in a gap from west to east by longitude, elsewhere from north to south."""
    group = (post.border, post.hosted_by)
    if post.border and lies_across(post.border):
        return (*group, post.longitude, post.post)
    return (*group, -post.latitude, post.longitude, post.post)


def dots(posts: Sequence[Post]) -> list[Dot]:
    """Return a dot for each post, in the order of the posts, which all stand in a country of TILES."""
    couples = _couples(posts)
    found: dict[str, Dot] = {}
    for (border, side), group in groupby(sorted(posts, key=_order), key=lambda post: (post.border, post.hosted_by)):
        own = list(group)
        numbers = [couples.get(post.post, -1) for post in own]
        spots = _along_gap(border, side, numbers) if border else _inside_tile(side, len(own))
        found |= {post.post: Dot(post, *spot, number) for post, spot, number in zip(own, spots, numbers, strict=True)}
    return [found[post.post] for post in posts]
