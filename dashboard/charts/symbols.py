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
PALER_FILL = 0.3  # opacity of the paler tone
Form = tuple[str, str, bool]  # kind, certainty, and whether in the paler tone
FORMS: tuple[Form, ...] = tuple(product(theme.KINDS, CERTAINTIES, (False, True)))
_CENTRE = CELL / 2
# Number of corners; radius, chosen so that all shapes look equally large; rotation from straight up, in degrees.
_CORNERS = {"triangle": (3, 26, 0), "square": (4, 25, 45), "diamond": (4, 25, 0), "pentagon": (5, 23, 0)}
_CORNERS |= {"fallen_triangle": (3, 26, 180), "hexagon": (6, 23, 0), "octagon": (8, 22, 22.5)}
# Pixels to move triangles down, because the centre of a triangle is closer to its side than to its corner.
_SHIFT_DOWN = {"triangle": 5, "fallen_triangle": -5}


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


def _drawing(kind: str, certainty: str, paler: bool, scheme: str = "") -> str:
    """Return one symbol as SVG: a rim of the ground that sets it off from lines, its fill and an edge.

    What is solid is filled, all else is hollow and shows the ground, so that the least certain is the least salient on
    any ground; what is planned has a dashed edge, what is closed is crossed out. The paler tone lets the ground through
    its fill or, if hollow, has a thinner edge: the edge keeps its contrast. scheme: of theme.SCHEMES, if the symbol
    stands outside the page's CSS, which names the colours otherwise.
    """
    colour, shape = theme.KINDS[kind]
    ground, edge = (_colour(name, scheme) for name in ("ground", f"edge-{shape}"))
    outline = _outline(shape)
    width = 3 if certainty == "solid" else 3.4 if paler else 5
    fill = f' fill="{colour}"' if certainty == "solid" else f' fill="{ground}"'
    fill += f' fill-opacity="{PALER_FILL}"' if certainty == "solid" and paler else ""
    dashes = ' pathLength="48" stroke-dasharray="5 3"' if certainty == "planned" else ""
    rim = f'{outline} fill="{ground}" stroke="{ground}" stroke-width="{width + 7}" stroke-linejoin="round"/>'
    mark = f'{outline}{fill} stroke="{edge}" stroke-width="{width}" stroke-linejoin="round"{dashes}/>'
    cross = f'<path d="M18 50 46 18" stroke="{edge}" stroke-width="5" stroke-linecap="round"/>'
    return rim + mark + (cross if certainty == "closed" else "")


def _colour(name: str, scheme: str) -> str:
    return theme.SCHEMES[scheme][name] if scheme else f"var(--gms-{name})"


def _data_address(width: int, content: str) -> str:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{CELL}" viewBox="0 0 {width} {CELL}">'
    return "data:image/svg+xml;base64," + base64.b64encode(f"{head}{content}</svg>".encode()).decode()


# An arrow that points up, as a mask: it is shown in the colour of its line.
ARROW = _data_address(CELL, '<path d="M32 4 56 58 32 46 8 58z" fill="#000000"/>')


@cache
def picture(kind: str, certainty: str = CERTAINTIES[0], paler: bool = False, scheme: str = "light") -> str:
    """Return one symbol as a data: address of an SVG image. certainty: one of `rows.CERTAINTIES`."""
    return _data_address(CELL, _drawing(kind, certainty, paler, scheme))


@cache
def inline(kind: str, certainty: str = CERTAINTIES[0], paler: bool = False, size: int = 18) -> str:
    """Return one symbol as SVG for a line of text, in the colours of the page. size: pixels of its cell."""
    box = f'class="gms-symbol" width="{size}" height="{size}" viewBox="0 0 {CELL} {CELL}" aria-hidden="true"'
    return f"<svg {box}>{_drawing(kind, certainty, paler)}</svg>"


def group(kind: str, certainty: str, paler: bool, x: float, y: float, size: float) -> Element:
    """Return one symbol as an element of a drawing, with its centre at (x, y). size: pixels of its cell."""
    scale = size / CELL
    place = f"translate({x - size / 2:.1f} {y - size / 2:.1f}) scale({scale:.3f})"
    return svg.element("g", {"transform": place}, *svg.parsed(f"<g>{_drawing(kind, certainty, paler)}</g>"))


def name(kind: str, certainty: str, paler: bool) -> str:
    """Return the name of a symbol in `sheet`."""
    return f"{kind}-{certainty}{'-paler' if paler else ''}"


@cache
def sheet(drawn: tuple[Form, ...] = FORMS, scheme: str = "light") -> tuple[str, dict[str, dict[str, int]]]:
    """Return symbols side by side as the data: address of one image, and the box of each symbol by its `name`."""
    cells = "".join(
        f'<g transform="translate({CELL * at} 0)">{_drawing(*symbol, scheme)}</g>' for at, symbol in enumerate(drawn)
    )
    places = {name(*symbol): {"x": CELL * at, "y": 0, "width": CELL, "height": CELL} for at, symbol in enumerate(drawn)}
    return _data_address(CELL * len(drawn), cells), places
