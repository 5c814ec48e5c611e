"""Links to records: the title, and next to it the kind and date."""

from typing import NamedTuple

from dashboard.graphemes import clusters
from dashboard.memo import memo
from dashboard.telling.kinds import registry
from dashboard.telling.teller import Teller

RECORDS = 4096  # links kept in the memo
_LETTERS = 150  # letters of a title, which may be a whole paragraph for a commitment


class Link(NamedTuple):
    """A link to a record: its title, and the parts shown next to it, such as its kind and date."""

    record: str
    title: str
    beside: tuple[str, ...] = ()


@memo(most=RECORDS)
def link(teller: Teller, key: str, about: bool = False) -> Link:
    """Return the link to a record, with a long title shortened. about: add its kind and date."""
    title = short(teller.record.title(key))
    return Link(key, title, _about(teller, key) if about else ())


def _about(teller: Teller, key: str) -> tuple[str, ...]:
    """Return the kind of a record, and its date if its kind shows one and the record has it."""
    table, row = teller.record.table_of(key), teller.record.row(key)
    period, dated = teller.record.package.tables[table].period, registry.of(table).dated
    if dated is None:
        dated = (period.begins[0] if period.begins else "", period.ends)
    starts, ends = (row[name] if name else "" for name in dated)
    return (teller.say(f"record.{table}"), *([teller.say.date(starts, ends)] if starts else []))


def short(title: str, letters: int = _LETTERS) -> str:
    """Return a title, cut at a space if it is long; at a letter in scripts that do not separate words.

    letters: the most that are shown, each with its marks.
    """
    if len(title) <= letters or len(seen := clusters(title)) <= letters:
        return title
    begin = "".join(seen[:letters])
    return f"{begin.rpartition(' ')[0] or begin} …"
