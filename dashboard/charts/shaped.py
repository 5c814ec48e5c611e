"""Names in scripts whose letters join or stack: a sheet of pictures, in which the browser shapes each name.

deck.gl writes letter by letter, which breaks Burmese, Khmer, Lao and Thai. An image may load nothing from outside, so
the sheet holds the font of its script, with a family name of its own, since a machine may have others. A sheet has one
font at most: Chromium draws an image with two before the second has come, as empty.
"""

import base64
import re
from functools import cache
from pathlib import Path

from dashboard import theme
from dashboard.charts import letters, svg
from dashboard.paths import FONTS

SCALE = 2  # pixels of the sheet for one on the map: sharp on a phone, and not ragged on a screen of low resolution
TALL = 36  # pixels on the map, height of a name's cell: letters stack above and below the line
BASE = 23  # pixels on the map, from the top of the cell to the base line
WIDER = 1.5  # times the estimated width that a cell is wide, since no font is measured
WIDEST = 420  # pixels on the map; a longer name is cut
HALO = 2  # pixels on the map
# Letters that need no shaping: Latin, Greek, Cyrillic, signs, Chinese, Japanese, Korean. All others are drawn here.
_SIMPLE = re.compile(
    "[\u0000-\u02ff\u0370-\u052f\u1e00-\u200b\u200e-\u2bff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef"
    "\U00020000-\U0003ffff]*"
)
# The letters of each font of dashboard/server/fonts.
_SCRIPTS = {
    "thai": re.compile("[\u0e01-\u0e5b]"),
    "lao": re.compile("[\u0e81-\u0edf]"),
    "khmer": re.compile("[\u1780-\u17ff\u19e0-\u19ff]"),
    "myanmar": re.compile("[\u1000-\u109f\ua9e0-\ua9fe\uaa60-\uaa7f]"),
}
LOOPED = ("thai", "lao")  # scripts whose font keeps the loops of its letters
Boxes = dict[str, dict[str, int]]
FAMILY = "gms-{}".format  # of the font of a script


def needed(name: str) -> bool:
    """Return whether a name has letters that must be shaped together."""
    return not _SIMPLE.fullmatch(name)


def file_of(script: str) -> Path:
    """Return the file of the font of a script, such as "khmer"."""
    return FONTS / f"noto-{'looped' if script in LOOPED else 'sans'}-{script}.woff2"


def script(name: str) -> str:
    """Return the script by whose font a name is written, or blank if it is none of ours."""
    return next((script for script, pattern in _SCRIPTS.items() if pattern.search(name)), "")


@cache
def sheet(names: tuple[str, ...], scheme: str, size: int) -> tuple[str, Boxes]:
    """Return names below each other as the data: address of one image, and the box of each by the name.

    names: of one script. scheme: of theme.SCHEMES. size: of the letters, in pixels on the map.
    """
    shown = [letters.cut(name, WIDEST / WIDER - 2 * size, size) for name in names]
    wide = round(max(letters.width(words, size) for words in shown) * WIDER + 2 * size) * SCALE
    tall = TALL * SCALE * len(names)
    ink, halo = ("#" + "".join(f"{part:02x}" for part in tone[scheme][:3]) for tone in (theme.LABEL, theme.HALO))
    own = script(names[0])
    written = [svg.text(words, wide / 2, (TALL * at + BASE) * SCALE, fill=ink) for at, words in enumerate(shown)]
    look = {
        "font-family": f"{FAMILY(own)}, {theme.FONT}",
        "font-size": size * SCALE,
        "font-weight": 600,
        "text-anchor": "middle",
    }
    rim = {"stroke": halo, "stroke-width": 2 * HALO * SCALE, "stroke-linejoin": "round", "paint-order": "stroke"}
    box = {"xmlns": "http://www.w3.org/2000/svg", "width": wide, "height": tall, "viewBox": f"0 0 {wide} {tall}"}
    face = [svg.element("style", {}, _face(own))] if own else []
    whole = svg.markup(svg.element("svg", box, *face, svg.element("g", look | rim, *written)))
    cell = {"x": 0, "width": wide, "height": TALL * SCALE}
    boxes = {name: cell | {"y": TALL * SCALE * at} for at, name in enumerate(names)}
    return "data:image/svg+xml;base64," + base64.b64encode(whole.encode()).decode(), boxes


@cache
def _face(script: str) -> str:
    """Return the CSS by which a font is part of the sheet."""
    font = base64.b64encode(file_of(script).read_bytes()).decode()
    return f"@font-face{{font-family:{FAMILY(script)};src:url(data:font/woff2;base64,{font}) format('woff2')}}"
