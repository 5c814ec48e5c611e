"""The small package that most tests break: valid, with every table, and small."""

from dashboard.package import schema
from dashboard.paths import DATA


def test_the_small_package_is_whole_before_a_test_breaks_it(broken):
    assert broken.lines() == []


def test_the_small_package_has_every_table_and_column_and_few_rows(broken):
    real, small = schema.read(DATA), schema.read(broken.folder)
    assert {name: table.columns for name, table in small.tables.items()} == {
        name: table.columns for name, table in real.tables.items()
    }
    numbers = {name: len(broken.records(name)) for name in real.tables}
    assert {name for name, number in numbers.items() if number < 2} <= {"responses"}
    assert sum(numbers.values()) < 1_000
