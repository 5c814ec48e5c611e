"""Whether an address names a record: one that there is, one that was removed, or none."""

from dashboard.record import Record
from dashboard.server.refused import Refused, unknown


def removed(record: Record, table: str, key: str) -> str:
    """Return the reason for which a record of a table was removed; blank if it was not, or is there again."""
    if key in record.records:
        return ""
    rows = record.tables["changes"]
    gone = (rows["table"] == table) & (rows["record"] == key) & (rows["action"] == "removed")
    return record.removed[key] if gone.any() else ""


def check(record: Record, table: str, key: str) -> None:
    """Raise Refused in JSON unless a table has a record: 410 for one that was removed, else 404."""
    why = removed(record.original, table, key)  # what a machine reads is in English
    if why:
        raise Refused(410, f"This record was removed. {why}", unknown=[key])
    if table not in record.package.record_tables:
        unknown(404, "table with records", [table], allowed=list(record.package.record_tables))
    if record.table_of(key) != table:
        unknown(404, f"record of {table}", [key])
