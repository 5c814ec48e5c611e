"""The findings of the page Practices: its records by area and country, then its list."""

from dashboard.measures import practices as measures
from dashboard.memo import memo
from dashboard.selection import Filters, Selection
from dashboard.telling import by_area, lists
from dashboard.telling.finding import Finding
from dashboard.telling.listing import Listed
from dashboard.telling.teller import Teller

NAME = "practices"
LISTED = Listed(NAME, NAME, measures.practices, ("area",))


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return how many practices match and of which years. It is the title of the page."""
    return lists.spanning(teller, measures.practices(teller.record, filters), NAME)


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the practices by area and country, then those that match as a list."""
    return in_areas(teller, selection.filters), listed(teller, selection.filters)


@memo
def in_areas(teller: Teller, filters: Filters) -> Finding:
    """Return the numbers of practices by area and member (figure: a tuple of `rows.AreaCount`).

    Countries and areas of the filters choose cells, but each is counted.
    """
    counts, say = measures.by_area(teller.record, filters), teller.say
    every = measures.practices(teller.record, filters.without("country", "match", "area"))
    members = frozenset(teller.record.members)
    return Finding(
        name="by_area",
        title=say("practices.by_area"),
        sentence="",
        table=by_area.table(teller, counts, measures.areas(teller.record)),
        cites=tuple(key for key, codes in zip(every.index, every["countries"], strict=True) if members & {*codes}),
        caption=say("practices.by_area_read"),
        figure=counts,
    )


@memo
def ways(teller: Teller, filters: Filters) -> by_area.Ways:
    """Return where each cell with practices leads: to those of its area and country. By (area, country)."""
    return {
        (each.area, each.country): by_area.way(
            teller, each, filters, teller.record.label(each.country), teller.say.count(NAME, each.number)
        )
        for each in measures.by_area(teller.record, filters)
        if each.number
    }


@memo
def listed(teller: Teller, filters: Filters) -> Finding:
    """Return the practices that match, newest first, undated ones last."""
    rows = measures.practices(teller.record, filters)
    return lists.finding(teller, filters, NAME, NAME, rows)
