"""News by event: the first report with its title, the others by their publishers."""

from typing import NamedTuple

from dashboard.measures import overview as measures
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling import blocks, lists
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller


class Report(NamedTuple):
    """A further report of an event: its record, its publisher and its title."""

    record: str
    publisher: str
    title: str


class Event(NamedTuple):
    """An event in the news. `record`, `title`: of its first report. `beside`: when, and by whom or how many reports.

    `others`: the further reports.
    """

    record: str
    title: str
    beside: str
    others: tuple[Report, ...]


@memo
def finding(teller: Teller, filters: Filters) -> Finding:
    """Return the newest events of the news. `figure`: Events. The table has a row for each report."""
    groups = measures.events(teller.record, filters)
    keys = [key for group in groups for key in group]
    rows = teller.record.facts["news"].loc[keys]
    return Finding(
        name="news",
        title=teller.say("overview.newest_news"),
        sentence=blocks.nothing(teller, rows),
        table=lists.table(teller, rows, "news"),
        cites=tuple(keys),
        figure=tuple(_event(teller, group) for group in groups),
    )


def _event(teller: Teller, group: tuple[str, ...]) -> Event:
    say, (first, *others) = teller.say, group
    row = teller.record.row(first)
    key, day = ("event", row["event_date"]) if row["event_date"] else ("published", row["published"])
    by = say.count("reports", len(group)) if others else row["publisher"]
    beside = (say(f"news.{key}", date=say.date(day)), by)
    return Event(first, row["title"], " · ".join(filter(None, beside)), tuple(_report(teller, key) for key in others))


def _report(teller: Teller, key: str) -> Report:
    row = teller.record.row(key)
    return Report(key, row["publisher"], row["title"])
