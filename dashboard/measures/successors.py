"""Agreements, laws and plans that replaced others, told from either side."""

from collections.abc import Iterator, Mapping

from dashboard.measures.asof import CONCLUDED
from dashboard.memo import memo
from dashboard.record import Record


@memo
def later(record: Record) -> Mapping[str, tuple[str, ...]]:
    """Return for each superseded record the ids of those that superseded it. Drafts supersede nothing yet."""
    found: dict[str, tuple[str, ...]] = {}
    for old, new in _pairs(record):
        found[old] = (*found.get(old, ()), new)
    return found


@memo
def earlier(record: Record) -> Mapping[str, tuple[str, ...]]:
    """Return for each record that superseded others the ids of these."""
    found: dict[str, tuple[str, ...]] = {}
    for old, new in _pairs(record):
        found[new] = (*found.get(new, ()), old)
    return found


def _pairs(record: Record) -> Iterator[tuple[str, str]]:
    """Yield (superseded record, its successor), in the order of the tables."""
    agreements, laws = record.tables["agreements"], record.tables["laws_and_plans"]
    for new, old, status in zip(agreements.index, agreements["supersedes"], agreements["status"], strict=True):
        if old and status in CONCLUDED:
            yield old, new
    yield from ((old, new) for old, new in laws["superseded_by"].items() if new)
