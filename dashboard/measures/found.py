"""The records that have all words of a query, in all tables."""

from collections.abc import Mapping

from dashboard import search
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters


@memo
def found(record: Record, filters: Filters) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the records that match `country`, `start`, `end` and `q`, by table, as `search.find` does.

    Tables without a match are left out. Without words nothing is found.
    """
    kept, beside = {}, filters.only("country", "match", "start", "end")
    for table, keys in search.find(record, filters.q).items():
        if beside != Filters():
            held = frozenset(beside.apply(record.facts[table]).index)
            keys = tuple(key for key in keys if key in held)
        if keys:
            kept[table] = keys
    return kept
