"""What governments replied to a record."""

import pandas as pd

from dashboard.measures import details, evidence
from dashboard.record import Record

COLUMNS = ["country", "body", "received", "language", "text", "data_version", "note", "part"]


def replies(record: Record, key: str) -> pd.DataFrame:
    """Return the replies to a record, to an agreement or a meeting with those to its parts, oldest first.

    One row each: `country` (code), `body` (office), `received` (partial date), `language` (code), `text` (as received,
    with its line breaks), `data_version`, `note` and `part`: what a part is called, blank where the whole is meant.
    """
    every = evidence.replies(record)
    return details.with_parts(record, every[every["owner"] == key])[COLUMNS]
