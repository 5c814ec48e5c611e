"""Two factors of a test: `make test` takes each value of each once, `make test-all` each with each."""

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
