"""The record that broken inputs meet, the seed in the head of a run, and at its end what became of each kind."""

import time
from collections import Counter, defaultdict
from collections.abc import Callable

import pytest

from dashboard.gates import catalogues, fault_patterns
from tests.fuzz import plan, watched, world
from tests.fuzz.world import World

COUNTED = "broken inputs"  # what a test notes in its report: kind, seconds of processor time, outcomes


@pytest.fixture(scope="session")
def known(small, tmp_path_factory) -> World:
    """Return the small record."""
    return world.of(small, tmp_path_factory.mktemp("known") / "data")


@pytest.fixture
def tried(request, monkeypatch) -> Callable:
    """Return `watched.run`, which notes in the report of the test what became of the inputs.

    The catalogues of our words, which no input changes, are not looked through again for each.
    """
    for module, name in ((catalogues, "catalogues_are_whole"), (fault_patterns, "patterns_are_whole")):
        monkeypatch.setattr(module, name, lambda *_: ())

    def run(kind: str, batch: range, make: Callable, attempt: Callable) -> None:
        began, outcomes = time.process_time(), Counter()
        try:
            watched.run(kind, batch, make, attempt, outcomes)
        finally:
            told = {"kind": kind, "seconds": time.process_time() - began, "outcomes": dict(outcomes)}
            request.node.user_properties.append((COUNTED, told))

    return run


def pytest_report_header() -> str:
    """Return the line in the head of a run by which it can be repeated."""
    return f"broken inputs: SEED={plan.SEED} NUMBER={plan.NUMBER}"


def pytest_terminal_summary(terminalreporter) -> None:
    """Write how many inputs of each kind were tried, how fast, and what became of them."""
    seconds, outcomes = Counter(), defaultdict(Counter)
    for report in (each for found in terminalreporter.stats.values() for each in found):
        for name, told in getattr(report, "user_properties", ()):
            if name == COUNTED and getattr(report, "when", "") == "call":
                seconds[told["kind"]] += told["seconds"]
                outcomes[told["kind"]].update(told["outcomes"])
    for kind, counted in outcomes.items():
        number, said = counted.total(), ", ".join(f"{name} {n:,}" for name, n in counted.most_common())
        speed = number / max(seconds[kind], 0.001)
        terminalreporter.write_line(f"{kind}: {number:,} in {seconds[kind]:.1f} s, {speed:.0f} a second; {said}")
    whole, took = sum(counted.total() for counted in outcomes.values()), sum(seconds.values())
    if whole:
        terminalreporter.write_line(f"broken inputs: {whole:,} in {took:.1f} s; SEED={plan.SEED} NUMBER={plan.NUMBER}")
