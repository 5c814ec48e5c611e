"""Differences between two versions of a table."""

import pandas as pd

from dashboard import record
from dashboard.measures import differences

RECORD = record.current()


def test_a_table_has_no_difference_from_itself():
    assert len(RECORD.tables)
    for rows in RECORD.tables.values():
        assert differences.cells(rows, rows.copy()).empty


def test_each_addition_removal_and_change_is_listed_once():
    before = RECORD.tables["meetings"]
    after = before.iloc[1:].copy()
    changed, added = after.index[0], after.iloc[[-1]].set_axis(["new-meeting"])
    after["status"] = after["status"].astype("str")
    after.loc[changed, ["title", "status"]] = ["Another title", "announced"]
    after = pd.concat([after, added.astype({"status": "str"})])
    cells = differences.cells(before, after)
    assert cells[["record", "action", "field", "after"]].to_numpy().tolist() == [
        ["new-meeting", "added", "", ""],
        [changed, "changed", "title", "Another title"],
        [changed, "changed", "status", "announced"],
        [before.index[0], "removed", "", ""],
    ]
    assert differences.counts(cells) == {"added": 1, "changed": 1, "removed": 1}
    assert set(cells["action"]) == set(differences.ACTIONS)


def test_lists_and_missing_values_become_text():
    before = pd.DataFrame({"topics": [("a", "b")], "number": pd.array([None], dtype="Int64")}, index=["one"])
    after = pd.DataFrame({"topics": [("a",)], "number": pd.array([3], dtype="Int64")}, index=["one"])
    assert differences.cells(before, after)[["before", "after"]].to_numpy().tolist() == [["a; b", "a"], ["", "3"]]


def test_a_category_column_without_blanks_is_compared_to_one_with_blanks():
    seen = 0
    for name, table in RECORD.package.tables.items():
        for column in table.columns:
            rows = RECORD.tables[name]
            if not column.values or column.separator or "" not in set(rows[column.name]):
                continue
            filled = rows[column.name].astype("str").replace("", column.values[0])
            after = rows.assign(**{column.name: pd.Categorical(filled, categories=list(column.values))})
            assert set(differences.cells(rows, after)["after"]) == {column.values[0]}
            seen += 1
    assert seen > 3
