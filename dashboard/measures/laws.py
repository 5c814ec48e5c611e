"""The laws and plans of a country as spans of days."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from dashboard import dates
from dashboard.measures import age, asof, details
from dashboard.measures.rows import LawSpan
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters


@memo
def spans(record: Record, code: str) -> tuple[LawSpan, ...]:
    """Return the dated laws and plans of a country, oldest first.

    One without a period is dated by its adoption, or by its entry into force if only that is known, or known to the day
    while the adoption is not.
    """
    rows = details.concerning(record, (code,), "laws_and_plans")[::-1]
    dated, on = rows[rows["first"] != ""], asof.day(record, Filters())
    found = [_span(row, on) for row in dated.itertuples(index=False, name="Law")]
    return tuple(sorted(found, key=lambda span: span.first))


@memo
def by_record(record: Record) -> Mapping[str, LawSpan]:
    """Return the spans of all members by the id of the law or plan."""
    return MappingProxyType({span.instrument: span for code in record.members for span in spans(record, code)})


def _span(row: tuple, on: date) -> LawSpan:
    if row.period_start:
        act, starts, ends, form = "covers", row.period_start, row.period_end, "period"
    else:
        by_day = bool(row.in_force) and dates.precision(row.in_force) == "day"
        adopted = row.adopted and (dates.precision(row.adopted) == "day" or not by_day)
        act, starts, ends = ("adopted", row.adopted, "") if adopted else ("in_force", row.in_force, "")
        form = "day" if dates.precision(starts) == "day" else "within"
    days = dates.between(starts, ends)
    first, until = days.first.isoformat(), (days.last + timedelta(days=1)).isoformat()
    reported = (row.told, row.derived, age.paler(row.told, on))
    return LawSpan(row.instrument, row.kind, row.status, row.title, act, starts, ends, first, until, form, *reported)
