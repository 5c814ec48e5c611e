"""The schematic map: a tile for each member, a symbol for each post, a link for each pair with agreements.

Tiles, symbols and the numbers of links are links to what they stand for, country by country in the order of reading.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from xml.etree.ElementTree import Element

from dashboard import theme
from dashboard.charts import letters, svg, symbols, tiles
from dashboard.charts.dots import Dot, dots
from dashboard.charts.label import Label, Labels
from dashboard.charts.tiles import MARK, TILES, Spot
from dashboard.measures.rows import Capital, Link, Map

SCALE = 1.06  # pixels of a step of the plane, at full width
MARGIN = 6.0  # pixels around the plane
WIDTH, HEIGHT = (2 * MARGIN + SCALE * length for length in (tiles.WIDE, tiles.TALL))
CORNER = 9.0  # pixels, radius of a tile's corners
SYMBOL = 24.0  # pixels of a symbol's cell; the drawing does not reach its edges
TARGET = MARK * SCALE / 2  # pixels, radius of what takes a click on a symbol: half-way to the next one
LEAST_TARGET = 24.0  # pixels, the least width of what takes a click, on a phone too
LEAST = WIDTH * LEAST_TARGET / (2 * TARGET)  # pixels of width below which the drawing is scrolled sideways
DISC = 12.5  # pixels, radius of the disc with the number of a link
INSET = (6.0, 18.0)  # pixels from the left and upper edges of a tile to the base line of its name
BEHIND = 0.25  # opacity of a link where it passes behind a tile

Way = Callable[[str], str]  # the address of what an id stands for


def schematic(shown: Map, labels: Labels, way: Way, name: str, border: str = "") -> str:
    """Return the schematic map as a drawing. Its links lead to posts, pairs ("KHM-THA") and countries.

    shown: members are those of TILES; posts hosted elsewhere are not drawn. labels: what links are called, by these
    ids. way: the address at which an id opens. name: of the drawing. border: id of the pair whose border is marked, or
    blank. The symbols are those of the map.
    """
    placed = dots([post for post in shown.posts if post.hosted_by in TILES])
    at = tiles.badges([link.pair for link in shown.links], [dot.spot for dot in placed])
    order = {each.country: number for number, each in enumerate(sorted(shown.capitals, key=_north_west))}
    children = [
        *(_tile(each, labels, way) for each in sorted(shown.capitals, key=_north_west)),
        svg.element("g", {"pointer-events": "none"}, *_lines(shown.links), *_couples(placed), *_marked(border)),
        *(_dot(dot, labels, way) for dot in sorted(placed, key=lambda dot: _reading(dot, order))),
        *(_number(link, at[link.pair], labels, way) for link in shown.links),
    ]
    return svg.drawing(WIDTH, HEIGHT, name, children, LEAST)


def _pixel(spot: Spot) -> Spot:
    return MARGIN + spot[0] * SCALE, MARGIN + (tiles.TALL - spot[1]) * SCALE


def _north_west(capital: Capital) -> tuple[float, float]:
    west, _, _, north = TILES[capital.country]
    return -north, west


def _reading(dot: Dot, order: dict[str, int]) -> tuple:
    """Sort posts by the tile of their country, then by border, then from the upper left."""
    return order.get(dot.post.hosted_by, len(order)), dot.post.border, -dot.y, dot.x, dot.post.post


def _called(label: Label) -> str:
    return " · ".join(filter(None, (label.name, *label.lines)))


def _rectangle(box: tiles.Box, **attributes: object) -> Element:
    (left, top), (right, bottom) = _pixel((box[0], box[3])), _pixel((box[2], box[1]))
    place = {"x": left, "y": top, "width": right - left, "height": bottom - top, "rx": CORNER}
    return svg.element("rect", place | {key.replace("_", "-"): value for key, value in attributes.items()})


def _tile(capital: Capital, labels: Labels, way: Way) -> Element:
    """Return a tile with the name of its country in the upper left corner, shortened if it does not fit."""
    box = TILES[capital.country]
    words = letters.cut(capital.label, (box[2] - box[0]) * SCALE - 2 * INSET[0], theme.SIZE["small"])
    x, y = _pixel((box[0], box[3]))
    said = svg.text(words, x + INSET[0], y + INSET[1], font_size=theme.SIZE["small"], font_weight=600)
    name = _called(labels[capital.country])
    return svg.link(way(capital.country), name, _rectangle(box, fill=svg.LAND), said)


def _path(points: Iterable[Spot | None], **attributes: object) -> Iterator[Element]:
    """Yield a line through points; nothing if there are none. None ends a stroke."""
    strokes, begun = [], False
    for point in points:
        if point:
            x, y = _pixel(point)
            strokes.append(f"{'L' if begun else 'M'}{x:.1f} {y:.1f}")
        begun = bool(point)
    if strokes:
        named = {key.replace("_", "-"): value for key, value in attributes.items()}
        yield svg.element("path", {"d": " ".join(strokes), "fill": "none"} | named)


def _tone(link: Link) -> str:
    red, green, blue, _ = theme.MAP["paler_arcs" if link.paler else "arcs"]
    return f"rgb({red},{green},{blue})"


def _lines(links: Sequence[Link]) -> Iterator[Element]:
    """Yield the line of each link: its free part, and its part behind a tile."""
    for link in links:
        for points, opacity in zip(tiles.pieces(link.pair), (None, BEHIND), strict=True):
            yield from _path(points, stroke=_tone(link), stroke_width=0.75 + link.number, stroke_opacity=opacity)


def _couple(dot: Dot) -> tuple[str, int]:
    return dot.post.border, dot.couple


def _couples(placed: Sequence[Dot]) -> Iterator[Element]:
    """Yield the lines that join couples of posts."""
    coupled = sorted((dot for dot in placed if dot.couple >= 0), key=_couple)
    for _, own in groupby(coupled, key=_couple):
        for one, other in pairwise([dot.spot for dot in own]):
            yield from _path([one, other], stroke=theme.COUPLE, stroke_width=2)


def _marked(border: str) -> Iterator[Element]:
    """Yield the frame around the posts of a border."""
    if border:
        yield _rectangle(tiles.gap(border), fill="none", stroke=svg.ACCENT, stroke_width=2.5, data_border=border)


def _dot(dot: Dot, labels: Labels, way: Way) -> Element:
    x, y = _pixel(dot.spot)
    target = svg.element("circle", {"cx": x, "cy": y, "r": TARGET, "fill": "transparent", "class": "gms-still"})
    symbol = symbols.group(dot.post.kind, dot.post.certainty, dot.post.paler, x, y, SYMBOL)
    return svg.link(way(dot.post.post), _called(labels[dot.post.post]), target, symbol)


def _number(link: Link, spot: Spot, labels: Labels, way: Way) -> Element:
    """Return the number of agreements of a link, on a disc that opens its pair."""
    x, y = _pixel(spot)
    disc = svg.element("circle", {"cx": x, "cy": y, "r": DISC, "fill": svg.GROUND, "stroke": _tone(link)})
    said = svg.text(str(link.number), x, y + 4.5, text_anchor="middle", font_size=theme.SIZE["small"] - 1)
    return svg.link(way(link.pair), _called(labels[link.pair]), disc, said)
