"""Maps that use the outlines of their document, see `outlines.shared`: a box of them, with posts and lines."""

from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple
from xml.etree.ElementTree import Element

from dashboard.charts import curves, land, locator, outlines, spread, svg, symbols
from dashboard.charts.label import Labels
from dashboard.charts.land import Box, Point
from dashboard.geometry import Geometry
from dashboard.measures.rows import Link, Post

SYMBOL, APART, FURTHEST, TARGET = 20.0, 17.0, 40.0, 24.0  # pixels: of a post, between two, from its place, of a target
TEXT = 14.0


class Shown(NamedTuple):
    """What a map shows besides land.

    `labels`: what the link of each post and pair is called, by id. `opens`: gives the address of each. `names`: of the
    members that are named and lead somewhere, by code. `within`: codes of those that stand out; of none, no one does.
    `frames`: boxes that are framed. `spots`: where names stand, in degrees; any other stands where there is room.
    """

    labels: Labels
    opens: Callable[[str], str]
    names: Mapping[str, str]
    posts: Sequence[Post] = ()
    links: Sequence[Link] = ()
    within: Collection[str] = ()
    frames: Sequence[Box] = ()
    spots: Mapping[str, Point] = MappingProxyType({})


class Frame:
    """A box of degrees at a width. `at` gives pixels, as `locator.Plane` does; `unit` is a pixel in units."""

    def __init__(self, box: Box, width: float) -> None:
        """Lay the box out. width: in pixels."""
        self.box, self.width = box, width
        self.left, self.top, right, bottom = outlines.sides(box)
        self.unit = (right - self.left) / width
        self.height = (bottom - self.top) / self.unit

    def at(self, point: Point) -> Point:
        """Return the pixel of a point in degrees."""
        x, y = outlines.at(point)
        return (x - self.left) / self.unit, (y - self.top) / self.unit


def atlas(geometry: Geometry, box: Box, width: float, name: str, shown: Shown) -> str:
    """Return the map of a box of degrees as one line. width: in pixels. name: read out for the whole."""
    frame = Frame(box, width)
    look = {
        "viewBox": " ".join(
            f"{side:.0f}" for side in (frame.left, frame.top, width * frame.unit, frame.height * frame.unit)
        )
    }
    look |= {"aria-label": name, "role": "group", "class": "gms-drawing atlas", "style": f"max-width:{width:g}px"}
    parts = [_land(frame, outlines.OTHER, svg.LINE)]
    for code in land.rings(geometry):
        drawn = _land(frame, code, svg.ACCENT if code in shown.within else svg.LAND)
        parts.append(svg.link(shown.opens(code), shown.names[code], drawn) if code in shown.names else drawn)
    borders = svg.element(
        "use",
        {
            "href": f"#{outlines.mark(outlines.BORDERS)}",
            "fill": "none",
            "stroke": svg.PALE,
            "stroke-width": frame.unit * 0.8,
        },
    )
    # What follows is drawn in pixels, as all drawings are.
    moved = f"translate({frame.left:.1f} {frame.top:.1f}) scale({frame.unit:.4f})"
    marks = [*map(_around, [frame] * len(shown.frames), shown.frames), *_lines(frame, shown)]
    spots, posts = _posts(frame, shown)
    marks += [*_names(geometry, frame, shown, spots), *posts]
    return svg.markup(svg.element("svg", look, *parts, borders, svg.element("g", {"transform": moved}, *marks)))


def _land(frame: Frame, name: str, fill: str) -> Element:
    look = {"fill": fill, "stroke": svg.GROUND, "stroke-width": frame.unit * 0.5}
    return svg.element("use", {"href": f"#{outlines.mark(name)}"} | look)


def _around(frame: Frame, box: Box) -> Element:
    (left, top), (right, bottom) = frame.at((box[0], box[3])), frame.at((box[2], box[1]))
    side = {"x": left, "y": top, "width": right - left, "height": bottom - top, "class": "gms-still"}
    return svg.element("rect", side | {"fill": "none", "stroke": svg.PALE, "stroke-dasharray": "4 3"})


def _lines(frame: Frame, shown: Shown) -> list[Element]:
    """Return the line of each pair as a link, with a broader one that takes clicks."""
    made = []
    for link, path in zip(shown.links, curves.of(shown.links), strict=True):
        joined = "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in map(frame.at, path))
        colour = svg.PALE if link.paler else svg.ACCENT
        hit = {"d": joined, "fill": "none", "stroke": "transparent", "stroke-width": 12, "class": "gms-still"}
        line = {"d": joined, "fill": "none", "stroke": colour, "stroke-width": 0.75 + link.number}
        drawn = (svg.element("path", hit), svg.element("path", line))
        made.append(svg.link(shown.opens(link.pair), _said(shown, link.pair), *drawn))
    return made


def _said(shown: Shown, key: str) -> str:
    label = shown.labels[key]
    return " · ".join((label.name, *filter(None, label.lines)))


def _posts(frame: Frame, shown: Shown) -> tuple[list[Point], list[Element]]:
    """Return where the posts stand, those too close to each other moved apart, and the posts as links."""
    places = [frame.at((post.longitude, post.latitude)) for post in shown.posts]
    spots, made, half = [], [], TARGET / 2
    for post, (x, y), (right, down) in zip(shown.posts, places, spread.offsets(places, APART, FURTHEST), strict=True):
        x, y = (
            min(max(spot, half), most - half) for spot, most in ((x + right, frame.width), (y + down, frame.height))
        )
        spots.append((x, y))
        hit = {"x": x - half, "y": y - half, "width": TARGET, "height": TARGET, "fill": "transparent"}
        mark = {"href": f"#{outlines.mark(symbols.name(post.kind, post.certainty, post.paler))}"}
        mark |= {"x": x - SYMBOL / 2, "y": y - SYMBOL / 2, "width": SYMBOL, "height": SYMBOL}
        drawn = (svg.element("rect", hit), svg.element("use", mark))
        made.append(svg.link(shown.opens(post.post), _said(shown, post.post), *drawn))
    return spots, made


def _names(geometry: Geometry, frame: Frame, shown: Shown, spots: Sequence[Point]) -> list[Element]:
    """Return the names of the members, each on its land and clear of the posts. spots: where these stand."""
    rings, made = land.rings(geometry), []
    for code, name in shown.names.items():
        if code in shown.spots:
            made.append(locator.lettered(frame.at(shown.spots[code]), name))
        else:
            made.append(locator.named(frame, rings[code], name, spots))
    return made
