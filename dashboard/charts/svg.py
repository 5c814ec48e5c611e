"""Drawings as SVG, made of elements whose texts and attributes are escaped when they are written.

A drawing is one line of text without blank lines, because it stands within markdown. Its colours are names of CSS
variables of the page (`INK` ...), so that it follows the scheme of the reader and is light on paper.
"""

import base64
import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, fromstring, tostring

from dashboard import theme

INK, PALE, GROUND, ACCENT, LAND, LINE = (
    f"var(--gms-{name})" for name in ("ink", "pale", "ground", "accent", "land", "line")
)
_VARIABLE = re.compile(r"var\(--gms-([a-z_-]+)\)")
# The CSS of every drawing on a page. A frame scrolls sideways where its drawing would become too small to read.
STYLE = """.gms-picture { overflow-x: auto; }
.gms-drawing { display: block; width: 100%; height: auto; font-family: inherit; font-variant-numeric: tabular-nums; }
.gms-drawing a { cursor: pointer; text-decoration: none; outline: none; }
.gms-drawing a:hover :is(circle, rect, path, polygon):not(.gms-still) { stroke: var(--gms-ink); }
.gms-drawing a:hover text { text-decoration: underline; }
.gms-drawing a:focus-visible { outline: 2px solid var(--gms-ink); outline-offset: 2px; }
"""
LINK = "gms-go"  # the class by which server/scripts/page.js knows a link
# What XML cannot hold, and line ends, which would end a line of markdown.
_NOT_HELD = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")


def element(tag: str, attributes: dict[str, object] | None = None, *children: Element | str) -> Element:
    """Return an element. attributes: by name; numbers are rounded to a tenth, those that are None are left out."""
    made = Element(tag, {name: _written(value) for name, value in (attributes or {}).items() if value is not None})
    for child in children:
        _append(made, child)
    return made


def text(words: str, x: float, y: float, **attributes: object) -> Element:
    """Return words at a spot, which is the left end of their base line. attributes: of SVG, with "_" for "-"."""
    named = {name.replace("_", "-"): value for name, value in attributes.items()}
    return element("text", {"x": x, "y": y, "fill": INK} | named, words)


def link(address: str, name: str, *children: Element, pointed: bool = True) -> Element:
    """Return children as a link. address: relative. name: what it is called, read out and shown beside the pointer.

    pointed: whether there may be a pointer. A title is read out too, so each name stands there once and not twice.
    """
    held = {"href": address, "class": LINK}
    if pointed:
        return element("a", held, element("title", {}, name), *children)
    return element("a", held | {"aria-label": name}, *children)


def parsed(constant: str) -> Element:
    """Return the element of SVG that this program wrote itself. Never for text from data."""
    return fromstring(constant)


def drawing(width: float, height: float, name: str, children: Iterable[Element], least: float = 0) -> str:
    """Return a drawing as one line, as wide as there is room.

    width, height: in the units of its elements, which are pixels at its full width. name: read out for the whole.
    least: pixels of width below which it is scrolled sideways rather than made smaller.
    """
    box = {"viewBox": f"0 0 {_written(width)} {_written(height)}", "role": "group", "aria-label": name}
    style = f"max-width:{_written(width)}px" + (f";min-width:{_written(least)}px" if least else "")
    whole = element("svg", box | {"class": "gms-drawing", "style": style}, *children)
    return markup(element("div", {"class": "gms-picture"}, whole))


def markup(whole: Element) -> str:
    """Return an element as one line, of SVG or of HTML."""
    return tostring(whole, encoding="unicode", short_empty_elements=False)


def on_paper(drawn: str) -> str:
    """Return a drawing, as `drawing` returns it, as the data: address of an image: light, and without its links."""
    whole = fromstring(drawn)[0]
    for each in list(whole.iter()):
        if each.tag == "a":
            each.tag, each.attrib = "g", {}
            for title in each.findall("title"):
                each.remove(title)
    whole.set("xmlns", "http://www.w3.org/2000/svg")
    whole.set("style", f"font-family:{theme.FONT};background:{GROUND}")
    text = in_colours(tostring(whole, encoding="unicode"), "light")
    return "data:image/svg+xml;base64," + base64.b64encode(text.encode()).decode()


def in_colours(drawn: str, scheme: str) -> str:
    """Return a drawing with the colours of a scheme in the place of the variables of the page."""
    return _VARIABLE.sub(lambda found: theme.SCHEMES[scheme][found[1]], drawn)


def _append(parent: Element, child: Element | str) -> None:
    if isinstance(child, Element):
        parent.append(child)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + _held(child)
    else:
        parent.text = (parent.text or "") + _held(child)


def _written(value: object) -> str:
    return f"{round(value, 1):g}" if isinstance(value, int | float) else _held(str(value))


def _held(words: str) -> str:
    return _NOT_HELD.sub(" ", words)
