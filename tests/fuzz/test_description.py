"""Broken descriptions of a package (datapackage.json): each is refused in a line, or the package is shown by it."""

import json
import shutil
from pathlib import Path
from random import Random

import pytest

from dashboard.package import schema
from tests.fuzz import blobs, plan, refusals, texts, told, trees
from tests.fuzz.watched import Given
from tests.fuzz.world import World

KIND = "description"


def make(known: World, chance: Random) -> Given:
    """Return the description of the small package after some changes: of its tree, or of its bytes."""
    content = (known.folder / schema.FILE).read_bytes()
    if chance.random() < 0.8:
        tree, how = json.loads(content), "pattern"
        if chance.random() < 0.1:
            column = chance.choice(chance.choice(tree["resources"])["schema"]["fields"])
            column.setdefault("constraints", {})["pattern"] = chance.choice(texts.BOMBS)
        else:
            tree, how = trees.changed(chance, tree)
        content = trees.as_json(tree)
    else:
        content, how = blobs.changed(chance, content)
    return Given(schema.FILE, content, how)


def attempt(known: World, folder: Path, given: Given) -> str:
    """Read a package with this description. folder: a copy of the small package."""
    (folder / schema.FILE).write_bytes(given.content)
    try:
        package = schema.read(folder)
    except ValueError as error:
        refusals.allows(str(error))
        return "refused"
    return told.of(folder, package, "", None) if package != known.package else "unchanged"


@pytest.fixture
def copied(known, tmp_path) -> Path:
    """Return a copy of the small package, whose description may be replaced."""
    return Path(shutil.copytree(known.folder, tmp_path / "data"))


@pytest.mark.parametrize("batch", plan.batches(KIND))
def test_a_broken_description_is_refused_in_a_line_or_used(batch, tried, known, copied):
    tried(KIND, batch, lambda chance: make(known, chance), lambda given: attempt(known, copied, given))
