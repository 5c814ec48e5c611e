"""changes.csv is complete, and names only records that exist or existed."""

import pytest

from dashboard.gates.evidence import fact_tables
from dashboard.package import schema
from dashboard.paths import DATA

FACTS = fact_tables(schema.read(DATA))


def add_change(broken, **cells):
    """Add a copy of the first row, which adds an organisation, with some cells changed; return its line."""
    records = broken.records("changes")
    broken.write("changes", [*records, records[0] | cells])
    return len(records) + 2


def line_of(broken, table, record):
    rows = broken.records("changes")
    (line,) = (n for n, r in enumerate(rows, 2) if (r["table"], r["record"], r["action"]) == (table, record, "added"))
    return line


@pytest.mark.parametrize("table", FACTS, ids=lambda table: table.name)
def test_a_record_that_is_not_in_the_history_is_reported_in_every_table(broken, table):
    record = table.record(broken.records(table.name)[0])
    changes = broken.records("changes")
    of_it = [row for row in changes if (row["table"], row["record"]) == (table.name, record)]
    assert "added" in {row["action"] for row in of_it}
    broken.write("changes", [row for row in changes if row not in of_it])
    assert broken.lines() == [
        f"{table.path}, row 2, column {', '.join(table.key)}: '{record}' is not in the history; "
        "allowed: a row in changes.csv that says when and why it was added."
    ]


@pytest.mark.all_data
def test_a_record_that_was_only_corrected_is_not_in_the_history(broken):
    record = broken.records("news")[0]["news"]
    broken.edit("changes", line_of(broken, "news", record) - 2, action="corrected")
    assert broken.lines() == [
        f"news.csv, row 2, column news: '{record}' is not in the history; "
        "allowed: a row in changes.csv that says when and why it was added."
    ]


def test_a_record_that_was_added_to_another_table_is_not_in_the_history(broken):
    record = broken.records("news")[0]["news"]
    line = line_of(broken, "news", record)
    changes = broken.records("changes")
    changes[line - 2]["table"] = "documents"
    broken.write("changes", changes)
    assert broken.lines() == [
        f"changes.csv, row {line}, column record: '{record}' neither stands in documents.csv nor was removed; "
        "allowed: a key of it, or a row that removes it.",
        f"news.csv, row 2, column news: '{record}' is not in the history; "
        "allowed: a row in changes.csv that says when and why it was added.",
    ]


def test_an_unreadable_history_causes_no_further_faults(broken):
    broken.file("changes").write_bytes(b"")
    header = "date,table,record,field,action,reason,source"
    assert broken.lines() == [f"changes.csv: is empty; allowed: the header {header} and rows."]


@pytest.mark.all_data
def test_a_removed_record_that_exists_again_is_reported_in_any_table(broken):
    expected = []
    for table in FACTS:
        record = table.record(broken.records(table.name)[0])
        line = add_change(broken, date="2026-11-22", table="organisations", record=record, action="removed")
        expected.append(
            f"{table.path}, row 2, column {', '.join(table.key)}: '{record}' was removed on 2026-11-22 "
            f"(changes.csv, row {line}); allowed: an id never used."
        )
    assert sorted(broken.lines()) == sorted(expected)


def test_a_change_of_a_record_that_never_existed_is_reported(broken):
    expected = []
    for table in FACTS:
        for action in ("added", "corrected"):
            line = add_change(broken, table=table.name, record="nowhere-at-all", action=action)
            expected.append(
                f"changes.csv, row {line}, column record: 'nowhere-at-all' neither stands in {table.path} nor was "
                "removed; allowed: a key of it, or a row that removes it."
            )
    assert sorted(broken.lines()) == sorted(expected)


def test_additions_corrections_and_removals_may_stay_in_the_history(broken):
    for action in ("added", "corrected", "removed"):
        add_change(broken, table="news", record="news-of-old", action=action)
    assert broken.lines() == []


def test_a_removal_from_another_table_does_not_count(broken):
    line = add_change(broken, table="news", record="news-of-old")
    add_change(broken, table="documents", record="news-of-old", action="removed")
    assert broken.lines() == [
        f"changes.csv, row {line}, column record: 'news-of-old' neither stands in news.csv nor was removed; "
        "allowed: a key of it, or a row that removes it."
    ]


@pytest.mark.all_data
def test_a_correction_of_an_unknown_column_is_reported(broken):
    record = broken.records("news")[0]["news"]
    line = add_change(broken, table="news", record=record, action="corrected", field="flavour")
    names = ", ".join(broken.records("news")[0])
    assert broken.lines() == [
        f"changes.csv, row {line}, column field: 'flavour' is no column of news.csv; allowed: {names}."
    ]


def test_a_correction_of_any_column_of_its_table_passes(broken):
    for table in FACTS:
        record = table.record(broken.records(table.name)[0])
        for name in table.names:  # on a day before the first one in the history, which has corrections of its own
            add_change(broken, date="2026-11-20", table=table.name, record=record, action="corrected", field=name)
    assert broken.lines() == []


def test_an_addition_or_removal_names_no_field(broken):
    whole = broken.file("changes").read_bytes()
    record = broken.records("news")[0]["news"]
    for action, of in (("added", record), ("removed", "news-of-old")):
        line = add_change(broken, date="2026-11-22", table="news", record=of, action=action, field="title")
        assert broken.lines() == [
            f"changes.csv, row {line}, column field: 'title' is one column, and what was {action} is a whole record; "
            "allowed: blank."
        ]
        broken.file("changes").write_bytes(whole)
