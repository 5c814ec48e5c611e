"""The dated laws, agreements and meetings of a country or of a pair, for one timeline."""

from datetime import date, timedelta

import pandas as pd

from dashboard import dates
from dashboard.measures import age, asof, country, laws, meetings, pair
from dashboard.measures.rows import NOT_YET_LAW, Event
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters

LANES = ("laws_and_plans", "agreements", "meetings")  # tables, from top to bottom


@memo
def of_country(record: Record, code: str) -> tuple[Event, ...]:
    """Return the events of a country, by lane, oldest first in each. Records without a date are left out."""
    on, held = asof.day(record, Filters()), country.blocks(record, code)
    agreed = [*held["agreements"]["record"], *held["treaties"]["record"]]
    rows = record.facts["agreements"].loc[agreed]
    return (
        *_laws(record, code),
        *_agreements(rows, rows["status"].isin(asof.CONCLUDED), on, code),
        *_meetings(record.facts["meetings"].loc[held["meetings"]["record"]], on, code),
    )


@memo
def of_pair(record: Record, filters: Filters, two: str) -> tuple[Event, ...]:
    """Return the events between the two of a pair ("CHN-THA"), in the order of `of_country`, without laws.

    Only the day of the filters counts: agreements are those that had begun by then.
    """
    on, held = asof.day(record, filters), pair.blocks(record, filters, two)
    rows = held["agreements"]
    return *_agreements(rows, rows["state"] != "negotiated", on, ""), *_meetings(held["meetings"], on, "")


@memo
def years(record: Record) -> tuple[int, int]:
    """Return the first and the last year of every timeline, so that any two can be compared.

    They span the years of the record and of all laws and plans. What is older is left of the first year.
    """
    spans = [span for code in record.members for span in laws.spans(record, code)]
    firsts = [record.years[0], *(date.fromisoformat(span.first).year for span in spans)]
    lasts = [record.years[-1], *((date.fromisoformat(span.until) - timedelta(days=1)).year for span in spans)]
    return min(firsts), max(lasts)


def _laws(record: Record, code: str) -> list[Event]:
    return [
        Event(
            record=span.instrument,
            lane="laws_and_plans",
            country=code,
            first=span.first,
            until=span.until,
            form=span.form,
            settled=span.status not in NOT_YET_LAW,
            paler=span.paler,
        )
        for span in laws.spans(record, code)
    ]


def begun(row: tuple) -> str:
    """Return the partial date at which an agreement stands: of its signature, else of its entry into force."""
    return row.signed or row.in_force


def _agreements(rows: pd.DataFrame, settled: pd.Series, on: date, code: str) -> list[Event]:
    found = []
    for row, done in zip(rows.itertuples(index=False, name="Agreement"), settled, strict=True):
        if begun(row):
            days = dates.span(begun(row))
            form = "day" if dates.precision(begun(row)) == "day" else "within"
            until = (days.last + timedelta(days=1)).isoformat()
            paler = age.paler(row.told, on)
            found.append(
                Event(row.agreement, "agreements", code, days.first.isoformat(), until, form, bool(done), paler)
            )
    return sorted(found, key=lambda event: event.first)


def _meetings(rows: pd.DataFrame, on: date, code: str) -> list[Event]:
    """Return meetings as events. Those of up to a week are a "day", since no axis of many years shows more."""
    return [
        Event(
            record=span.meeting,
            lane="meetings",
            country=code,
            first=span.first,
            until=span.until,
            form="day" if span.known == "day" and _short(span.first, span.until) else "within",
            settled=span.status == "held",
            paler=span.paler,
        )
        for span in meetings.covered(rows, on)
    ]


def _short(first: str, until: str) -> bool:
    return date.fromisoformat(until) - date.fromisoformat(first) <= timedelta(days=7)
