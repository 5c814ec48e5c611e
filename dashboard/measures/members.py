"""The six members to choose from, each with its coordinating bodies and latest laws and plans."""

from collections.abc import Collection

import pandas as pd

from dashboard import dates
from dashboard.measures import country, laws
from dashboard.measures.rows import NOT_YET_LAW
from dashboard.memo import memo
from dashboard.record import Record

MAIN = ("national_plan", "law", "amendment")  # kinds of laws and plans among which `latest` looks


@memo
def members(record: Record) -> pd.DataFrame:
    """Return one row for each member, in the order of the members. Index: its code.

    Columns: `formal_name`, `bodies` (ids of its coordinating bodies, in the order of the table), `latest` (ids of its
    latest national plans and laws, see `latest`).
    """
    rows = [
        {
            "formal_name": record.tables["countries"].at[code, "formal_name"],
            "bodies": tuple(country.coordinating(record, code)),
            "latest": latest(record, code),
        }
        for code in record.members
    ]
    return pd.DataFrame(rows, index=list(record.members))


def latest(record: Record, code: str, kinds: Collection[str] = MAIN) -> tuple[str, ...]:
    """Return the ids of a country's latest plans, laws and amendments: those that no other surely follows.

    A plan begins with its period; a text without one at its adoption, else at its entry into force. Drafts do not
    count. If dates are too vague, such as two of the same year, several are returned, the earliest first.
    kinds: of laws and plans, among which to look.
    """
    found = [span for span in laws.spans(record, code) if span.kind in kinds and span.status not in NOT_YET_LAW]
    return tuple(
        span.instrument for span in found if not any(dates.before(span.starts, other.starts) for other in found)
    )
