"""A brief as a page of HTML for print: two pages of A4, the same content as the Word document."""

from collections.abc import Iterator

from dashboard import theme
from dashboard.exports import typeface
from dashboard.exports.brief.fit import ABOVE, BELOW, HEADING, SIDES, SIZE, SMALL, TITLE, Fitted, Shown, short
from dashboard.exports.html import Child, Element, document, external, spoken, tag
from dashboard.languages import DEFAULT
from dashboard.telling.sources import Source
from dashboard.telling.teller import Teller
from dashboard.telling.tongues import Piece

_FONT = theme.FONT.replace("sans-serif", "Arial, Liberation Sans, sans-serif")
_STYLE = f"""
@page {{ size: A4; margin: {ABOVE}pt {SIDES}pt {BELOW}pt; @bottom-right {{ content: counter(page) " / " counter(pages);
  font-size: {SMALL}pt; }} }}
body {{ margin: 0 auto; max-width: 46rem; padding: 1rem; color: #1a1a19; background: #fff; overflow-wrap: anywhere;
  font-family: Calibri, Carlito, {_FONT}; font-size: {SIZE}pt; }}
h1 {{ font-size: {TITLE}pt; margin: 0; }}
h2 {{ font-size: {HEADING}pt; margin: 6pt 0 2pt; color: #0b5394; break-after: avoid; }}
p {{ margin: 0 0 3pt; }}
table {{ border-collapse: collapse; width: 100%; table-layout: fixed; }}
thead {{ display: table-header-group; }}
tr {{ break-inside: avoid; }}
:is(th, td) {{ text-align: left; vertical-align: top; padding: 1pt 3pt; border-bottom: .5pt solid #d5d5d0; }}
th {{ background: #dfe9f1; }}
:is(.note, footer) {{ color: #5f6770; font-size: {SMALL}pt; }}
:is(.note, footer) p {{ margin: 0 0 2pt; }}
a {{ color: #0b5394; }}
@media print {{ body {{ max-width: none; padding: 0; }} }}
"""


def write(teller: Teller, made: Fitted, faces: str = "") -> bytes:
    """Return a brief as HTML. faces: rules of style for the fonts of the dashboard. Every text stays a text."""
    say, brief = teller.say, made.brief
    leading = typeface.of(teller.language).leading
    title = say("brief.title", subject=brief.subject)
    head = (
        tag("title", say("frame.title", about=title, name=say("frame.name"))),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="robots", content="noindex"),
        tag("style", f"{faces}{_STYLE}body {{ line-height: {leading}; }}"),
    )
    date = say("brief.made", date=teller.as_of)
    main = (
        tag("h1", short(brief.subject)),
        tag("p", f"{short(brief.formal)} · {date}", class_="note"),
        tag("p", typeface.plain(brief.state)),
        *(element for each in made.sections for element in _section(teller, each)),
        *_sources(teller, made),
    )
    return document(teller.language, head, (tag("main", *main), tag("footer", tag("p", made.about.note))))


def _section(teller: Teller, each: Shown) -> Iterator[Element]:
    yield tag("h2", each.section.title)
    if not each.rows:
        yield tag("p", each.section.nothing)
        return
    widths = (tag("col", style=f"width:{part:.0%}") for part in each.columns)
    heads = (tag("th", head, scope="col") for head in each.section.heads)
    rows = (tag("tr", *(tag("td", *_told(teller, cell)) for cell in row.cells)) for row in each.rows)
    titled = each.section.name != "gaps"
    yield tag(
        "table",
        tag("colgroup", *widths),
        tag("thead", tag("tr", *heads)) if titled else None,
        tag("tbody", *rows),
        aria_label=each.section.title,
    )
    if each.left:
        yield _more(teller, each.left, each.address)


def _told(teller: Teller, piece: Piece) -> list[Child]:
    """Return a text with its language, where it is not the reader's."""
    language = piece.language or typeface.spoken(piece.words, teller.language)
    return spoken((Piece(piece.words, "" if language == teller.language else language),))


def _more(teller: Teller, left: int, address: str) -> Element:
    n = teller.say.number(left)
    if not address:
        return tag("p", teller.say("slides.more_there", n=n), class_="note")
    before, _, after = teller.say("slides.more", n=n, address="\ue000").partition("\ue000")
    return tag("p", before, tag("a", short(address), href=address), after, class_="note")


def _sources(teller: Teller, made: Fitted) -> Iterator[Element]:
    say = teller.say
    yield tag("h2", say("finding.sources"))
    cited = [tag("p", *_source(each)) for each in made.cited] or [tag("p", say("nothing.short"))]
    yield tag("div", *cited, class_="note")
    if made.uncited:
        yield _more(teller, made.uncited, made.about.address)
    yield tag("p", short(made.about.cited), class_="note")
    yield tag("p", say("data.licence"), class_="note")


def _source(each: Source) -> Iterator[Child]:
    yield from spoken([piece._replace(words=f"{short(piece.words)} ") for piece in each.named])
    yield f"· {short(each.basis)} "
    if each.address.url:
        address = typeface.plain(each.address.url)
        yield external(address) if each.address.link else tag("span", address, lang=DEFAULT)
