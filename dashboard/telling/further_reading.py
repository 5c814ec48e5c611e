"""Further reading on the page Commitments: the documents that sources name, with their addresses."""

from collections.abc import Mapping
from dataclasses import replace

from dashboard.measures import commitments as measures
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.selection.lists import of_list
from dashboard.telling import lists, values
from dashboard.telling.card import Card
from dashboard.telling.finding import Finding
from dashboard.telling.listing import Listed
from dashboard.telling.teller import Teller

PAGE, NAME = "commitments", "documents"


@memo
def finding(teller: Teller, filters: Filters) -> Finding:
    """Return the matching documents as a list. `caption`: which of the chosen filters do not narrow it."""
    rows = measures.further_reading(teller.record, filters)
    found = lists.finding(teller, of_list(filters, NAME), PAGE, NAME, rows)
    return replace(found, title=teller.say.value("list", NAME), caption=_not_narrowed(teller, filters))


def _not_narrowed(teller: Teller, filters: Filters) -> str:
    """Return the sentences that name the chosen filters that do not narrow documents; blank if there are none."""
    chosen = [name for name in ("country", "area") if getattr(filters, name)]
    return teller.say.sentences(*(teller.say(f"not_narrowed.{name}") for name in chosen))


@memo(most=lists.RECORDS)
def card(teller: Teller, key: str) -> Card:
    """Return a document as a card with publisher, date and address. The heading above it says its kind."""
    row, say = teller.record.row(key), teller.say
    return Card(
        record=key,
        title=row["title"],
        meta=tuple(filter(None, (row["publisher"], say.date(row["published"])))),
        summary="" if row["url"] else say("commitments.no_address"),
        language=teller.foreign(row["title"]),
        tags=(*teller.marks(key), *teller.said_in_english(row["title"])),
        **values.reach(teller, row),
    )


def _cards(teller: Teller, _wide: Filters, keys: tuple[str, ...]) -> list[Card]:
    return [card(teller, key) for key in keys]


def _kind(teller: Teller, row: Mapping) -> str:
    return teller.say.value("kind", row["kind"])


LISTED = Listed(PAGE, NAME, measures.further_reading, ("kind",), cards=_cards, group=_kind)
