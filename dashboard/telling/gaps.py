"""Gaps of the record, in sentences."""

from collections.abc import Iterable, Sized
from typing import NamedTuple

from dashboard.dates import precision
from dashboard.measures import gaps as measures
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling.blocks import Heading
from dashboard.telling.finding import Table
from dashboard.telling.teller import Teller


class Kind(NamedTuple):
    """Gaps of one kind of `measures.gaps.KINDS`: `title` with their number, and a sentence for each.

    `nothing`: the sentence that there is no gap of this kind; blank if there are gaps.
    """

    kind: str
    title: str
    sentences: tuple[str, ...]
    nothing: str


def sentence(teller: Teller, row: tuple) -> str:
    """Return a gap as a sentence: "not recorded", never "does not exist". row: of `measures.gaps.gaps`."""
    record, say = teller.record, teller.say
    if row.kind in ("ending", "no_text"):
        return say(f"gap.{row.kind}", title=record.title(row.key), date=say.date(row.date))
    a, b = (record.country(code) for code in record.pair(row.key))
    key = f"gap.{row.kind}"
    if row.kind == "no_meeting" and not row.date:
        key = "gap.no_meeting_ever"
    elif row.kind == "no_meeting" and precision(row.date) != "day":
        key = "gap.no_meeting_month"  # "in May 2013", "in 2013"
    return say(key, a=a, b=b, date=say.date(row.date))


@memo
def kinds(teller: Teller, filters: Filters) -> tuple[Kind, ...]:
    """Return the gaps of each kind, in the order of `measures.gaps.KINDS`, including kinds without gaps."""
    rows, found = measures.gaps(teller.record, filters), []
    for kind in measures.KINDS:
        own = tuple(sentence(teller, row) for row in rows[rows["kind"] == kind].itertuples())
        title = Heading(teller.say(f"gap.{kind}_title"), len(own)).whole(teller.say)
        found.append(Kind(kind, title, own, nothing(teller, own)))
    return tuple(found)


def nothing(teller: Teller, held: Sized) -> str:
    """Return the sentence that there is no gap; blank if there are gaps. held: the gaps."""
    return "" if len(held) else teller.say("gap.none")


@memo
def table(teller: Teller, filters: Filters) -> Table:
    """Return the gaps as a table: kind and sentence. Each row opens the pair or the agreement that it is about."""
    return rows_of(teller, measures.gaps(teller.record, filters).itertuples())


def rows_of(teller: Teller, rows: Iterable[tuple]) -> Table:
    """Return rows of `measures.gaps.gaps` as a table: kind and sentence. Each row opens its pair or agreement."""
    held = list(rows)
    told = tuple((teller.say(f"gap.{row.kind}_title"), sentence(teller, row)) for row in held)
    heads = (teller.say("column.kind"), teller.say("matrix.gaps"))
    return Table(heads, told, tuple(row.key for row in held))
