"""The replies of governments to a record."""

import pandas as pd

from dashboard.measures import details, evidence
from dashboard.record import Record

COLUMNS = ["country", "body", "received", "language", "text", "data_version", "note", "part"]


def replies(record: Record, key: str) -> pd.DataFrame:
    """Return the replies to a record and to its child rows, oldest first.

    One row each: `country` (code), `body` (office), `received` (partial date), `language` (code), `text` (as received,
    with its line breaks), `data_version`, `note`, `part` (title of the child row, blank for the record itself).
    """
    every = evidence.replies(record)
    return details.with_parts(record, every[every["owner"] == key])[COLUMNS]
