"""Make the four files of geometry beside this script from the unpacked package world-atlas (Natural Earth 1:10m).

    python data/geo/build.py FOLDER        FOLDER holds countries-10m.json

members.geojson  the six members, one feature each            borders.geojson  lines where a member meets other land
land.geojson     all other land, one feature without borders  targets.geojson  the members again, coarse, to be clicked

Borders are arcs that neighbours share. Each arc is simplified once, before any ring is put together, so that two areas
on either side of a border always have the same points and nothing shows between them. No network, no package needed.
"""

import heapq
import json
import sys
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = "countries-10m.json"

# UN M49 areas that make up each member, by ISO 3166-1 alpha-3.
MEMBERS = {
    "KHM": {"116"},
    "CHN": {"156", "158", "344", "446"},
    "LAO": {"418"},
    "MMR": {"104"},
    "THA": {"764"},
    "VNM": {"704"},
}
LEFT_OUT = {"010"}  # Antarctica: no record reaches it and its flat edge would frame the world view.

REGION = (85.0, -2.0, 128.0, 32.0)  # west, south, east, north: where a reader may zoom in
DECIMALS = 3
# Smallest triangle kept when a line is simplified, and smallest island kept; in square degrees.
BORDER, REGIONAL, MEMBER, WORLD = 0.00008, 0.0003, 0.0015, 0.03
COARSER = 20  # times, for targets.geojson
ISLAND_REGION, ISLAND_WORLD = 0.0009, 0.03

Point = tuple[float, float]
Ring = list[Point]


