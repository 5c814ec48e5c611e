"""Broken descriptions of a package (datapackage.json): each is refused in a line, or the package is shown by it."""

import json
import shutil
from pathlib import Path
from random import Random

import pytest

from dashboard.package import schema
from tests.fuzz import blobs, plan, refusals, told, trees, watched
from tests.fuzz.watched import Given
from tests.fuzz.world import World

KIND = "description"


def make(known: World, chance: Random) -> Given:
    """Return the description of the small package after some changes: of its tree, or of its bytes."""
    content = (known.folder / schema.FILE).read_bytes()
    if chance.random() < 0.8:
        tree, how = trees.changed(chance, json.loads(content))
        content = trees.as_json(tree)
    else:
        content, how = blobs.changed(chance, content)
    return Given(schema.FILE, content, how)


def attempt(folder: Path, given: Given) -> str:
    """Read a package with this description. folder: a copy of the small package."""
    (folder / schema.FILE).write_bytes(given.content)
    try:
        package = schema.read(folder)
    except ValueError as error:
        refusals.allows(str(error))
        return "refused"
    return told.of(folder, package, "", None)


@pytest.fixture
def copied(known, tmp_path) -> Path:
    """Return a copy of the small package, whose description may be replaced."""
    return Path(shutil.copytree(known.folder, tmp_path / "data"))


@pytest.mark.parametrize("batch", plan.batches(KIND))
def test_a_broken_description_is_refused_in_a_line_or_used(batch, known, copied):
    watched.run(KIND, batch, lambda chance: make(known, chance), lambda given: attempt(copied, given))
