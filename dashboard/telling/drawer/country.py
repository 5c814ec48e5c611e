"""The drawer of a country: the records about it, by table."""

from typing import NamedTuple

from dashboard.measures import asof, details
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling import lists
from dashboard.telling.blocks import Heading, nothing
from dashboard.telling.card import Card
from dashboard.telling.teller import Teller

TABLES = ("agreements", "liaison_posts", "meetings", "practices", "news")  # in display order


class Group(NamedTuple):
    """The records of one table about a country: the table, its heading, and cards without summary, newest first.

    `sentence`: says that nothing is recorded or, for a table of `lists.AGED`, how many reports are recent; else blank.
    """

    table: str
    heading: str
    cards: tuple[Card, ...]
    sentence: str


@memo
def groups(teller: Teller, filters: Filters, code: str) -> tuple[Group, ...]:
    """Return the records about a country, one group for each of TABLES. Only the day of the filters counts."""
    return tuple(_group(teller, filters, code, name) for name in TABLES)


def _group(teller: Teller, filters: Filters, code: str, name: str) -> Group:
    rows = details.concerning(teller.record, (code,), name)
    if name == "agreements":
        rows = asof.agreements(teller.record, rows, asof.day(teller.record, filters))
    made = lists.headlines(teller, rows, name, filters.asof)
    heading = Heading(teller.say(f"table.{name}"), len(rows)).whole(teller.say)
    return Group(name, heading, tuple(made), nothing(teller, made) or lists.aged(teller, rows, name, filters.asof))
