"""Areas of work as rows of a table: a bar for each area, or a dot for each country in it. Each leads to its records.

They are tables of HTML, so that words of any length are broken, a screen reader walks them, and a phone can put the
name of an area above its numbers. Bars and dots are borders, because printers may leave out backgrounds.
"""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import NamedTuple
from xml.etree.ElementTree import Element

from dashboard.charts import svg
from dashboard.charts.svg import element
from dashboard.measures.rows import AreaCount

NOTHING = "–"
SMALLEST, LARGEST = 4.0, 13.0  # radii of dots, in pixels


class Said(NamedTuple):
    """The words of a table. `caption`: its name. `corner`: head of the areas. `head`: of the numbers of bars.

    `nothing`: what an empty cell means. `areas`, `countries`: by code, in the order in which they stand.
    """

    caption: str
    corner: str
    nothing: str
    areas: Mapping[str, str]
    countries: Mapping[str, str]
    head: str = ""


class Leads(NamedTuple):
    """Where a number leads: the address, and what its link is called."""

    address: str
    name: str


Ways = Mapping[tuple[str, str], Leads]  # by (area, country)


def bars(counts: Sequence[AreaCount], said: Said, ways: Ways) -> str:
    """Return a bar for each area, as long as its number. counts: one for each area of `said`."""
    most = max((each.number for each in counts), default=0)
    held = {each.area: each for each in counts}
    rows = [
        _row(words, [_cell(held[area], _bar(held[area], most), ways, said)], f"gms-area-{area}")
        for area, words in said.areas.items()
    ]
    return _table("gms-areas gms-bars", said, [said.head], rows)


def dots(counts: Sequence[AreaCount], said: Said, ways: Ways) -> str:
    """Return a dot for each area and country, as large as its number. counts: one for each of them.

    A number of which a part is said of all six members together has a small square beside it.
    """
    most = max((each.number for each in counts), default=0)
    held = {(each.area, each.country): each for each in counts}
    rows = [
        _row(
            words,
            [_cell(held[area, code], _dot(held[area, code], most), ways, said) for code in said.countries],
            f"gms-area-{area}",
        )
        for area, words in said.areas.items()
    ]
    return _table("gms-areas gms-dots", said, list(said.countries.values()), rows)


def _table(look: str, said: Said, heads: Sequence[str], rows: Sequence[Element]) -> str:
    top = [element("th", {"scope": "col", "role": "columnheader"}, head) for head in (said.corner, *heads)]
    table = element(
        "table",
        {"class": look, "role": "table"},
        element("caption", {}, said.caption),
        element("thead", {"role": "rowgroup"}, element("tr", {"role": "row"}, *top)),
        element("tbody", {"role": "rowgroup"}, *rows),
    )
    return svg.markup(element("div", {"class": f"gms-table {svg.LINK}"}, table))


def _row(words: str, cells: Sequence[Element], name: str) -> Element:
    head = element("th", {"scope": "row", "role": "rowheader"}, words)
    return element("tr", {"role": "row", "class": name}, head, *cells)


def _cell(each: AreaCount, mark: Element, ways: Ways, said: Said) -> Element:
    """Return the cell of a number: a link with its mark; without one, a dash with words for those who do not see it."""
    look = {"role": "cell", "class": "gms-chosen" if each.chosen else None}
    if not each.number:
        dash = element("span", {"aria-hidden": "true"}, NOTHING)
        return element("td", look, dash, element("span", {"class": "gms-unseen"}, said.nothing))
    way = ways[each.area, each.country]
    named = {"href": way.address, "aria-label": way.name, "title": way.name}
    number = element("b", {}, str(each.number))
    all_six = [element("i", {"class": "gms-all-six"})] if each.collective else []
    chosen = {"aria-current": "true"} if each.chosen else {}
    return element("td", look, element("a", named | chosen, mark, number, *all_six))


def _bar(each: AreaCount, most: int) -> Element:
    share = 100 * each.number / most if most else 0
    # The number stands behind the longest bar too, so no bar takes all the room.
    return element("span", {"class": _mark(each), "style": f"width:calc({share:.1f}% * .85)"})


def _dot(each: AreaCount, most: int) -> Element:
    radius = SMALLEST + (LARGEST - SMALLEST) * sqrt(each.number / most) if each.number else 0
    return element("span", {"class": _mark(each), "style": f"border-width:{radius:.1f}px"})


def _mark(each: AreaCount) -> str:
    return "gms-mark gms-paler" if each.paler else "gms-mark"
