"""Differences between two versions of a table, record by record and cell by cell."""

import pandas as pd

COLUMNS = ["record", "action", "field", "before", "after"]
ACTIONS = ("added", "changed", "removed")


def cells(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each record added or removed and each cell changed, in the order of the tables.

    Both frames have the same columns, and the key as index. `action` is one of ACTIONS; `field`, `before` and `after`
    are blank if a whole record is added or removed, else values as text (lists joined with "; ").
    """
    added = [(key, "added", "", "", "") for key in after.index.difference(before.index, sort=False)]
    removed = [(key, "removed", "", "", "") for key in before.index.difference(after.index, sort=False)]
    both = before.index.intersection(after.index, sort=False)
    changed = []
    for column in before.columns:
        old, new = (rows.loc[both, column].astype(object).map(_text) for rows in (before, after))
        moved = (old != new).to_numpy()
        pairs = zip(both[moved], old[moved], new[moved], strict=True)
        changed += [(key, "changed", column, was, now) for key, was, now in pairs]
    order = {key: place for place, key in enumerate(both)}
    changed.sort(key=lambda row: order[row[0]])
    return pd.DataFrame([*added, *changed, *removed], columns=COLUMNS)


def counts(cells: pd.DataFrame) -> dict[str, int]:
    """Return the number of records for each of ACTIONS. cells: a frame as `cells` returns it."""
    return {action: cells.loc[cells["action"] == action, "record"].nunique() for action in ACTIONS}


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if pd.isna(value) else str(value)
