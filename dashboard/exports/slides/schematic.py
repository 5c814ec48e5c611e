"""The schematic map as native shapes: a tile for each member, lines between them, and posts as dots."""

from collections.abc import Mapping
from itertools import pairwise

from lxml import etree

from dashboard import theme
from dashboard.charts import letters, small_map, tiles
from dashboard.charts.dots import dots
from dashboard.exports.slides import symbols
from dashboard.exports.slides.shapes import Box, Look
from dashboard.exports.slides.sheet import Sheet
from dashboard.exports.slides.text import ACCENT, fitting, para, qn
from dashboard.measures.overview_rows import SmallMap
from dashboard.measures.rows import Map

LIGHT = theme.SCHEMES["light"]
TILE = Look(LIGHT["land"], "#ffffff", 0.75)
SIZES, BOLDER = (16.0, 14.0, 12.0, 11.0, 10.0, 9.0, 8.0), 1.1  # of words on a tile; bold ones to others
SYMBOL = 17.0  # steps of the plane of a post
DASHES = {"agreed": "", "wider": "", "prepared": "dash"}


def put(sheet: Sheet, shown: Map, words: Mapping[str, str], room: Box) -> None:
    """Put the schematic map in a room. words: of each post, pair and country, by id."""
    step = min(room.width / tiles.WIDE, room.height / tiles.TALL)
    left, bottom = room.left + (room.width - tiles.WIDE * step) / 2, room.top + tiles.TALL * step

    def at(spot: tiles.Spot) -> tiles.Spot:
        return left + spot[0] * step, bottom - spot[1] * step

    for capital in shown.capitals:
        west, south, east, north = tiles.TILES[capital.country]
        box = Box(*at((west, north)), (east - west) * step, (north - south) * step)
        _tile(sheet, box, capital.label, "", words[capital.country])
    for link in shown.links:
        look = Look(line=theme.PALER if link.paler else ACCENT, width=0.75 + 0.5 * min(link.number, 6))
        free, _ = tiles.pieces(link.pair)
        for one, other in pairwise(free):
            if one and other:
                sheet.canvas.line(at(one), at(other), look, words[link.pair])
    for dot in dots([post for post in shown.posts if post.hosted_by in tiles.TILES]):
        post = dot.post
        name = words[post.post]
        symbols.post(sheet, post.kind, post.certainty, post.paler, at(dot.spot), SYMBOL * step, name)
    _numbers(sheet, shown, words, at)


def _numbers(sheet: Sheet, shown: Map, words: Mapping[str, str], at: object) -> None:
    """Put the number of agreements on each line."""
    placed = dots([post for post in shown.posts if post.hosted_by in tiles.TILES])
    spots = tiles.badges([link.pair for link in shown.links], [dot.spot for dot in placed])
    for link in shown.links:
        x, y = at(spots[link.pair])
        disc = sheet.canvas.mark("ellipse", Box(x - 9, y - 9, 18, 18), Look("#ffffff", ACCENT, 1.0), words[link.pair])
        told = [para(str(link.number), bold=True)._replace(align="ctr")]
        sheet.canvas.text(Box(0, 0, 0, 0), told, 10.0, sheet.language, on=disc, anchor="ctr")


def small(sheet: Sheet, shown: SmallMap, words: Mapping[str, tuple[str, str, str]], room: Box) -> None:
    """Put the small map in a room. words: of each country and pair, by id: its name, more of it, and what it says."""
    step = min(room.width / small_map.WIDTH, room.height / small_map.HEIGHT)
    left, top = room.left + (room.width - small_map.WIDTH * step) / 2, room.top
    for each in shown.bonds:
        one, two = ((left + x * step, top + y * step) for x, y in small_map.ENDS[each.pair])
        look = bond(each.step)
        look = look._replace(line=theme.PALER) if each.paler else look
        sheet.canvas.line(one, two, look, words[each.pair][2])
    for tile in shown.tiles:
        x1, y1, x2, y2 = (each * step for each in small_map.BOXES[tile.country])
        name, more, opens = words[tile.country]
        _tile(sheet, Box(left + x1, top + y1, x2 - x1, y2 - y1), name, more, opens)


def bond(step: str) -> Look:
    """Return the look of a line of the small map. step: one of `overview_rows.BONDS`."""
    return Look(line=ACCENT, width=small_map.STROKES[step][0], dash=DASHES[step])


def _tile(sheet: Sheet, box: Box, name: str, more: str, about: str) -> None:
    made = sheet.canvas.mark("roundRect", box, TILE, about)
    made.find(".//{*}prstGeom/{*}avLst").append(_corner())
    told = [para(name, bold=True), *([para(more, scale=0.85)] if more else [])]
    inner = Box(box.left + 7, box.top + 6, box.width - 12, box.height - 12)
    longest = max((letters.width(word, BOLDER) for word in name.split()), default=0.0)
    sizes = [size for size in SIZES if size * longest <= inner.width] or SIZES[-1:]
    sheet.write(inner, told, fitting(told, inner.width, inner.height, sheet.language, sizes))


def _corner() -> etree._Element:
    return etree.Element(qn("a:gd"), name="adj", fmla="val 8000")
