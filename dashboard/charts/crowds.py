"""Posts on the map: moved apart where they would overlap, and gathered under a number where that is not enough."""

import math
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from dashboard.charts import spread
from dashboard.charts.lettering import METRES_PER_PIXEL
from dashboard.charts.spread import Pixel
from dashboard.measures.rows import Post

SYMBOL_SIZE = 20  # pixels, at the zoom where the six countries fill the map and closer; further out it shrinks
SMALLEST_SYMBOL = 11  # pixels, on the map of the world
METRES_PER_PIXEL_AT_ZOOM_0 = 71_500  # at the latitude of the members
DISC = 26  # pixels, width of the disc with the number of gathered posts
CLOSEST_ZOOM = 6.5  # from here on, what is crowded stands in a ring: going nearer would hardly part it
REACH = 0.9  # degrees of longitude: a symbol moved further would seem to stand in another country
COVERED = 0.53  # of a symbol's size: symbols whose centres are nearer cover each other by more than a third
ASIDE = 0.15  # of a symbol's size, from the edge of a disc: a symbol whose centre is nearer is covered as much


class Mark(NamedTuple):
    """A post drawn as its symbol. `offset`: pixels to the right and down by which it is moved."""

    post: Post
    offset: tuple[int, int]


class Crowd(NamedTuple):
    """Posts drawn as one disc with their number. `latitude`, `longitude`: of its middle, in degrees."""

    posts: tuple[Post, ...]
    latitude: float
    longitude: float


def size(zoom: float) -> float:
    """Return the size of a symbol at a zoom, in pixels."""
    shrunk = SYMBOL_SIZE * METRES_PER_PIXEL * 2**zoom / METRES_PER_PIXEL_AT_ZOOM_0
    return max(SMALLEST_SYMBOL, min(SYMBOL_SIZE, shrunk))


def apart(posts: Sequence[Post], zoom: float) -> list[Mark]:
    """Return all posts as symbols, moved apart where they would overlap at this zoom."""
    return _moved(posts, _places(posts, zoom), size(zoom), size(zoom))


def parted(posts: Sequence[Post], zoom: float) -> tuple[list[Mark], list[Crowd]]:
    """Return the posts as symbols moved apart, and crowds of those that would still cover each other at this zoom.

    From CLOSEST_ZOOM on there are no crowds: their posts stand in rings.
    """
    places, symbol = _places(posts, zoom), size(zoom)
    furthest = min(symbol, REACH * spread.TILE * 2**zoom / 360)
    crowded: set[int] = set()
    groups: list[list[int]] = []
    while True:
        free = [at for at in range(len(posts)) if at not in crowded]
        marks = _moved([posts[at] for at in free], [places[at] for at in free], symbol, furthest)
        now = {
            at: (places[at][0] + mark.offset[0], places[at][1] + mark.offset[1])
            for at, mark in zip(free, marks, strict=True)
        }
        more = _covered(now, [_middle(group, places) for group in groups], symbol)
        if not more:
            break
        crowded |= more
        groups = _groups(sorted(crowded), places)
    if zoom < CLOSEST_ZOOM - 0.01:
        return marks, [_crowd(group, posts, places, zoom) for group in groups]
    return [*marks, *(mark for group in groups for mark in _ring(group, posts, places, symbol))], []


def _places(posts: Sequence[Post], zoom: float) -> list[Pixel]:
    return [spread.pixels(post.latitude, post.longitude, zoom) for post in posts]


def _moved(posts: Sequence[Post], places: Sequence[Pixel], symbol: float, furthest: float) -> list[Mark]:
    offsets = spread.offsets(places, apart=symbol * 0.8, furthest=furthest)
    return [Mark(post, offset) for post, offset in zip(posts, offsets, strict=True)]


def _covered(now: dict[int, Pixel], discs: Sequence[Pixel], symbol: float) -> set[int]:
    """Return which symbols cover another by more than a third, or lie as much under a disc. now: by index."""
    keys = list(now)
    near = spread.near(list(now.values()), symbol * COVERED)
    pairs = [(keys[one], keys[other]) for one, other in near]
    found = {at for pair in pairs if math.dist(*(now[at] for at in pair)) < symbol * COVERED for at in pair}
    under = DISC / 2 + symbol * ASIDE
    return found | {at for at, place in now.items() if any(math.dist(place, disc) < under for disc in discs)}


def _middle(group: Sequence[int], places: Sequence[Pixel]) -> Pixel:
    return sum(places[at][0] for at in group) / len(group), sum(places[at][1] for at in group) / len(group)


def _groups(crowded: Sequence[int], places: Sequence[Pixel]) -> list[list[int]]:
    """Return the crowded posts in groups of two and more whose discs do not overlap. They are given by index."""
    groups: list[list[int]] = []
    for at in crowded:
        near = [group for group in groups if math.dist(places[group[0]], places[at]) < DISC / 2]
        if near:
            near[0].append(at)
        else:
            groups.append([at])
    while len(groups) > 1:
        middles = [_middle(group, places) for group in groups]
        pairs = {pair: math.dist(*(middles[at] for at in pair)) for pair in combinations(range(len(groups)), 2)}
        joined = [pair for pair, gap in pairs.items() if gap < DISC or min(len(groups[at]) for at in pair) == 1]
        if not joined:
            break
        one, other = min(joined, key=pairs.__getitem__)
        groups[one] += groups.pop(other)
    return groups


def _crowd(group: Sequence[int], posts: Sequence[Post], places: Sequence[Pixel], zoom: float) -> Crowd:
    return Crowd(tuple(posts[at] for at in group), *spread.place(*_middle(group, places), zoom))


def _ring(group: Sequence[int], posts: Sequence[Post], places: Sequence[Pixel], symbol: float) -> list[Mark]:
    """Return the posts of a group side by side in a ring around their middle."""
    (x, y), number = _middle(group, places), len(group)
    radius = max(symbol, number * symbol / math.tau)
    marks = []
    for turn, at in enumerate(group):
        angle = math.tau * turn / number
        right, down = x + radius * math.sin(angle) - places[at][0], y - radius * math.cos(angle) - places[at][1]
        marks.append(Mark(posts[at], (round(right), round(down))))
    return marks
