"""Changes of a document in TOML: of its tree, of its text, or of its bytes."""

from random import Random
from typing import Any

from tests.fuzz import blobs, trees


def changed(chance: Random, tree: Any, how: str, whole: float) -> tuple[bytes, str]:
    """Return a document in TOML after some changes, and their names.

    how: the name of one whose tree is not changed. whole: the share of these.
    """
    among = chance.random()
    if whole < among < 0.75:
        tree, how = trees.changed(chance, tree)
    content = trees.as_toml(tree)
    if among > 0.7:
        content, said = blobs.changed(chance, content)
        how = f"{how} {said}"
    return content, how
