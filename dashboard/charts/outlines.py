"""The outlines of all land for many maps of one document: drawn once, in units of a Mercator map."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from xml.etree.ElementTree import Element

from dashboard.charts import land, spread, svg, symbols
from dashboard.charts.land import Box, Line, Point
from dashboard.geometry import Geometry
from dashboard.measures.rows import CERTAINTIES, Post

UNITS = 6.1  # the zoom of a Mercator map whose pixel is a unit: about a hundredth of a degree
AROUND: Box = (60.0, -14.0, 150.0, 60.0)  # degrees: all that a map may show
CORNER: Point = spread.pixels(AROUND[3], AROUND[0], UNITS)
COARSE = 3.0  # units by which an outline of other land may be off
OTHER, BORDERS = "other", "borders"  # names of outlines, beside the codes of the members


def at(point: Point) -> Point:
    """Return the units of a point in degrees."""
    x, y = spread.pixels(point[1], point[0], UNITS)
    return x - CORNER[0], y - CORNER[1]


def sides(box: Box) -> Box:
    """Return left, top, right and bottom of a box of degrees, in units."""
    west, south, east, north = box
    return (*at((west, north)), *at((east, south)))


@cache
def outlines(geometry: Geometry) -> dict[str, str]:
    """Return the paths that all maps use, by name: other land, each member by its code, and the borders."""
    other = [part[0] for shape in _shapes(geometry, "land.geojson", "MultiPolygon") for part in shape]
    rings = [land.within([(x, y) for x, y, *_ in ring], AROUND) for ring in other]
    found = {OTHER: _path((land.simpler(_units(ring), COARSE) for ring in rings if ring), True)}
    for code, own in land.rings(geometry).items():
        found[code] = _path(map(_units, own), True)
    lines = [line for shape in _shapes(geometry, "borders.geojson", "MultiLineString") for line in shape]
    found[BORDERS] = _path((_units([(x, y) for x, y, *_ in line]) for line in lines), False)
    return found


def _shapes(geometry: Geometry, name: str, several: str) -> list[Sequence]:
    """Return the coordinates of each shape of a file, of which one alone counts as several. several: their type."""
    shapes: list[Mapping] = [each["geometry"] for each in json.loads(geometry.files[name])["features"]]
    return [each["coordinates"] if each["type"] == several else [each["coordinates"]] for each in shapes]


def _units(line: Line) -> Line:
    return [at(point) for point in line]


def _path(lines: Iterable[Line], closed: bool) -> str:
    """Return lines of units as a path, each point as whole units from the one before."""
    made = []
    for line in lines:
        points = [(round(x), round(y)) for x, y in line]
        steps = [(x - a, y - b) for (a, b), (x, y) in pairwise(points) if (x, y) != (a, b)]
        if len(steps) > closed:
            begin, end = f"M{points[0][0]} {points[0][1]}l", "z" if closed else ""
            made.append(begin + " ".join(f"{x} {y}" for x, y in steps).replace(" -", "-") + end)
    return "".join(made)


def shared(geometry: Geometry, posts: Iterable[Post]) -> Element:
    """Return what the maps of a document use: outlines, and the symbols of posts. It is not seen itself."""
    paths = [svg.element("path", {"id": mark(name), "d": path}) for name, path in outlines(geometry).items()]
    box, middle = f"0 0 {symbols.CELL} {symbols.CELL}", symbols.CELL / 2
    for form in sorted({form for post in posts for form in _forms(post)}):
        drawn = symbols.group(*form, middle, middle, symbols.CELL)
        paths.append(svg.element("symbol", {"id": mark(symbols.name(*form)), "viewBox": box}, drawn))
    hidden = {"width": 0, "height": 0, "aria-hidden": "true", "style": "position:absolute"}
    return svg.element("svg", hidden, svg.element("defs", {}, *paths))


def _forms(post: Post) -> Iterator[symbols.Form]:
    """Yield the symbol of a post, and those by which a legend tells its kind, its form and its tone."""
    yield post.kind, post.certainty, post.paler
    yield post.kind, CERTAINTIES[0], False
    yield post.kind, post.certainty, False
    yield post.kind, CERTAINTIES[0], post.paler


def mark(name: str) -> str:
    """Return the id of an outline or of a symbol in the document."""
    return f"map-{name}"
