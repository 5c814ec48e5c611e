"""The data that a benchmark grows: more of the same, and sound."""

import pytest

from benchmarks import growth_of_all
from benchmarks.grown import sound
from benchmarks.growth import AGREEMENTS, POSTS, grow
from dashboard.check import check
from dashboard.package import schema
from dashboard.parse import tables
from dashboard.paths import DATA


@pytest.mark.product
def test_the_grown_data_have_the_stated_size_and_pass_every_gate(tmp_path, capsys):
    assert sound(grow(tmp_path / "data"))
    assert capsys.readouterr().out == f"Grown to {AGREEMENTS:,} agreements and {POSTS:,} posts.\n"


@pytest.mark.product
def test_every_table_of_records_grows_by_the_same_number_and_passes_every_gate(tmp_path):
    folder = growth_of_all.grow(tmp_path / "data", 3)
    assert check(folder).faults == []
    (before, _), (after, _) = (tables.read_rows(each, schema.read(each)) for each in (DATA, folder))
    grown = {name for name in before if len(after[name]) == 3 * len(before[name]) > 0}
    assert {"agreements", "news", "meetings", "liaison_posts", "practices", "commitments", "statistics"} <= grown
    assert len(after["evidence"]) > 2.9 * len(before["evidence"])
