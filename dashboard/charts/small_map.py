"""The small map: a tile for each member, a line for each pair with something on record. Without borders.

The tiles lie to each other as those of `charts.tiles`. They are wider, because no dots stand between them.
"""

from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from dashboard import theme
from dashboard.charts import letters, svg
from dashboard.measures.overview_rows import Bond, SmallMap, Tile

Box = tuple[float, float, float, float]  # left, top, right, bottom
WIDTH, HEIGHT = 400.0, 286.0
TEXT = 14.0  # size of text
CORNER, INSET, LEADING = 7.0, 5.0, 20.0  # marks above and below letters need the room between lines
HIT = 24.0  # width of the invisible line that takes clicks
# How the lines look: width, and dashes or none. `ui/figures/small_map.py` draws its key in the same way.
STROKES = {"agreed": (5.0, None), "wider": (2.0, None), "prepared": (2.5, "7 5")}
BOXES: dict[str, Box] = {
    "CHN": (2, 2, 398, 49),
    "MMR": (2, 76, 84, 252),
    "LAO": (107, 76, 293, 137),
    "VNM": (316, 76, 398, 284),
    "THA": (107, 164, 189, 284),
    "KHM": (211, 164, 293, 250),
}
# The two ends of each pair's line: x and y. Tiles lie over it, so it may pass behind a third.
ENDS: dict[str, tuple[tuple[float, float], tuple[float, float]]] = {
    "CHN-KHM": ((236, 49), (236, 164)),
    "CHN-LAO": ((190, 49), (190, 76)),
    "CHN-MMR": ((42, 49), (42, 76)),
    "CHN-THA": ((136, 49), (136, 164)),
    "CHN-VNM": ((358, 49), (358, 76)),
    "KHM-LAO": ((274, 164), (274, 137)),
    "KHM-MMR": ((211, 228), (84, 228)),
    "KHM-THA": ((211, 202), (189, 202)),
    "KHM-VNM": ((293, 202), (316, 202)),
    "LAO-MMR": ((107, 92), (84, 92)),
    "LAO-THA": ((170, 137), (170, 164)),
    "LAO-VNM": ((293, 92), (316, 92)),
    "MMR-THA": ((84, 192), (107, 192)),
    "MMR-VNM": ((84, 120), (316, 120)),
    "THA-VNM": ((189, 268), (316, 268)),
}


class Said(NamedTuple):
    """The words of a mark. `name`: on it. `more`: below that, or blank. `opens`: what its link is called."""

    name: str
    more: str
    opens: str


Address = Callable[[str], str]


def drawing(
    shown: SmallMap, said: Mapping[str, Said], name: str, address: Address, emphasised: Collection[str] = ()
) -> str:
    """Return the small map as a drawing. Lines stand before tiles, each in the order of its rows.

    said: of each country and pair, by its code or id. name: of the whole. address: where a country or pair leads.
    emphasised: codes of the countries that stand out.
    """
    lines = [_line(bond, said[bond.pair].opens, address) for bond in shown.bonds if bond.pair in ENDS]
    held = [tile for tile in shown.tiles if tile.country in BOXES]
    boxes = [_tile(tile, said[tile.country], address, tile.country in emphasised) for tile in held]
    return svg.drawing(WIDTH, HEIGHT, name, [*lines, *boxes])


def _line(bond: Bond, opens: str, address: Address) -> Element:
    (x1, y1), (x2, y2) = ENDS[bond.pair]
    width, dashes = STROKES[bond.step]
    path = f"M{x1} {y1} L{x2} {y2}"
    colour = theme.PALER if bond.paler else svg.ACCENT
    hit = {"d": path, "stroke": "transparent", "stroke-width": HIT, "fill": "none", "class": "gms-still"}
    drawn = {"d": path, "stroke": colour, "stroke-width": width, "stroke-dasharray": dashes, "fill": "none"}
    return svg.link(address(bond.pair), opens, svg.element("path", hit), svg.element("path", drawn))


def _box(country: str, emphasised: bool) -> Element:
    left, top, right, bottom = BOXES[country]
    look = {"fill": svg.ACCENT if emphasised else svg.LAND, "stroke": svg.LINE, "stroke-width": 1, "rx": CORNER}
    return svg.element("rect", {"x": left, "y": top, "width": right - left, "height": bottom - top} | look)


def _tile(tile: Tile, said: Said, address: Address, emphasised: bool) -> Element:
    left, top, right, bottom = BOXES[tile.country]
    room, colour = right - left - 2 * INSET, svg.GROUND if emphasised else svg.INK
    names = [(line, 600) for line in letters.broken(said.name, room, TEXT, 2)]
    more = [(line, 400) for line in letters.broken(said.more, room, TEXT, 3)]
    held = [*names, *more][: int((bottom - top - INSET) // LEADING)]
    texts = [
        svg.text(line, left + INSET, top - 2 + LEADING * at, font_size=TEXT, font_weight=weight, fill=colour)
        for at, (line, weight) in enumerate(held, 1)
    ]
    return svg.link(address(tile.country), said.opens, _box(tile.country, emphasised), *texts)
