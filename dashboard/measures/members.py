"""What is told of each of the six where one of them is to be chosen."""

import pandas as pd

from dashboard import dates
from dashboard.measures import country, laws
from dashboard.memo import memo
from dashboard.record import Record

MAIN = ("national_plan", "law", "amendment")  # kinds among which the latest is looked for
OPEN = ("drafted", "approved")  # statuses of what is not yet a law or a plan


@memo
def members(record: Record) -> pd.DataFrame:
    """Return one row for each member, in the order of the members, indexed by its code.

    `formal_name`; `bodies` (ids of its coordinating bodies, in the order of the table); `latest` (ids of its latest
    national plans and laws, as `latest` says).
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


def latest(record: Record, code: str) -> tuple[str, ...]:
    """Return the ids of the dated plans, laws and amendments of a country after which no other is known to begin.

    A plan begins with its period; what names none, when it was adopted, else came into force. Drafts do not count.
    Where dates are too vague to tell, as two of one year are, several are returned: those that began first stand first.
    """
    found = [span for span in laws.spans(record, code) if span.kind in MAIN and span.status not in OPEN]
    return tuple(
        span.instrument for span in found if not any(dates.before(span.starts, other.starts) for other in found)
    )
