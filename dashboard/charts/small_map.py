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
WIDTH, HEIGHT = 400.0, 280.0
NAME, SMALL = 15.0, 14.0  # sizes of text
CORNER, INSET, LEADING = 7.0, 5.0, 17.0
HIT = 24.0  # width of the invisible line that takes clicks
# How the lines look: width, and dashes or none. `ui/figures/small_map.py` draws its key in the same way.
STROKES = {"agreed": (5.0, None), "wider": (2.0, None), "prepared": (2.5, "7 5")}
BOXES: dict[str, Box] = {
    "CHN": (2, 2, 398, 43),
    "MMR": (2, 70, 88, 246),
    "LAO": (106, 70, 295, 131),
    "VNM": (312, 70, 398, 278),
    "THA": (106, 158, 192, 278),
    "KHM": (209, 158, 295, 244),
}
# The two ends of each pair's line: x and y. Tiles lie over it, so it may pass behind a third.
ENDS: dict[str, tuple[tuple[float, float], tuple[float, float]]] = {
    "CHN-KHM": ((240, 43), (240, 158)),
    "CHN-LAO": ((190, 43), (190, 70)),
    "CHN-MMR": ((44, 43), (44, 70)),
    "CHN-THA": ((140, 43), (140, 158)),
    "CHN-VNM": ((361, 43), (361, 70)),
    "KHM-LAO": ((280, 158), (280, 131)),
    "KHM-MMR": ((209, 222), (88, 222)),
    "KHM-THA": ((209, 196), (192, 196)),
    "KHM-VNM": ((295, 196), (312, 196)),
    "LAO-MMR": ((106, 86), (88, 86)),
    "LAO-THA": ((176, 131), (176, 158)),
    "LAO-VNM": ((295, 86), (312, 86)),
    "MMR-THA": ((88, 186), (106, 186)),
    "MMR-VNM": ((88, 114), (312, 114)),
    "THA-VNM": ((192, 262), (312, 262)),
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
    """Return a tile. A word below the name that is wider than the tile is left out: wider tiles and the link say it."""
    left, top, right, bottom = BOXES[tile.country]
    room, colour = right - left - 2 * INSET, svg.GROUND if emphasised else svg.INK
    names = [(line, NAME, 600) for line in letters.broken(said.name, room, NAME, 2)]
    whole = [line for line in letters.broken(said.more, room, SMALL, 3) if not line.endswith(letters.CUT)]
    more = [(line, SMALL, 400) for line in whole]
    held = [*names, *more][: int((bottom - top - INSET) // LEADING)]
    texts = [
        svg.text(line, left + INSET, top + 2 + LEADING * at, font_size=size, font_weight=weight, fill=colour)
        for at, (line, size, weight) in enumerate(held, 1)
    ]
    return svg.link(address(tile.country), said.opens, _box(tile.country, emphasised), *texts)
