"""The QR code of an address, made here: no service learns what is shown."""

import io

import segno
from lxml import html as parser

from dashboard.exports.html import Element

QUIET = 2  # modules of white around the code


def picture(address: str) -> Element:
    """Return the code as a drawing that scales, dark on white in every scheme, or camera apps would not read it."""
    written = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        written, kind="svg", border=QUIET, light="#fff", dark="#000", xmldecl=False, svgns=True, omitsize=True
    )
    drawing = parser.fragment_fromstring(written.getvalue().decode())
    drawing.set("role", "img")
    drawing.set("aria-label", address)
    return drawing
