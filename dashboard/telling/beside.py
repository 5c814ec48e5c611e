"""The records beside a commitment as cards, and the commitment's status in words."""

from collections import Counter

import pandas as pd

from dashboard.measures import commitments as measures
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling import status as statuses
from dashboard.telling.blocks import Group, Heading
from dashboard.telling.card import Card, byline, countries
from dashboard.telling.status import Status
from dashboard.telling.teller import Teller

# Tables without a summary: their records are told by their texts.
SAID_IN_PARTS = ("country_reports", "meeting_outputs")


def status(teller: Teller, code: str, sure: bool, told: str) -> Status:
    """Return a status of `measures.commitments` in words, qualified if it is not sure.

    told: the last partial date of the records that decide it. There is no note if no record decides it.
    """
    words = teller.say(f"beside.{code}")
    words = words if sure else teller.say("beside.open", status=words)
    return Status(words) if code in measures.UNDECIDED else statuses.reported(teller, words, told)


@memo
def title(teller: Teller, filters: Filters, text: str, area: str) -> str:
    """Return the records beside the commitments of a text in an area, counted by table; blank if there are none."""
    found = Counter(measures.beside(teller.record, filters, text, area)["table"])
    counts = teller.say.listed([teller.say.count(table, number) for table, number in found.items()])
    return teller.say("beside.title", counts=counts) if counts else ""


def headline(teller: Teller, filters: Filters, text: str, area: str) -> str:
    """Return `title` with its area before it, for where no commitment stands above it; blank if there are none."""
    counted = title(teller, filters, text, area)
    return " · ".join((teller.say.value("area", area), counted)) if counted else ""


@memo
def groups(teller: Teller, filters: Filters, text: str, area: str) -> tuple[Group, ...]:
    """Return the records beside the commitments of a text in an area, one group for each table."""
    rows, found = measures.beside(teller.record, filters, text, area), []
    for table, own in rows.groupby("table", sort=False):
        made = tuple(_card(teller, table, same) for _, same in own.groupby("record", sort=False))
        found.append(Group(table, (Heading(teller.say(f"beside.{table}")),), made, table, len(made)))
    return tuple(found)


def _card(teller: Teller, table: str, rows: pd.DataFrame) -> Card:
    """Return the card of a record beside a commitment. rows: all rows of that record; a meeting has one per output."""
    say, row = teller.say, rows.iloc[0]
    held = teller.record.row(row["record"])
    reported = table == "country_reports"
    parts = (
        statuses.of(teller, held) if "status" in held else "",
        "" if reported and not held["date"] else say.date(row["date"], row["until"]),
        say("reported.collective") if held.get("collective") else "",
        say("beside.perhaps") if row["when"] == measures.OPEN else "",
    )
    title = teller.countries(row["countries"]) if reported else teller.record.title(row["record"])
    summary = teller.say.sentences(*rows["text"]) if table in SAID_IN_PARTS else held["summary"]
    tags = [] if reported else countries(teller, row["countries"])
    return Card(
        row["record"], title, summary=summary, tags=(*tags, *teller.marks(row["record"])), **byline(teller.say, parts)
    )