def decoded(topology: dict) -> list[Ring]:
    """All arcs of a quantised TopoJSON topology as longitudes and latitudes."""
    (scale_x, scale_y), (start_x, start_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        line = []
        for step_x, step_y in steps:
            x, y = x + step_x, y + step_y
            line.append((x * scale_x + start_x, y * scale_y + start_y))
        arcs.append(line)
    return arcs


def rings_of(geometry: dict) -> Iterable[list[int]]:
    """The rings of one TopoJSON geometry, each a list of arc numbers (~n is arc n walked backwards)."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return (ring for polygon in polygons for ring in polygon)


def outline(geometries: list[dict]) -> list[int]:
    """The directed arcs around the union of some areas: those that no two of them share."""
    walked = Counter(arc for geometry in geometries for ring in rings_of(geometry) for arc in ring)
    return [arc for arc in walked for _ in range(walked[arc] - walked[~arc])]


def area(ring: Ring) -> float:
    """Signed area in square degrees, positive where the ring runs anticlockwise."""
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True)) / 2


def simplified(line: Ring, smallest: float) -> Ring:
    """A line without the points whose triangle with their neighbours is smaller than given (Visvalingam's rule)."""
    before, after = list(range(-1, len(line) - 1)), list(range(1, len(line) + 1))
    kept = [True] * len(line)

    def triangle(at: int) -> float:
        return abs(area([line[before[at]], line[at], line[after[at]]]))

    queue = [(triangle(at), at) for at in range(1, len(line) - 1)]
    heapq.heapify(queue)
    left = len(line)
    fewest = 5 if line[0] == line[-1] else 2
    while queue and left > fewest:
        size, at = heapq.heappop(queue)
        if not kept[at] or size != triangle(at):
            continue
        if size >= smallest:
            break
        kept[at], left = False, left - 1
        after[before[at]], before[after[at]] = after[at], before[at]
        for neighbour in (before[at], after[at]):
            if 0 < neighbour < len(line) - 1:
                heapq.heappush(queue, (triangle(neighbour), neighbour))
    return [point for point, keep in zip(line, kept, strict=True) if keep]


def rounded(line: Ring) -> Ring:
    """The line on the final grid, without points that fall together."""
    points = [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in line]
    return points[:1] + [point for last, point in pairwise(points) if point != last]


def in_region(line: Ring) -> bool:
    """Whether some point of a line lies where a reader may zoom in."""
    west, south, east, north = REGION
    return any(west <= x <= east and south <= y <= north for x, y in line)


def drawn(arcs: list[Ring], outlines: dict[str, list[int]], coarser: int = 1) -> list[Ring]:
    """All arcs simplified: finest where two members meet, coarsest far away."""
    sides = Counter(max(arc, ~arc) for walk in outlines.values() for arc in walk)
    result = []
    for number, line in enumerate(arcs):
        near, member = in_region(line), number in sides
        detail = REGIONAL if near and member else MEMBER if near or member else WORLD
        result.append(rounded(simplified(line, coarser * (BORDER if sides.get(number) == 2 else detail))))
    return result


def stitched(walk: list[int], arcs: list[Ring], whole: list[Ring]) -> list[Ring]:
    """Closed rings from directed arcs that meet end to end. `whole` gives the unrounded ends by which they meet."""

    def directed(lines: list[Ring], arc: int) -> Ring:
        return lines[arc] if arc >= 0 else lines[~arc][::-1]

    starting: dict[Point, list[int]] = {}
    for arc in walk:
        starting.setdefault(directed(whole, arc)[0], []).append(arc)
    rings = []
    while starting:
        first = here = next(iter(starting))
        ring: Ring = []
        while True:
            arc = starting[here].pop()
            if not starting[here]:
                del starting[here]
            ring += directed(arcs, arc)[:-1]
            here = directed(whole, arc)[-1]
            if here == first:
                break
        rings.append([*ring, *ring[:1]])
    return rings


def cut(ring: Ring) -> list[Ring]:
    """A ring that crosses the 180th meridian as one closed ring on either side; any other ring as it is."""
    line = ring[:1]
    for x, y in ring[1:]:
        line.append((x + 360 * round((line[-1][0] - x) / 360), y))
    if all(-180 <= x <= 180 for x, _ in line):
        return [line]
    sides = [[(x + turn, y) for x, y in line] for turn in (-360, 0, 360)]
    return [part for part in (clipped(clipped(side, 180, 1), -180, -1) for side in sides) if len(part) > 3]


def clipped(ring: Ring, edge: float, sign: int) -> Ring:
    """The part of a closed ring west (sign 1) or east (sign -1) of a meridian."""
    result: Ring = []
    for (ax, ay), (bx, by) in pairwise(ring):
        if sign * ax <= sign * edge:
            result.append((ax, ay))
        if (sign * ax < sign * edge) != (sign * bx < sign * edge) and edge not in (ax, bx):
            result.append((edge, round(ay + (by - ay) * (edge - ax) / (bx - ax), DECIMALS)))
    return [*result, *result[:1]]


def holds(ring: Ring, point: Point) -> bool:
    """Whether a point lies inside a ring."""
    x, y = point
    inside = False
    for (ax, ay), (bx, by) in pairwise(ring):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
    return inside


def polygons(rings: list[Ring]) -> list[list[Ring]]:
    """Rings as polygons, outer ring first and anticlockwise, without islands too small to be seen."""
    # TopoJSON's outer rings run clockwise.
    rings = [part[::-1] for ring in rings if len(ring) > 3 for part in cut(ring)]
    rings = [ring for ring in rings if abs(area(ring)) >= (ISLAND_REGION if in_region(ring) else ISLAND_WORLD)]
    found = [[ring] for ring in sorted(rings, key=area, reverse=True) if area(ring) > 0]
    for hole in (ring for ring in rings if area(ring) < 0):
        owner = next(polygon for polygon in reversed(found) if holds(polygon[0], hole[0]))
        owner.append(hole)
    return found


def feature(kind: str, coordinates: list, properties: dict[str, str]) -> dict:
    """One GeoJSON feature."""
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def countries(outlines: dict[str, list[int]], arcs: list[Ring], whole: list[Ring]) -> list[dict]:
    """The members as GeoJSON features, from their outlines and the arcs as drawn."""
    shapes = {country: polygons(stitched(walk, arcs, whole)) for country, walk in outlines.items()}
    return [feature("MultiPolygon", shape, {"country": country}) for country, shape in shapes.items()]


def write(name: str, features: list[dict]) -> None:
    """Write a GeoJSON file beside this script, one feature a line."""
    lines = ",\n".join(json.dumps(each, separators=(",", ":")) for each in features)
    (HERE / name).write_text(f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n', encoding="utf-8")


def main(folder: Path) -> None:
    """Read countries-10m.json in the folder and write the four files."""
    topology = json.loads((folder / SOURCE).read_text(encoding="utf-8"))
    areas = [each for each in topology["objects"]["countries"]["geometries"] if each.get("id") not in LEFT_OUT]
    outlines = {
        country: outline([each for each in areas if each.get("id") in codes]) for country, codes in MEMBERS.items()
    }
    of_members = set().union(*MEMBERS.values())
    others = outline([each for each in areas if each.get("id") not in of_members])
    whole = decoded(topology)
    arcs = drawn(whole, outlines)
    sides = Counter(max(arc, ~arc) for walk in [*outlines.values(), others] for arc in walk)
    inland = sorted({max(arc, ~arc) for walk in outlines.values() for arc in walk if sides[max(arc, ~arc)] > 1})
    land = polygons(stitched(others, arcs, whole))
    write("members.geojson", countries(outlines, arcs, whole))
    write("targets.geojson", countries(outlines, drawn(whole, outlines, COARSER), whole))
    write("borders.geojson", [feature("MultiLineString", [arcs[arc] for arc in inland], {})])
    write("land.geojson", [feature("MultiPolygon", land, {})])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
