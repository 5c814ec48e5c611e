"""Tables have a plausible number of rows."""

import pytest

from dashboard.gates.sizes import tables_have_a_plausible_size
from dashboard.package import schema
from dashboard.parse.rows import read_rows
from dashboard.paths import DATA

PACKAGE = schema.read(DATA)
ROWS, _ = read_rows(DATA, PACKAGE)
BOUNDED = [name for name, table in PACKAGE.tables.items() if table.least is not None]


def bound(broken, table, **bounds):
    """Set the floor and the ceiling of a table; leave out what is not given."""

    def change(package):
        found = next(resource for resource in package["resources"] if resource["name"] == table)
        found["bounds"] = bounds

    broken.describe(change)


@pytest.mark.all_data
def test_a_table_below_its_floor_is_reported(broken):
    number = len(broken.records("news"))
    bound(broken, "news", least=number + 1)
    assert broken.lines() == [
        f"news.csv: has {number} rows; allowed: {number + 1} or more, "
        "or another floor (bounds.least) in datapackage.json."
    ]


def test_a_table_above_its_ceiling_is_reported(broken):
    number = len(broken.records("news"))
    bound(broken, "news", most=number - 1)
    assert broken.lines() == [
        f"news.csv: has {number} rows; allowed: {number - 1} or fewer, "
        "or another ceiling (bounds.most) in datapackage.json."
    ]


def test_a_table_at_its_floor_and_its_ceiling_passes(broken):
    number = len(broken.records("news"))
    for bounds in ({"least": number, "most": number}, {"least": number}, {"most": number}, {"least": 0}, {}):
        bound(broken, "news", **bounds)
        assert broken.lines() == [], bounds


def test_a_ceiling_of_zero_is_a_ceiling(broken):
    number = len(broken.records("news"))
    bound(broken, "news", most=0)
    assert broken.lines() == [
        f"news.csv: has {number} rows; allowed: 0 or fewer, or another ceiling (bounds.most) in datapackage.json."
    ]


def test_a_table_that_cannot_be_read_has_no_size(broken):
    bound(broken, "meeting_outputs", least=1_000)
    broken.file("meeting_outputs").write_bytes(b"")
    (said,) = broken.lines()
    assert said.startswith("meeting_outputs.csv: is empty; ")


def test_half_of_every_fact_table_is_below_its_floor():
    assert {name for name, table in PACKAGE.tables.items() if not table.evidence_exempt} <= set(BOUNDED)
    assert {"countries", "places", "sources", "evidence"} <= set(BOUNDED)


@pytest.mark.parametrize("name", [name for name in BOUNDED if PACKAGE.tables[name].least])
def test_a_table_cut_short_or_pasted_several_times_is_reported(name):
    table = PACKAGE.tables[name]
    half = len(ROWS[name]) // 2
    (said,) = tables_have_a_plausible_size(PACKAGE, ROWS | {name: ROWS[name][:half]})
    assert str(said) == (
        f"{table.path}: has {half} rows; allowed: {table.least} or more, "
        "or another floor (bounds.least) in datapackage.json."
    )
    many = ROWS[name] * (table.most // len(ROWS[name]) + 1)
    (said,) = tables_have_a_plausible_size(PACKAGE, ROWS | {name: many})
    assert str(said) == (
        f"{table.path}: has {len(many)} rows; allowed: {table.most} or fewer, "
        "or another ceiling (bounds.most) in datapackage.json."
    )
