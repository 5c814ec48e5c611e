"""What governments replied to a record."""

import pandas as pd

from dashboard.record import Record

COLUMNS = ["country", "body", "received", "language", "text", "data_version", "note", "part"]


def replies(record: Record, key: str) -> pd.DataFrame:
    """Return the replies to a record, to an agreement or a meeting with those to its parts, oldest first.

    One row each: `country` (code), `body` (office), `received` (partial date), `language` (code), `text` (as received,
    with its line breaks), `data_version`, `note` and `part`: what a part is called, blank where the whole is meant.
    """
    own = record.replies[record.replies["owner"] == key]
    named = [_part(record, row.table, row.record) if row.record != key else "" for row in own.itertuples()]
    return own.assign(part=named)[COLUMNS]


def _part(record: Record, table: str, part: str) -> str:
    """What a part is called: the party, or the text of the output; its id where it was removed."""
    rows = record.tables[table]
    if part not in rows.index:
        return part
    return record.title(rows.at[part, "party"]) if table == "agreement_parties" else rows.at[part, "text"]
