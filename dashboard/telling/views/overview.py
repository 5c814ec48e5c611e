"""The findings of the overview: counts by table, the newest records, the announced meetings."""

import pandas as pd

from dashboard.measures import overview as measures
from dashboard.memo import memo
from dashboard.selection import Filters, Selection
from dashboard.telling import blocks, lists, status
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller

HEADS = ("kind", "shown", "total")


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return the counts by table in one sentence, with the numbers of recent reports of records with a status."""
    counted = [_counted(teller, row) for row in measures.counts(teller.record, filters)]
    return teller.say("overview.answer", counts=teller.say.listed(counted))


def _counted(teller: Teller, row: measures.Count) -> str:
    words = teller.say.count(row.table, row.shown)
    if not row.shown or row.recent is None or row.undated is None:
        return words
    return f"{words} ({status.counted(teller, row.recent, row.undated)})"


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the counts (figure: rows of `measures.overview.counts`), then three lists (figure: cards).

    The lists are the newest news, the latest meetings held, and the announced meetings.
    """
    return _findings(teller, selection.filters)


@memo
def _findings(teller: Teller, filters: Filters) -> tuple[Finding, ...]:
    record = teller.record
    return (
        counts(teller, filters),
        _list(teller, "news", "newest_news", measures.newest(record, filters, "news"), "news"),
        _list(teller, "meetings", "latest_meetings", measures.newest(record, filters, "meetings"), "meetings"),
        _list(teller, "coming", "coming", measures.coming(record, filters), "meetings"),
    )


@memo
def counts(teller: Teller, filters: Filters) -> Finding:
    """Return for each table how many records match, how many there are, and how many of the first are recent."""
    say, found = teller.say, measures.counts(teller.record, filters)
    rows = tuple((say(f"table.{row.table}"), row.shown, row.total, row.recent) for row in found)
    heads = (*(say(f"overview.head.{head}") for head in HEADS), say("status.recent", date=status.first(teller)))
    return Finding("counts", say("overview.counts"), answer(teller, filters), Table(heads, rows), (), figure=found)


def _list(teller: Teller, name: str, title: str, rows: pd.DataFrame, table: str) -> Finding:
    """Return records as a finding with its own title. `figure`: cards without summary. title: a key of `overview`."""
    return Finding(
        name,
        teller.say(f"overview.{title}"),
        blocks.nothing(teller, rows),
        lists.table(teller, rows, table),
        tuple(rows.index),
        figure=tuple(lists.headlines(teller, rows, table)),
    )
