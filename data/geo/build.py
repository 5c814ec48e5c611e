"""Build the four geometry files beside this script from the unpacked npm package world-atlas (Natural Earth 1:10m).

    python data/geo/build.py FOLDER        FOLDER holds countries-10m.json

members.geojson  the six members, one feature each            borders.geojson  lines where a member meets other land
land.geojson     all other land, one feature without borders  targets.geojson  the members again, coarse, to be clicked

Borders are arcs that neighbours share. Each arc is simplified once, before rings are put together. So the areas on both
sides of a border always have the same points, and no gap shows between them. Needs no network and no other package.
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

# The UN M49 codes of the areas of each member, by its ISO 3166-1 alpha-3 code.
MEMBERS = {
    "KHM": {"116"},
    "CHN": {"156", "158", "344", "446"},
    "LAO": {"418"},
    "MMR": {"104"},
    "THA": {"764"},
    "VNM": {"704"},
}
EXCLUDED = {"010"}  # Antarctica: no record is about it, and its flat edge would look like a frame of the world map.

REGION = (85.0, -2.0, 128.0, 32.0)  # west, south, east, north: where a reader may zoom in
DECIMALS = 3  # of a degree: about 100 metres
# The smallest triangle kept when a line is simplified, by kind of line, and the smallest island kept; square degrees.
BORDER, REGIONAL, MEMBER, WORLD = 0.00008, 0.0003, 0.0015, 0.03
TARGETS_FACTOR = 20  # times the smallest triangle, for targets.geojson
ISLAND_REGION, ISLAND_WORLD = 0.0009, 0.03

Point = tuple[float, float]
Ring = list[Point]


def decode(topology: dict) -> list[Ring]:
    """Return all arcs of a quantised TopoJSON topology as longitudes and latitudes."""
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
    """Return the rings of one TopoJSON geometry, each a list of arc numbers. ~n means arc n in reverse."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return (ring for polygon in polygons for ring in polygon)


def outline(geometries: list[dict]) -> list[int]:
    """Return the directed arcs around the union of some areas: the arcs that no two of the areas share."""
    walked = Counter(arc for geometry in geometries for ring in rings_of(geometry) for arc in ring)
    return [arc for arc in walked for _ in range(walked[arc] - walked[~arc])]


def area(ring: Ring) -> float:
    """Return the signed area in square degrees, positive for an anticlockwise ring."""
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True)) / 2


def simplify(line: Ring, smallest: float) -> Ring:
    """Return a line without points whose triangle with their neighbours is below `smallest` (Visvalingam's rule)."""
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


def round_points(line: Ring) -> Ring:
    """Return a line rounded to DECIMALS, without repeated points."""
    points = [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in line]
    return points[:1] + [point for last, point in pairwise(points) if point != last]


def in_region(line: Ring) -> bool:
    """Return whether any point of a line is inside REGION."""
    west, south, east, north = REGION
    return any(west <= x <= east and south <= y <= north for x, y in line)


def simplified_arcs(arcs: list[Ring], outlines: dict[str, list[int]], coarser: int = 1) -> list[Ring]:
    """Return all arcs simplified: finest where two members meet, coarsest far from the region.

    outlines: the directed arcs around each member. coarser: factor for the smallest triangle.
    """
    sides = Counter(max(arc, ~arc) for walk in outlines.values() for arc in walk)
    result = []
    for number, line in enumerate(arcs):
        near, member = in_region(line), number in sides
        detail = REGIONAL if near and member else MEMBER if near or member else WORLD
        result.append(round_points(simplify(line, coarser * (BORDER if sides.get(number) == 2 else detail))))
    return result


def stitch(walk: list[int], arcs: list[Ring], whole: list[Ring]) -> list[Ring]:
    """Return closed rings from directed arcs that meet end to end.

    arcs: the simplified arcs. whole: the original arcs, whose exact ends show which arcs meet.
    """

    def in_direction(lines: list[Ring], arc: int) -> Ring:
        return lines[arc] if arc >= 0 else lines[~arc][::-1]

    starting: dict[Point, list[int]] = {}
    for arc in walk:
        starting.setdefault(in_direction(whole, arc)[0], []).append(arc)
    rings = []
    while starting:
        first = here = next(iter(starting))
        ring: Ring = []
        while True:
            arc = starting[here].pop()
            if not starting[here]:
                del starting[here]
            ring += in_direction(arcs, arc)[:-1]
            here = in_direction(whole, arc)[-1]
            if here == first:
                break
        rings.append([*ring, *ring[:1]])
    return rings


