"""The map as native shapes: the land of the members, posts by kind, and agreements as lines between capitals."""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from dashboard import geometry, theme
from dashboard.charts import land, letters, locator, spread
from dashboard.charts.land import Box as Degrees
from dashboard.charts.land import Line, Point
from dashboard.charts.locator import Plane
from dashboard.exports.slides import symbols
from dashboard.exports.slides.shapes import Box, Look
from dashboard.exports.slides.sheet import Sheet
from dashboard.exports.slides.text import ACCENT, para
from dashboard.measures.rows import Link, Map, Post

SYMBOL, APART, FURTHEST = 11.0, 9.5, 34.0  # points: of a symbol, between two, and from its place
FINE = 0.45  # points by which an outline may be off
NAME = 11.0  # size of a country's name
STEPS = 24  # parts of a line
LEAST = 900.0  # square points of land that has its name on it
LIGHT = theme.SCHEMES["light"]
SEA = "#ffffff"
LINK = Look(line=ACCENT, width=1.25)


class Said(NamedTuple):
    """The words of a map. `posts`, `links`: of each by id. `countries`: names by code. `named`: those written on it.

    `whole`: of the land.
    """

    posts: Mapping[str, str]
    links: Mapping[str, str]
    countries: Mapping[str, str]
    named: Mapping[str, str]
    whole: str


def frame(shown: Map, extent: str) -> Degrees:
    """Return the degrees that a map shows. extent: of the map on the screen; blank: around its posts."""
    if extent:
        return locator.REGION if extent == "mekong" else locator.WHOLE
    return land.around([(post.longitude, post.latitude) for post in shown.posts], 1.2, 7.0)


def around(pair: str, posts: Sequence[Post]) -> Degrees:
    """Return the degrees around the border of a pair and its posts."""
    line = [point for each in land.border(geometry.current(), pair) for point in each]
    return land.around([*line, *((post.longitude, post.latitude) for post in posts)], 0.7, 3.0)


def plane(box: Degrees, room: Box) -> Plane:
    """Return the plane that shows some degrees as large as a room holds."""
    made = Plane(box, room.width)
    return made if made.height <= room.height else Plane(box, room.width * room.height / made.height)


def put(sheet: Sheet, shown: Map, said: Said, drawn: Plane, room: Box, emphasised: Collection[str]) -> int:
    """Put a map on a slide and return how many of its posts lie outside of it. emphasised: countries in full tone."""
    corner = room.left + (room.width - drawn.width) / 2, room.top + (room.height - drawn.height) / 2
    sheet.canvas.mark("rect", Box(*corner, drawn.width, drawn.height), Look(SEA, LIGHT["line"], 0.75), said.whole)

    def at(point: Point) -> Point:
        x, y = drawn.at(point)
        return corner[0] + x, corner[1] + y

    for code, lines in _land(geometry.current(), drawn.box, drawn.width).items():
        fill = theme.mixed(LIGHT["ground"], LIGHT["land"], 1.0 if code in emphasised else 0.45)
        outlines = [[(corner[0] + x, corner[1] + y) for x, y in line] for line in lines]
        if outlines:
            sheet.canvas.outline(outlines, Look(fill, "#ffffff", 0.75), said.countries[code])
    for link in shown.links:
        _link(sheet, link, at, Box(*corner, drawn.width, drawn.height), said.links[link.pair])
    inside = [post for post in shown.posts if _within((post.longitude, post.latitude), drawn.box)]
    _names(sheet, shown, said, drawn, corner, inside)
    _posts(sheet, inside, said, at, Box(*corner, drawn.width, drawn.height))
    return len(shown.posts) - len(inside)


@lru_cache(maxsize=32)
def _land(shown: geometry.Geometry, box: Degrees, width: float) -> dict[str, list[Line]]:
    """Return the outlines of each member in points of the map, without those that cannot be seen."""
    drawn = Plane(box, width)
    found: dict[str, list[Line]] = {}
    for code, rings in land.rings(shown).items():
        inside = (land.within(ring, box) for ring in rings)
        lines = (land.simpler([drawn.at(point) for point in ring], FINE) for ring in inside if len(ring) > 2)
        found[code] = [line for line in lines if len(line) > 3 and land.area(line) > 1]
    return found


def _within(point: Point, box: Degrees) -> bool:
    west, south, east, north = box
    return west <= point[0] <= east and south <= point[1] <= north


def _link(sheet: Sheet, link: Link, at: object, box: Box, name: str) -> None:
    start, end = at((link.from_longitude, link.from_latitude)), at((link.to_longitude, link.to_latitude))
    clipped = _clipped(start, end, box)
    if not clipped:
        return
    colour = theme.PALER if link.paler else ACCENT
    look = LINK._replace(line=colour, width=0.5 + 0.4 * min(link.number, 6))
    one, two = clipped
    cut_start, cut_end = one != start, two != end
    ends = (two, one) if cut_start and not cut_end else (one, two)
    sheet.canvas.line(*ends, look._replace(arrow=cut_start or cut_end), name)


def _clipped(start: Point, end: Point, box: Box) -> tuple[Point, Point] | None:
    """Return the part of a line within a box (Liang and Barsky's rule); None if there is none."""
    first, last = 0.0, 1.0
    dx, dy = end[0] - start[0], end[1] - start[1]
    edges = (
        (-dx, start[0] - box.left),
        (dx, box.right - start[0]),
        (-dy, start[1] - box.top),
        (dy, box.bottom - start[1]),
    )
    for run, room in edges:
        if not run:
            if room < 0:
                return None
        elif run < 0:
            first = max(first, room / run)
        else:
            last = min(last, room / run)
    if first >= last:
        return None
    return tuple((start[0] + dx * part, start[1] + dy * part) for part in (first, last))


def _names(sheet: Sheet, shown: Map, said: Said, drawn: Plane, corner: Point, posts: Sequence[Post]) -> None:
    taken = [drawn.at((post.longitude, post.latitude)) for post in posts]
    taken += [spot for link in shown.links for spot in _along(link, drawn)]
    for code, outlines in _land(geometry.current(), drawn.box, drawn.width).items():
        name = said.named.get(code, "")
        if not name or max(map(land.area, outlines), default=0) < LEAST:
            continue
        half = letters.width(name, NAME) * 0.6
        x, y = locator.spot(drawn, outlines, half, taken)
        taken += [(x - half, y), (x, y), (x + half, y)]
        told = [para(name, bold=True)._replace(align="ctr")]
        sheet.write(Box(corner[0] + x - half - 4, corner[1] + y - 9, 2 * half + 8, 18), told, NAME, anchor="ctr")


def _along(link: Link, drawn: Plane) -> list[Point]:
    """Return points of a line between two capitals, which names keep clear of."""
    ends = (link.from_longitude, link.from_latitude), (link.to_longitude, link.to_latitude)
    (x1, y1), (x2, y2) = map(drawn.at, ends)
    return [(x1 + (x2 - x1) * at / STEPS, y1 + (y2 - y1) * at / STEPS) for at in range(STEPS + 1)]


def _posts(sheet: Sheet, posts: Sequence[Post], said: Said, at: object, box: Box) -> None:
    places = [at((post.longitude, post.latitude)) for post in posts]
    half = SYMBOL / 2
    for post, (x, y), (right, down) in zip(posts, places, spread.offsets(places, APART, FURTHEST), strict=True):
        x = min(max(x + right, box.left + half), box.right - half)
        y = min(max(y + down, box.top + half), box.bottom - half)
        symbols.post(sheet, post.kind, post.certainty, post.paler, (x, y), SYMBOL, said.posts[post.post])
