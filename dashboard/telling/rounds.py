"""A round through all pages, and the drawer of a record of each table: what the check tells before a reader asks."""

from collections.abc import Callable, Iterator
from functools import partial

from dashboard.record import BORDERS
from dashboard.selection import Filters, Place, Selection, address, place
from dashboard.selection.filters import ALL
from dashboard.telling import views
from dashboard.telling.drawer import country, fields, head, parts, related, replies, statements
from dashboard.telling.teller import Teller

Step = tuple[str, Callable[[], object]]  # what is told, and a function that tells it
_DRAWER = (
    head.title,
    head.kind,
    head.countries,
    fields.fields,
    statements.conflicts,
    statements.sources,
    parts.parties,
    parts.outputs,
    parts.named,
    parts.meeting,
    parts.translations,
    replies.replies,
    related.groups,
)


def pages(teller: Teller) -> Iterator[Step]:
    """Yield each page as a reader first sees it."""
    for page in place.PAGES:
        yield f"the page {page}", partial(_page, teller, Selection().on(page=page))


def choices(teller: Teller) -> Iterator[Step]:
    """Yield each page again: tabs, lists, each member, two, all of three, years, a past day, words, other forms."""
    record = teller.record
    middle, (west, east) = record.years[len(record.years) // 2], record.members[:2]
    three = Filters(country=record.members[:3], match=ALL, area=address.allowed(record, "commitments")["area"][:1])
    chosen = [
        Selection(Filters(country=(west,)), Place(tab="instruments", map_view="schematic", table="news")),
        Selection(
            Filters(country=(west, east), start=middle), Place(tab="themes", border=BORDERS[0], listing=place.LISTS[1])
        ),
        Selection(three),
        Selection(Filters(asof=f"{middle}", q="a"), Place(tab="gaps", extent="world", form="table")),
    ]
    for each in chosen:
        for page in place.PAGES:
            yield f"the page {page}, with choices,", partial(_page, teller, each.on(page=page))
    for code in record.members:
        member = Selection(Filters(country=(code,))).on(page="country")
        yield f"the page country, for {code},", partial(_page, teller, member)


def drawers(teller: Teller) -> Iterator[Step]:
    """Yield the fields of every record, and the whole drawer of the first record of each table."""
    firsts = {name: rows.index[0] for name, rows in teller.record.facts.items() if len(rows)}
    for key in teller.record.records:
        yield f"the record {key}", partial(fields.fields, teller, key)
    for key in firsts.values():
        yield f"the record {key}", partial(drawer, teller, key)


def _page(teller: Teller, chosen: Selection) -> None:
    views.answer(teller, chosen)
    views.findings(teller, chosen)


def drawer(teller: Teller, key: str) -> None:
    """Tell the whole drawer of a record. Raises what the first part of it that cannot be told raises."""
    for tell in _DRAWER:
        tell(teller, key)
    if teller.record.table_of(key) == "countries":
        country.groups(teller, Filters(), key)
