"""Faults that were mended are put back: the inputs of `make test` find each of them."""

import gc
import re
import time
import tomllib
from collections import Counter
from collections.abc import Callable

import pytest

from dashboard.gates import editions
from dashboard.package import patterns
from dashboard.parse import toml
from dashboard.server import refused
from tests.fuzz import plan, test_description, test_editions, test_routes, test_stories, watched
from tests.fuzz.test_description import copied  # noqa: F401
from tests.fuzz.test_routes import app, served  # noqa: F401

FOUND = "kinds of failure"


@pytest.fixture(autouse=True)
def usual(monkeypatch, tmp_path) -> None:
    """Take the seed and the number of `make test`, and keep what fails elsewhere."""
    monkeypatch.setattr(plan, "SEED", 1)
    monkeypatch.setattr(plan, "NUMBER", 1_000)
    monkeypatch.setattr(plan, "FOLDER", tmp_path / "kept")
    monkeypatch.setattr(watched, "SECONDS", 3)


def found(kind: str, make: Callable, attempt: Callable) -> str:
    """Return what is said of the first input of a kind that fails; blank if none does."""
    for at in range(plan.number(kind)):
        try:
            watched.run(kind, [at], make, attempt, Counter())
        except AssertionError as failure:
            return str(failure)
    return ""


def test_patterns_that_try_all_ways_are_found_by_the_time_that_they_take(known, copied, monkeypatch):  # noqa: F811
    """As before the patterns of a description ran in RE2."""
    monkeypatch.setattr(patterns, "compiled", lambda pattern: re.compile(pattern, re.ASCII))
    said = found(
        "description",
        lambda chance: test_description.make(known, chance),
        lambda given: test_description.attempt(known, copied, given),
    )
    assert FOUND in said


def test_toml_that_is_too_deep_or_too_large_is_found(known, monkeypatch):
    """As before the reader of TOML looked at what it had read."""

    def tree(content: bytes) -> dict:
        try:
            return tomllib.loads(content.decode("utf-8"))
        except UnicodeDecodeError:
            raise toml.Broken(1, "is not in UTF-8; allowed: UTF-8") from None
        except (tomllib.TOMLDecodeError, RecursionError) as wrong:
            raise toml.Broken(1, f"is no TOML: {wrong}") from None

    monkeypatch.setattr(toml, "tree", tree)
    kinds = (("editions", test_editions), ("stories", test_stories))
    said = [
        found(kind, lambda chance, of=module: of.make(known, chance), lambda given, of=module: of.attempt(known, given))
        for kind, module in kinds
    ]
    assert any(FOUND in each for each in said)


def test_an_input_that_is_late_in_a_callback_of_the_collector_is_found(monkeypatch):
    """Python drops what is raised there."""
    monkeypatch.setattr(watched, "SECONDS", 0.2)

    def busy(*_: object) -> None:
        began = time.process_time()
        while time.process_time() - began < 0.5:
            pass

    gc.callbacks.append(busy)
    try:
        said = found("routes", lambda chance: watched.Given("routes", b""), lambda given: gc.collect())
    finally:
        gc.callbacks.remove(busy)
    assert FOUND in said
    assert "TookTooLong" in said


def test_an_edition_of_a_day_that_no_page_can_say_is_found(known, monkeypatch):
    """As before an edition had to be of our day."""
    monkeypatch.setattr(editions, "is_partial_date", bool)
    said = found(
        "editions", lambda chance: test_editions.make(known, chance), lambda given: test_editions.attempt(known, given)
    )
    assert "lies outside the years" in said


def test_line_breaks_in_a_refusal_are_found(known, served, monkeypatch):  # noqa: F811
    """As before a refusal repeated an address to the letter."""
    monkeypatch.setattr(refused, "printable", str)
    said = found("routes", lambda chance: test_routes.make(known, chance), served)
    assert "Not a known" in said
