"""The small map: a tile for each member, a line for each pair with something on record. Without borders.

The tiles lie to each other as those of `charts.tiles`. They are wider, because no dots stand between them.
"""

from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from dashboard import theme
from dashboard.charts import letters, svg
from dashboard.measures.rows import Bond, SmallMap, Tile

Box = tuple[float, float, float, float]  # left, top, right, bottom
WIDTH, HEIGHT = 400.0, 300.0
NAME, SMALL = 15.0, 14.0  # sizes of text
CORNER, INSET, LEADING = 7.0, 6.0, 17.0
HIT = 24.0  # width of the invisible line that takes clicks
# How the lines look: width, and dashes or none. `ui/figures/small_map.py` draws its key in the same way.
STROKES = {"agreed": (5.0, None), "wider": (2.0, None), "prepared": (2.5, "7 5")}
BOXES: dict[str, Box] = {
    "CHN": (2, 2, 398, 44),
    "MMR": (2, 76, 86, 264),
    "LAO": (116, 76, 300, 138),
    "VNM": (324, 76, 398, 298),
    "THA": (116, 172, 196, 298),
    "KHM": (220, 172, 300, 262),
}
# The two ends of each pair's line: x and y. Tiles lie over it, so it may pass behind a third.
ENDS: dict[str, tuple[tuple[float, float], tuple[float, float]]] = {
    "CHN-KHM": ((240, 44), (240, 172)),
    "CHN-LAO": ((190, 44), (190, 76)),
    "CHN-MMR": ((44, 44), (44, 76)),
    "CHN-THA": ((140, 44), (140, 172)),
    "CHN-VNM": ((361, 44), (361, 76)),
    "KHM-LAO": ((280, 172), (280, 138)),
    "KHM-MMR": ((220, 236), (86, 236)),
    "KHM-THA": ((220, 210), (196, 210)),
    "KHM-VNM": ((300, 210), (324, 210)),
    "LAO-MMR": ((116, 94), (86, 94)),
    "LAO-THA": ((176, 138), (176, 172)),
    "LAO-VNM": ((300, 94), (324, 94)),
    "MMR-THA": ((86, 200), (116, 200)),
    "MMR-VNM": ((86, 122), (324, 122)),
    "THA-VNM": ((196, 281), (324, 281)),
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


def locator(shown: SmallMap, name: str, emphasised: Collection[str], width: float = 120) -> str:
    """Return the tiles alone, without words and links, to show where the emphasised countries lie. name: of it."""
    boxes = [_box(tile.country, tile.country in emphasised) for tile in shown.tiles if tile.country in BOXES]
    scale = width / WIDTH
    group = svg.element("g", {"transform": f"scale({scale:.3f})"}, *boxes)
    return svg.drawing(width, HEIGHT * scale, name, [group])


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
    names = [(line, NAME, 600) for line in letters.broken(said.name, room, NAME, 2)]
    more = [(line, SMALL, 400) for line in letters.broken(said.more, room, SMALL, 3)]
    held = [*names, *more][: int((bottom - top - INSET) // LEADING)]
    texts = [
        svg.text(line, left + INSET, top + 2 + LEADING * at, font_size=size, font_weight=weight, fill=colour)
        for at, (line, size, weight) in enumerate(held, 1)
    ]
    return svg.link(address(tile.country), said.opens, _box(tile.country, emphasised), *texts)
