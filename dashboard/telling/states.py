"""States of agreements on a day in words, each with the day on which a source told it."""

from collections.abc import Iterable

import pandas as pd

from dashboard.measures import asof
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling import status
from dashboard.telling.status import Status
from dashboard.telling.teller import Teller


def of_rows(teller: Teller, rows: pd.DataFrame, day: str) -> list[Status]:
    """Return the state of each agreement on the day shown. rows: of `asof.agreements`."""
    columns = ["state", "sure", "told", "derived", "calculated"]
    return [state(teller, *row, day) for row in rows[columns].astype(object).itertuples(index=False, name=None)]


def of_agreements(teller: Teller, keys: Iterable[str], day: str = "") -> list[Status]:
    """Return the status of each agreement, or its state if a day is chosen, by which all must have begun.

    day: a partial date, blank for the day of the data.
    """
    found = _of_all(teller, day)
    return [found[key] for key in keys]


@memo
def _of_all(teller: Teller, day: str) -> dict[str, Status]:
    """Return the status of each agreement, or the state of each that had begun by a day if one is chosen."""
    rows = teller.record.facts["agreements"]
    if not day:
        return {row["agreement"]: status.of(teller, row) for row in rows.to_dict("records")}
    then = asof.agreements(teller.record, rows, asof.day(teller.record, Filters(asof=day)))
    return dict(zip(then.index, of_rows(teller, then, day), strict=True))


def state(teller: Teller, code: str, sure: bool, told: str, derived: bool, calculated: bool, day: str) -> Status:
    """Return the state of an agreement, or of a pair, qualified if it is not sure. Without a state there is no note.

    code: of `asof.STATES`, or blank. The others: as `asof.agreements` returns them. day: as for `of_agreements`.
    """
    if not code:
        return Status(teller.say("state.nothing"))
    words = teller.say(f"state.{code}")
    words = words if sure else teller.say("state.perhaps", words=words)
    return status.reported(teller, words, told, day, derived=derived, calculated=calculated)
