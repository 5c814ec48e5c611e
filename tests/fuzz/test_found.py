"""Inputs that once ended in an error, by the name of the fault: each stays refused or shown."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fuzz import (
    test_description,
    test_editions,
    test_geometry,
    test_screens,
    test_search,
    test_settings,
    test_stories,
    test_tables,
    test_uploads,
    watched,
)
from tests.fuzz.plan import SHARES
from tests.fuzz.test_description import copied  # noqa: F401
from tests.fuzz.test_routes import app, served  # noqa: F401
from tests.fuzz.test_screens import small_record  # noqa: F401
from tests.fuzz.test_words import attempt as try_words
from tests.fuzz.test_words import languages  # noqa: F401
from tests.fuzz.watched import Given

FOUND = sorted(path for path in (Path(__file__).parent / "found").rglob("*") if path.is_file())


@pytest.mark.parametrize("path", FOUND, ids=lambda path: f"{path.parts[-3]}: {path.parts[-2]}")
def test_what_was_found_stays_mended(path, request):
    kind, fault, name = path.parts[-3:]
    given = Given(name, path.read_bytes(), fault)
    with watched.limits(kind, given):
        assert answered(kind, request)(given)


def answered(kind: str, request: pytest.FixtureRequest) -> Callable[[Given], str]:
    """Return what tries an input of a kind."""
    have = request.getfixturevalue
    known = {"tables": test_tables, "uploads": test_uploads, "stories": test_stories, "editions": test_editions}
    if kind in known or kind == "search":
        module = known.get(kind, test_search)
        return lambda given: module.attempt(have("known"), given)
    if kind == "screens":
        have("small_record")
        return test_screens.attempt
    return {
        "description": lambda given: test_description.attempt(have("known"), have("copied"), given),
        "geometry": lambda given: test_geometry.attempt(have("tmp_path"), given),
        "routes": lambda given: have("served")(given),
        "words": lambda given: try_words(have("languages"), given),
        "settings": test_settings.attempt,
    }[kind]


def test_each_kind_of_what_was_found_is_tried():
    assert FOUND
    assert {path.parts[-3] for path in FOUND} <= set(SHARES)
