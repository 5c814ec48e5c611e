"""Pairs of two factors: none is lost, and each value of each is in `make test`."""

import pytest

from tests.product import each_once


@pytest.mark.parametrize(
    ("ones", "others"), [("abc", "xy"), ("ab", "xyz"), ("abcd", "xy"), ("a", "xyz"), ("abc", "xyz")]
)
def test_each_value_is_taken_once_and_each_pair_with_the_mark(ones, others):
    pairs = each_once(ones, others)
    usual = [pair.values for pair in pairs if not pair.marks]
    assert len({pair.values for pair in pairs}) == len(pairs) == len(ones) * len(others)
    assert len(usual) == max(len(ones), len(others))
    assert {one for one, _ in usual} == set(ones)
    assert {other for _, other in usual} == set(others)
    assert all([mark.name for mark in pair.marks] == ["product"] for pair in pairs if pair.values not in usual)
