"""Records by year: a bar for each year with its number above it. A bar leads to the records of its year.

They are a list of HTML, which on a phone breaks into several rows. Bars are borders, because printers may leave out
backgrounds.
"""

from collections.abc import Callable, Mapping, Sequence
from xml.etree.ElementTree import Element

from dashboard.charts import svg
from dashboard.charts.svg import element
from dashboard.measures.rows import YearCount

MANY = 32  # years, beyond which every other one is named on a wide screen too


def years(counts: Sequence[YearCount], opens: Mapping[int, str], leads: Callable[[int], str], name: str) -> str:
    """Return the bars as HTML, the first year first.

    opens: what the link of each year is called. leads: the address to which a year leads. name: of the whole.
    """
    most = max((each.number for each in counts), default=0)
    made = [_year(each, most, opens[each.year], leads) for each in counts]
    look = "gms-years-bars gms-many" if len(counts) > MANY else "gms-years-bars"
    return svg.markup(
        element("div", {"class": "gms-years-frame"}, element("ol", {"class": look, "aria-label": name}, *made))
    )


def _year(each: YearCount, most: int, opens: str, leads: Callable[[int], str]) -> Element:
    """Return a year: its number and bar as a link unless there is none, and the year below."""
    parts = [element("span", {}, str(each.year))]
    if each.number:
        number = element("b", {"aria-hidden": "true"}, str(each.number))
        bar = element("i", {"style": f"--n: {each.number / most:.4f}"})
        parts.insert(0, element("a", {"href": leads(each.year), "class": svg.LINK, "title": opens}, number, bar))
    return element("li", {"class": "gms-chosen" if each.chosen else None}, *parts)