def split_at_meridian(ring: Ring) -> list[Ring]:
    """Return a ring that crosses the 180th meridian as closed rings on either side, and any other ring unchanged."""
    line = ring[:1]
    for x, y in ring[1:]:
        line.append((x + 360 * round((line[-1][0] - x) / 360), y))
    if all(-180 <= x <= 180 for x, _ in line):
        return [line]
    sides = [[(x + turn, y) for x, y in line] for turn in (-360, 0, 360)]
    return [part for part in (clip(clip(side, 180, 1), -180, -1) for side in sides) if len(part) > 3]


def clip(ring: Ring, edge: float, sign: int) -> Ring:
    """Return the part of a closed ring west (sign 1) or east (sign -1) of a meridian."""
    result: Ring = []
    for (ax, ay), (bx, by) in pairwise(ring):
        if sign * ax <= sign * edge:
            result.append((ax, ay))
        if (sign * ax < sign * edge) != (sign * bx < sign * edge) and edge not in (ax, bx):
            result.append((edge, round(ay + (by - ay) * (edge - ax) / (bx - ax), DECIMALS)))
    return [*result, *result[:1]]


def holds(ring: Ring, point: Point) -> bool:
    """Return whether a point is inside a ring."""
    x, y = point
    inside = False
    for (ax, ay), (bx, by) in pairwise(ring):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
    return inside


def polygons(rings: list[Ring]) -> list[list[Ring]]:
    """Return polygons from rings, outer ring first and anticlockwise, without islands too small to see."""
    # TopoJSON's outer rings run clockwise.
    rings = [part[::-1] for ring in rings if len(ring) > 3 for part in split_at_meridian(ring)]
    rings = [ring for ring in rings if abs(area(ring)) >= (ISLAND_REGION if in_region(ring) else ISLAND_WORLD)]
    found = [[ring] for ring in sorted(rings, key=area, reverse=True) if area(ring) > 0]
    for hole in (ring for ring in rings if area(ring) < 0):
        owner = next(polygon for polygon in reversed(found) if holds(polygon[0], hole[0]))
        owner.append(hole)
    return found


def feature(kind: str, coordinates: list, properties: dict[str, str]) -> dict:
    """Return one GeoJSON feature."""
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def countries(outlines: dict[str, list[int]], arcs: list[Ring], whole: list[Ring]) -> list[dict]:
    """Return one GeoJSON feature for each member, from their outlines. arcs, whole: see `stitch`."""
    shapes = {country: polygons(stitch(walk, arcs, whole)) for country, walk in outlines.items()}
    return [feature("MultiPolygon", shape, {"country": country}) for country, shape in shapes.items()]


def write(name: str, features: list[dict]) -> None:
    """Write a GeoJSON file beside this script, with one feature on each line."""
    lines = ",\n".join(json.dumps(each, separators=(",", ":")) for each in features)
    (HERE / name).write_text(f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n', encoding="utf-8")


def main(folder: Path) -> None:
    """Read countries-10m.json in the folder and write the four files."""
    topology = json.loads((folder / SOURCE).read_text(encoding="utf-8"))
    areas = [each for each in topology["objects"]["countries"]["geometries"] if each.get("id") not in EXCLUDED]
    outlines = {
        country: outline([each for each in areas if each.get("id") in codes]) for country, codes in MEMBERS.items()
    }
    of_members = set().union(*MEMBERS.values())
    others = outline([each for each in areas if each.get("id") not in of_members])
    whole = decode(topology)
    arcs = simplified_arcs(whole, outlines)
    sides = Counter(max(arc, ~arc) for walk in [*outlines.values(), others] for arc in walk)
    inland = sorted({max(arc, ~arc) for walk in outlines.values() for arc in walk if sides[max(arc, ~arc)] > 1})
    land = polygons(stitch(others, arcs, whole))
    write("members.geojson", countries(outlines, arcs, whole))
    write("targets.geojson", countries(outlines, simplified_arcs(whole, outlines, TARGETS_FACTOR), whole))
    write("borders.geojson", [feature("MultiLineString", [arcs[arc] for arc in inland], {})])
    write("land.geojson", [feature("MultiPolygon", land, {})])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
