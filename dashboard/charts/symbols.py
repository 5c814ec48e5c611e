"""The symbols of posts: each kind has a shape and a colour of its own, so that either is enough to recognise it."""

import base64
import math
from functools import cache
from itertools import product
from xml.etree.ElementTree import Element

from dashboard import theme
from dashboard.charts import svg
from dashboard.measures.rows import CERTAINTIES

CELL = 64  # pixels of a symbol's drawing; shown at a third of this size, so that it is sharp on high-resolution screens
Form = tuple[str, str, bool]  # kind, certainty, and whether in the paler tone
FORMS: tuple[Form, ...] = tuple(product(theme.KINDS, CERTAINTIES, (False, True)))
_CENTRE = CELL / 2
# Number of corners; radius, chosen so that all shapes look equally large; rotation from straight up, in degrees.
_CORNERS = {"triangle": (3, 26, 0), "square": (4, 25, 45), "diamond": (4, 25, 0), "pentagon": (5, 23, 0)}
_CORNERS |= {"fallen_triangle": (3, 26, 180), "hexagon": (6, 23, 0), "octagon": (8, 22, 22.5)}
# Pixels to move triangles down, because the centre of a triangle is closer to its side than to its corner.
_SHIFT_DOWN = {"triangle": 5, "fallen_triangle": -5}


def _darker(colour: str) -> str:
    return "#" + "".join(f"{int(int(colour[at : at + 2], 16) * 0.62):02x}" for at in (1, 3, 5))


def _outline(shape: str) -> str:
    if shape == "circle":
        return f'<circle cx="{_CENTRE}" cy="{_CENTRE}" r="19"'
    if shape == "bar":
        return '<rect x="10" y="22" width="44" height="20"'
    corners, radius, rotation = _CORNERS[shape]
    down = _CENTRE + _SHIFT_DOWN.get(shape, 0)
    angles = [math.radians(360 / corners * corner + rotation) for corner in range(corners)]
    points = " ".join(f"{_CENTRE + radius * math.sin(a):.1f},{down - radius * math.cos(a):.1f}" for a in angles)
    return f'<polygon points="{points}"'


def _drawing(kind: str, certainty: str, paler: bool) -> str:
    """Return one symbol as SVG: a white rim that sets it off from the background, its fill and a darker edge.

    What is solid is filled, all else is hollow; what is planned has a dashed edge, what is closed is crossed out. The
    paler tone has a lighter fill or, if hollow, a thinner edge: the edge keeps its contrast.
    """
    colour, shape = theme.KINDS[kind]
    outline, edge = _outline(shape), _darker(colour)
    solid = theme.lighter(colour) if paler else colour
    fill = solid if certainty == "solid" else "#ffffff"
    width = 3 if certainty == "solid" else 4 if paler else 7
    dashes = ' pathLength="48" stroke-dasharray="5 3"' if certainty == "planned" else ""
    rim = f'{outline} fill="#ffffff" stroke="#ffffff" stroke-width="{width + 7}" stroke-linejoin="round"/>'
    mark = f'{outline} fill="{fill}" stroke="{edge}" stroke-width="{width}" stroke-linejoin="round"{dashes}/>'
    cross = f'<path d="M18 50 46 18" stroke="{edge}" stroke-width="6" stroke-linecap="round"/>'
    return rim + mark + (cross if certainty == "closed" else "")


def _data_address(width: int, content: str) -> str:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{CELL}" viewBox="0 0 {width} {CELL}">'
    return "data:image/svg+xml;base64," + base64.b64encode(f"{head}{content}</svg>".encode()).decode()


@cache
def picture(kind: str, certainty: str = CERTAINTIES[0], paler: bool = False) -> str:
    """Return one symbol as a data: address of an SVG image. certainty: one of `rows.CERTAINTIES`."""
    return _data_address(CELL, _drawing(kind, certainty, paler))


def group(kind: str, certainty: str, paler: bool, x: float, y: float, size: float) -> Element:
    """Return one symbol as an element of a drawing, with its centre at (x, y). size: pixels of its cell."""
    scale = size / CELL
    place = f"translate({x - size / 2:.1f} {y - size / 2:.1f}) scale({scale:.3f})"
    return svg.element("g", {"transform": place}, *svg.parsed(f"<g>{_drawing(kind, certainty, paler)}</g>"))


def name(kind: str, certainty: str, paler: bool) -> str:
    """Return the name of a symbol in `sheet`."""
    return f"{kind}-{certainty}{'-paler' if paler else ''}"


@cache
def sheet(drawn: tuple[Form, ...] = FORMS) -> tuple[str, dict[str, dict[str, int]]]:
    """Return symbols side by side as the data: address of one image, and the box of each symbol by its `name`."""
    cells = "".join(
        f'<g transform="translate({CELL * at} 0)">{_drawing(*symbol)}</g>' for at, symbol in enumerate(drawn)
    )
    places = {name(*symbol): {"x": CELL * at, "y": 0, "width": CELL, "height": CELL} for at, symbol in enumerate(drawn)}
    return _data_address(CELL * len(drawn), cells), places
