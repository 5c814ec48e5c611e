"""Broken tables in the place of those of a record: each is refused line by line, or read, joined and told."""

from random import Random

import pytest

from tests.fuzz import blobs, cells, plan, told
from tests.fuzz.watched import Given
from tests.fuzz.world import World

KIND = "tables"


def make(known: World, chance: Random) -> Given:
    """Return a table of the record after some changes: of its cells, of its bytes, or of both."""
    name = chance.choice(list(known.package.tables))
    content, how = known.content(name), name
    among = chance.random()
    if among < 0.85:
        rows, said = cells.changed(chance, cells.read(content), known.cells)
        content, how = cells.written(chance, rows)[: blobs.MOST], f"{how}: {said}"
    if among > 0.75:
        content, said = blobs.changed(chance, content)
        how = f"{how}: {said}"
    return Given(f"{name}.csv", content, how)


def attempt(known: World, given: Given) -> str:
    """Read a package with a table in its place as the check and the start of the server do."""
    return told.of(known.folder, known.package, given.name.removesuffix(".csv"), given.content)


@pytest.mark.parametrize("batch", plan.batches(KIND))
def test_a_broken_table_is_refused_line_by_line_or_told(batch, tried, known):
    tried(KIND, batch, lambda chance: make(known, chance), lambda given: attempt(known, given))
