"""The findings of the page Search: for each table, the records that have all words of the query."""

from dashboard.measures import found as measures
from dashboard.memo import memo
from dashboard.selection import Filters, Place, Selection
from dashboard.telling import hits
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller

NAME = "found"  # the findings are named after it and their table
_COLUMNS = ("title", "kind", "date", "countries")


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return how many records have the words; that none has; or, without words, what to type."""
    if not filters.q:
        return teller.say("search.ask")
    number = sum(map(len, measures.found(teller.record, filters).values()))
    return teller.say.count("found", number, text=filters.q) if number else teller.say("search.none", text=filters.q)


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return a finding for each table with results, in the order of the package; one that says so if there are none."""
    return by_table(teller, selection.filters) or (nothing(teller, selection.filters),)


@memo
def by_table(teller: Teller, filters: Filters) -> tuple[Finding, ...]:
    """Return the results of each table that has any, all of them, those with the words in their title first."""
    return tuple(_of(teller, table, keys) for table, keys in measures.found(teller.record, filters).items())


def _of(teller: Teller, table: str, keys: tuple[str, ...]) -> Finding:
    say = teller.say
    title = say("search.group", table=say(f"table.{table}"), n=say.number(len(keys)))
    rows = tuple(hits.row(teller, key) for key in keys)
    return Finding(f"{NAME}_{table}", title, "", Table(_heads(teller), rows, keys), keys)


@memo
def nothing(teller: Teller, filters: Filters) -> Finding:
    """Return the finding without a result, whose sentence says so, or what to type."""
    return Finding(NAME, teller.say("search.menu"), answer(teller, filters), Table(_heads(teller), ()), ())


def _heads(teller: Teller) -> tuple[str, ...]:
    return tuple(teller.say(f"column.{name}") for name in _COLUMNS)


def table_of(found: Finding) -> str:
    """Return the table of a finding of `by_table`."""
    return found.name.removeprefix(f"{NAME}_")


def shown(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the findings of `by_table` that the page shows: those of one table alone if the reader chose one."""
    every, chosen = by_table(teller, selection.filters), selection.place.table
    alone = tuple(found for found in every if table_of(found) == chosen)
    return alone if alone and chosen != Place().table else every
