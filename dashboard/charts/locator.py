"""Small maps: where a member lies among the six, and the border of two with its posts."""

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from typing import Protocol
from xml.etree.ElementTree import Element

from dashboard.charts import land, spread, svg, symbols
from dashboard.charts.land import Box, Line, Point
from dashboard.geometry import Geometry
from dashboard.measures.rows import Post

REGION: Box = (91.5, 5.2, 112.0, 28.8)  # the six, with the south of China
WHOLE: Box = (73.0, 4.0, 135.5, 54.0)  # with all of China
FINE = 0.7  # pixels by which an outline may be off
ROUGH = 3.0  # the same, where a name is to find room within it
SYMBOL, APART, FURTHEST = 26.0, 24.0, 60.0  # pixels: of a post's cell, between two posts, from its place
TEXT = 14
GRID = 24  # steps in each direction at which a name may stand
LARGE = "CHN"  # the member that needs the frame WHOLE


class Laid(Protocol):
    """A box of degrees laid out in a drawing. `width`, `height`: in pixels."""

    box: Box
    width: float
    height: float

    def at(self, point: Point) -> Point:
        """Return the pixel of a point in degrees."""
        ...


class Plane:
    """A map of a box of degrees in a drawing of a width. Degrees of longitude shrink as in the middle of the box."""

    def __init__(self, box: Box, width: float) -> None:
        """Lay the box out. width: of the drawing, in pixels."""
        west, south, east, north = self.box = box
        self.shrink = math.cos(math.radians((south + north) / 2))
        self.scale = width / ((east - west) * self.shrink)
        self.width, self.height = width, (north - south) * self.scale

    def at(self, point: Point) -> Point:
        """Return the pixel of a point."""
        west, _, _, north = self.box
        return (point[0] - west) * self.shrink * self.scale, (north - point[1]) * self.scale

    def path(self, lines: Sequence[Line], closed: bool) -> str:
        """Return lines as a path of SVG, without points that cannot be told apart."""
        made = []
        for line in lines:
            points = land.simpler([self.at(point) for point in line], FINE)
            if len(points) > (2 if closed else 1):
                joined = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
                made.append(f"M{joined}{'Z' if closed else ''}")
        return "".join(made)


@cache
def _shapes(geometry: Geometry, box: Box, width: float) -> dict[str, str]:
    """Return the land of each member within a box, as a path."""
    plane = Plane(box, width)
    inside = {code: [land.within(ring, box) for ring in rings] for code, rings in land.rings(geometry).items()}
    return {code: plane.path([ring for ring in rings if len(ring) > 2], True) for code, rings in inside.items()}


def locator(geometry: Geometry, codes: Collection[str], name: str, width: float) -> str:
    """Return a small map of the members on which some stand out, as one line. name: read out for the whole."""
    box = WHOLE if LARGE in codes else REGION
    made = [
        svg.element("path", {"d": path, "fill": svg.ACCENT if code in codes else svg.LAND, "stroke": svg.GROUND})
        for code, path in _shapes(geometry, box, width).items()
    ]
    return svg.drawing(width, Plane(box, width).height, name, made)


def border(
    geometry: Geometry,
    pair: str,
    posts: Sequence[Post],
    name: str,
    labels: Mapping[str, str],
    opens: Callable[[str], str],
    width: float,
) -> str:
    """Return the map of the border of two members with posts, as one line; blank if the geometry has no such border.

    pair: its id. labels: the names of the two by code, and what the link of each post is called by its id.
    """
    box, lines = border_box(geometry, pair, posts), land.border(geometry, pair)
    if not box:
        return ""
    places = [(post.longitude, post.latitude) for post in posts]
    plane = Plane(box, width)
    shapes = _shapes(geometry, plane.box, width)
    two = pair.split("-")
    made = [
        svg.element("path", {"d": path, "fill": svg.LAND if code in two else svg.GROUND, "stroke": svg.LINE})
        for code, path in shapes.items()
    ]
    line = {"d": plane.path(lines, False), "fill": "none", "stroke": svg.PALE, "stroke-width": 2}
    made += [svg.element("path", line), *_posts(plane, posts, labels, opens)]
    taken = [plane.at(point) for point in (*places, *(point for line in lines for point in line[::3]))]
    made += [named(plane, land.rings(geometry)[code], labels[code], taken) for code in two]
    return svg.drawing(width, plane.height, name, made)


def border_box(geometry: Geometry, pair: str, posts: Sequence[Post]) -> Box | None:
    """Return the box of the border of two members with posts; None if the geometry has no such border."""
    places = [(post.longitude, post.latitude) for post in posts]
    points = [point for line in land.border(geometry, pair) for point in line]
    return _shaped(land.around([*places, *points], 0.7, 3.0)) if points else None


def _shaped(box: Box) -> Box:
    """Return a box as it is, or wider, so that no map is much higher than wide."""
    west, south, east, north = box
    more = max((north - south) - (east - west), 0) / 2
    return west - more, south, east + more, north


def named(plane: Laid, rings: Sequence[Line], name: str, taken: Sequence[Point]) -> Element:
    """Return the name of a member on the largest part of its land, where the most room is. rings: in degrees.

    plane: a `Plane`, or another map with what it has. taken: pixels to keep clear of, such as posts.
    """
    outlines = [[plane.at(point) for point in land.within(ring, plane.box)] for ring in rings]
    return lettered(spot(plane, outlines, len(name) * 4.2, taken), name)


def spot(plane: Laid, outlines: Sequence[Line], half: float, taken: Sequence[Point]) -> Point:
    """Return the pixel for the middle of a name on the largest part of a land, where the most room is.

    outlines: of the land on the plane, in pixels. half: of the width of the name. taken: pixels to keep clear of.
    """
    largest = land.simpler(max(outlines, key=land.area), ROUGH)
    places = [
        (plane.width * across / GRID, plane.height * down / GRID)
        for across in range(1, GRID)
        for down in range(1, GRID)
    ]
    free = [(x, y) for x, y in places if half <= x <= plane.width - half and land.holds(largest, (x, y))]
    return max(free or places, key=lambda place: _room(place, half, plane, taken))


def lettered(place: Point, name: str) -> Element:
    """Return the name of a member with its middle at a pixel."""
    x, y = place
    rim = {"paint_order": "stroke", "stroke": svg.LAND, "stroke_width": 4, "text_anchor": "middle"}
    return svg.text(name, x, y + 5, font_size=TEXT, font_weight=600, **rim)


def _room(place: Point, half: float, plane: Laid, taken: Sequence[Point]) -> float:
    """Return the distance from a name to what is next to it. half: of the width of the name."""
    x, y = place
    near = (math.hypot(max(abs(x - other_x) - half, 0), y - other_y) for other_x, other_y in taken)
    return min([*near, y, plane.height - y])


def _posts(
    plane: Plane, posts: Sequence[Post], labels: Mapping[str, str], opens: Callable[[str], str]
) -> list[Element]:
    """Return the posts as links, those too close to each other moved apart."""
    places = [plane.at((post.longitude, post.latitude)) for post in posts]
    made, half = [], APART / 2
    for post, (x, y), (right, down) in zip(posts, places, spread.offsets(places, APART, FURTHEST), strict=True):
        x, y = (min(max(at, half), most - half) for at, most in ((x + right, plane.width), (y + down, plane.height)))
        hit = {"x": x - half, "y": y - half, "width": APART, "height": APART, "fill": "transparent"}
        mark = symbols.group(post.kind, post.certainty, post.paler, x, y, SYMBOL)
        made.append(svg.link(opens(post.post), labels[post.post], svg.element("rect", hit), mark))
    return made
