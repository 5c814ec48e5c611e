"""Parts of sections: texts, drawings, tables and grids of findings, as elements."""

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from dashboard import theme
from dashboard.charts import outlines, svg, symbols
from dashboard.embeds.offline.way import Way
from dashboard.exports.html import Child, Element, tag
from dashboard.telling import labels
from dashboard.telling.finding import Cell, Finding, Grid, Table
from dashboard.telling.teller import Teller

# Constant CSS, never data. Marks are drawn as borders, because printers may leave out backgrounds.
STYLE = (
    "".join(f".mark.{state} {{ {rule} }}\n" for state, rule in theme.MARKS.items())
    + "".join(f".grid td.{state} {{ background: {tone}; }}\n" for state, tone in theme.TONES.items())
    + f".grid td.paler {{ background: {theme.PALER_CELL}; border: 1px dashed {theme.PALER}; }}\n"
)


def texts(*said: str, small: bool = False) -> Iterator[Element]:
    """Yield a paragraph for each text that is not blank. small: in the paler tone."""
    for each in filter(None, said):
        yield tag("p", each, class_="pale" if small else "")


def drawn(drawing: str, name: str = "") -> Element:
    """Return a drawing of `charts` as an element. name: of its class, if it has one.

    What its marks are called stands once, as their title, and what takes clicks has a class: a file has thousands.
    """
    part = parsed(drawing)
    for link in part.iter("a"):
        for name_of in ("class", "aria-label"):
            link.attrib.pop(name_of, None)
    for each in part.iter("rect", "path"):
        if "transparent" in (each.get("fill"), each.get("stroke")):
            each.attrib.pop("fill" if each.get("fill") == "transparent" else "stroke")
            each.set("class", "hit")
    return tag("figure", part, class_=name)


def legend(entries: Iterable[labels.Entry]) -> Element | None:
    """Return the legend of a map: the symbol of each kind, form and tone with its words; None without entries."""
    made = [tag("li", _symbol(each), " ", each.words) for each in entries]
    return tag("ul", *made, class_="legend") if made else None


def _symbol(entry: labels.Entry) -> Element:
    if entry.kind:
        name = outlines.mark(symbols.name(entry.kind, entry.certainty, entry.paler))
        inner = svg.element("use", {"href": f"#{name}", "width": 18, "height": 18})
    else:
        line = {"d": "M0 9L18 9", "stroke": svg.PALE if entry.paler else svg.ACCENT, "stroke-width": 2}
        inner = svg.element("path", line)
    return sign(inner)


def sign(*inner: object, width: int = 18) -> Element:
    """Return a small drawing within a text, which is not read out. inner: elements of `svg`."""
    box = {"width": width, "height": 18, "viewBox": f"0 0 {width} 18", "aria-hidden": "true"}
    return parsed(svg.markup(svg.element("svg", box, *inner)))


def parsed(drawing: str) -> Element:
    """Return what `charts` drew, or a part of it, as an element."""
    return etree.fromstring(drawing)


def table(told: Teller, way: Way, found: Finding) -> Element | None:
    """Return the numbers behind a figure as a table in a fold; None if there are none."""
    if not found.table.rows:
        return None
    return tag("details", tag("summary", told.say("finding.table")), whole(way, found.table, found.title))


def whole(way: Way, held: Table, caption: str, title: int = 0) -> Element:
    """Return a table of a finding. caption: read out. title: the position of the column that links to its records."""
    head = tag("tr", *(tag("th", each, scope="col") for each in held.heads))
    keys: Sequence[str] = held.records or [""] * len(held.rows)
    rows = [
        tag("tr", *(_td(way, cell, key if at == title else "") for at, cell in enumerate(row)))
        for row, key in zip(held.rows, keys, strict=True)
    ]
    made = tag("table", tag("caption", caption), tag("thead", head), tag("tbody", *rows))
    return tag("div", made, class_="room", tabindex="0", role="region", aria_label=caption)


def _td(way: Way, cell: object, key: str) -> Element:
    text = "" if cell is None else str(cell)
    leads = way.opens(key) if key and text else ""
    return tag("td", tag("a", text, href=leads) if leads else text)


def grid(told: Teller, way: Way, caption: str, held: Grid) -> Element:
    """Return a grid as a table whose cells lead to their records, with heads for rows and columns."""
    head = tag("tr", *(tag("th", each, scope="col") for each in held.heads))
    rows = []
    groups = dict(held.groups)
    for at, (name, cells) in enumerate(held.rows):
        if at in groups:
            rows.append(tag("tr", tag("th", groups[at], colspan=str(len(held.heads)), scope="colgroup")))
        rows.append(tag("tr", tag("th", name, scope="row"), *(_cell(told, way, cell) for cell in cells)))
    made = tag("table", tag("caption", caption), tag("thead", head), tag("tbody", *rows), class_="grid")
    return tag("div", made, class_="room", tabindex="0", role="region", aria_label=caption)


def _cell(told: Teller, way: Way, cell: Cell | None) -> Element:
    if cell is None:
        return tag("td", class_="self")
    inner: list[Child] = [mark(cell.state), cell.words]
    if cell.more:
        inner += [tag("br"), tag("small", cell.more)]
    leads = way.opens(cell.opens) if cell.opens else ""
    tones = " ".join(filter(None, (cell.state, "paler" if cell.paler else "")))
    held = tag("a", *inner, href=leads, aria_label=cell.name) if leads else tag("div", *inner)
    return tag("td", held, class_=tones)


def mark(state: str) -> Element | None:
    """Return the mark of a state of an agreement; None if it has none."""
    return tag("span", class_=f"mark {state}") if state in theme.MARKS else None


def key(entries: Iterable[tuple[str, str]], paler: str = "") -> Element:
    """Return the legend of the marks of a grid. entries: (state, words). paler: what that tone means, or blank."""
    made = [tag("li", mark(state), words) for state, words in entries]
    tone = [tag("li", tag("span", class_="mark tone"), paler)] if paler else []
    return tag("ul", *made, *tone, class_="legend")
