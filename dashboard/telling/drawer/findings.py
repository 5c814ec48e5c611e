"""The findings of the drawer: the lists of a country, of a pair, and of what stands beside a commitment."""

from collections.abc import Iterator
from dataclasses import replace

from dashboard.selection import Filters, Selection
from dashboard.selection.filters import of_page
from dashboard.selection.place import DRAWER
from dashboard.telling import blocks
from dashboard.telling.drawer import country
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller
from dashboard.telling.views import commitments, pair

OF_PAIR = ("agreements", "wider", "liaison_posts", "meetings")  # blocks that the drawer of a pair shows


def told_for(teller: Teller, selection: Selection) -> Selection:
    """Return a selection with the filters alone that change the lists of its drawer: the day, or countries and years.

    A page without the day slider has no day.
    """
    beside = teller.record.table_of(selection.place.record) == "commitments"
    names = ("country", "match", "start", "end") if beside else ("asof",)
    return replace(selection, filters=of_page(selection.filters, selection.place.page).only(*names))


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the lists in the drawer of a selection that has one, all their rows; none for most records.

    Their names begin with `selection.place.DRAWER`, because the page below has findings too.
    """
    key, filters = selection.place.record, told_for(teller, selection).filters
    return tuple(replace(each, name=f"{DRAWER}{each.name}") for each in _lists(teller, filters, key))


def _lists(teller: Teller, filters: Filters, key: str) -> Iterator[Finding]:
    record = teller.record
    table = record.table_of(key)
    if key in record.pairs:
        yield from (pair.block(teller, filters, key, name) for name in OF_PAIR)
    elif table == "countries":
        yield from (_of_group(teller, group) for group in country.groups(teller, filters, key))
    elif table == "commitments":
        row = record.row(key)
        found = commitments.beside(teller, filters, row["agreement"] or row["document"], row["area"])
        yield from filter(None, (found,))


def _of_group(teller: Teller, group: country.Group) -> Finding:
    table = blocks.table(teller, blocks.one(group.cards, group.table))
    return Finding(group.table, group.heading, group.sentence, table, table.records, figure=group.cards)
