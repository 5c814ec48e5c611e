"""The data that a benchmark grows: more of the same, and sound."""

import pytest

from benchmarks.grown import sound
from benchmarks.growth import AGREEMENTS, POSTS, grow


@pytest.mark.product
def test_the_grown_data_have_the_stated_size_and_pass_every_gate(tmp_path, capsys):
    assert sound(grow(tmp_path / "data"))
    assert capsys.readouterr().out == f"Grown to {AGREEMENTS:,} agreements and {POSTS:,} posts.\n"
