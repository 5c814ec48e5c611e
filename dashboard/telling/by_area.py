"""Numbers by area of work in words: what each is called, where it leads, and their table."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from dashboard.measures.rows import AreaCount
from dashboard.selection import Filters
from dashboard.telling.finding import Table
from dashboard.telling.teller import Teller


class Way(NamedTuple):
    """Where a number leads: `chooses`, the filters; `name`, what its link is called."""

    chooses: Filters
    name: str


Ways = dict[tuple[str, str], Way]  # by (area, country)


def way(teller: Teller, each: AreaCount, filters: Filters, country: str, counts: str) -> Way:
    """Return where a number leads. It chooses its area, and its country if it has one; chosen alone, it clears both.

    country: its name, or blank. counts: the number in words.
    """
    own = {"area": (each.area,)} | ({"country": (each.country,)} if each.country else {})
    alone = all(getattr(filters, field) == codes for field, codes in own.items())
    chooses = filters.without(*own) if alone else replace(filters, **own)
    area = teller.say.value("area", each.area)
    about = teller.say("by_area.both", area=area, country=country) if country else area
    return Way(chooses, teller.say("by_area.closes" if alone else "by_area.opens", about=about, counts=counts))


def areas(teller: Teller, codes: Sequence[str]) -> dict[str, str]:
    """Return the words of areas, by code."""
    return {code: teller.say.value("area", code) for code in codes}


def table(teller: Teller, counts: Sequence[AreaCount], codes: Sequence[str]) -> Table:
    """Return numbers by area and member as a table, an area in each row. codes: of the areas."""
    held = {(each.area, each.country): each.number for each in counts}
    heads = (teller.say("facet.area"), *(teller.record.label(code) for code in teller.record.members))
    rows = tuple(
        (words, *(held[area, code] for code in teller.record.members)) for area, words in areas(teller, codes).items()
    )
    return Table(heads, rows)
