"""What a record is called where it is one of many links: its title, and beside it its kind and date."""

from typing import NamedTuple

from dashboard.memo import memo
from dashboard.telling.kinds import registry
from dashboard.telling.teller import Teller

RECORDS = 4096  # of which links are kept
_LETTERS = 150  # of a title, which of a commitment is a paragraph


class Link(NamedTuple):
    """A record to open: what it is called, and what is said beside it, such as its kind and date; none where blank."""

    record: str
    title: str
    beside: tuple[str, ...] = ()


@memo(most=RECORDS)
def link(teller: Teller, key: str, about: bool = False) -> Link:
    """Return what a record is called, a long title up to a space in sight. about: say its kind and date beside it."""
    title = short(teller.record.title(key))
    return Link(key, title, _about(teller, key) if about else ())


def _about(teller: Teller, key: str) -> tuple[str, ...]:
    """The kind of a record, and its date where its kind says one and there is one."""
    table, row = teller.record.table_of(key), teller.record.row(key)
    period, dated = teller.record.package.tables[table].period, registry.of(table).dated
    if dated is None:
        dated = (period.begins[0] if period.begins else "", period.ends)
    starts, ends = (row[name] if name else "" for name in dated)
    return (teller.say(f"noun.{table}"), *([teller.say.date(starts, ends)] if starts else []))


def short(title: str, letters: int = _LETTERS) -> str:
    """Return a title, a long one up to its last space in sight; not every script parts its words."""
    if len(title) <= letters:
        return title
    begin = title[:letters]
    return f"{begin.rpartition(' ')[0] or begin} …"
