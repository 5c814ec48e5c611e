"""A figure as a page of its own, for a frame on another site: at any width, light or dark, without a script."""

from lxml import html as parser

from dashboard import theme
from dashboard.charts import svg
from dashboard.embeds import svg_file
from dashboard.embeds.figures import Drawn
from dashboard.exports.html import Element, document, tag
from dashboard.selection import Selection
from dashboard.telling.finding import Table
from dashboard.telling.teller import Teller

NARROW = 640  # pixels of width below which the narrow drawing is shown
STYLE = f"""
body {{ margin: 0; padding: 12px; font: 16px/1.5 {theme.FONT}; color: var(--gms-ink); background: var(--gms-ground);
  overflow-wrap: anywhere; }}
h1 {{ font-size: 20px; margin: 0 0 4px; }}
p {{ margin: 0 0 8px; }}
.narrow {{ display: none; }}
table {{ border-collapse: collapse; font-size: 14px; }}
:is(th, td) {{ text-align: left; vertical-align: top; padding: 2px 8px 2px 0;
  border-bottom: 1px solid var(--gms-line); }}
footer {{ font-size: 14px; color: var(--gms-pale); margin-top: 8px; }}
@media (max-width: {NARROW}px) {{ .wide {{ display: none; }} .narrow {{ display: block; }} }}
"""


def write(told: Teller, chosen: Selection, figure: Drawn, base: str, offers: str = "", fonts: str = "") -> bytes:
    """Return the figure as HTML. chosen: of its page. base: our address. offers: of its oEmbed answer, or blank.

    fonts: rules of style for fonts, or blank.
    """
    title, answer, below = svg_file.said(told, chosen, figure, base)
    whole = told.say("frame.title", about=title, name=told.say("frame.name"))
    head = [
        tag("title", whole),
        tag("meta", name="viewport", content="width=device-width"),
        tag("style", fonts + theme.plain() + STYLE + svg.STYLE),
    ]
    head.append(tag("meta", name="robots", content="noindex"))
    if offers:
        head.append(tag("link", rel="alternate", type="application/json+oembed", href=offers, title=title))
    body = [tag("h1", title), tag("p", answer), *_drawings(figure), _table(told, title, figure.finding.table)]
    return document(told.language, head, [*body, tag("footer", *(tag("p", line) for line in below))])


def framed(address: str, title: str, width: int, height: int) -> str:
    """Return the frame in which another site shows the page of a figure. width, height: pixels, at most."""
    frame = tag("iframe", src=address, title=title, width=str(width), height=str(height), loading="lazy")
    frame.set("style", "border:0;max-width:100%")
    return parser.tostring(frame, encoding="unicode")


def _drawings(figure: Drawn) -> list[Element]:
    """Return the drawings, of which the width of the frame shows one. Their links open the dashboard outside it."""
    names = ("wide", "narrow") if len(figure.drawings) > 1 else ("",)
    found = []
    for name, drawing in zip(names, figure.drawings, strict=False):
        part = parser.fragment_fromstring(drawing)
        for link in part.iter("a"):
            link.set("target", "_top")
        found.append(tag("div", part, class_=name))
    return found


def _table(told: Teller, title: str, table: Table) -> Element | None:
    """Return the numbers behind the drawing, folded; None if there are none."""
    if not table.rows:
        return None
    heads = tag("tr", *(tag("th", head, scope="col") for head in table.heads))
    rows = (tag("tr", *(tag("td", "" if cell is None else str(cell)) for cell in row)) for row in table.rows)
    whole = tag("table", tag("caption", title), tag("thead", heads), tag("tbody", *rows))
    return tag("details", tag("summary", told.say("finding.table")), tag("div", whole, class_="gms-picture"))
