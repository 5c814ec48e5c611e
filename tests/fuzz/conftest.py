"""The record that broken inputs meet, and the seed in the head of a run."""

import pytest

from tests.fuzz import plan, world
from tests.fuzz.world import World


@pytest.fixture(scope="session")
def known(small, tmp_path_factory) -> World:
    """Return the small record."""
    return world.of(small, tmp_path_factory.mktemp("known") / "data")


def pytest_report_header() -> str:
    return f"broken inputs: SEED={plan.SEED} NUMBER={plan.NUMBER}"
