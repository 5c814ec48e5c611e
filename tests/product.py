"""What `make test` takes of the states of a test; `make test-all` takes all."""

from collections.abc import Iterable
from itertools import product

import pytest
from _pytest.mark import ParameterSet


def each_once(ones: Iterable[object], others: Iterable[object]) -> list[ParameterSet]:
    """Return all pairs as parameters. Those that are not needed to take each value once have the mark `product`."""
    ones, others = list(ones), list(others)
    usual = {(at % len(ones), at % len(others)) for at in range(max(len(ones), len(others)))}
    return [
        pytest.param(one, other, marks=[] if (at, to) in usual else pytest.mark.product)
        for (at, one), (to, other) in product(enumerate(ones), enumerate(others))
    ]


def some(ones: Iterable[object], number: int = 1) -> list[ParameterSet]:
    """Return values as parameters, of which the first ones stand for all; the others have the mark `product`."""
    return [pytest.param(one, marks=[] if at < number else pytest.mark.product) for at, one in enumerate(ones)]
