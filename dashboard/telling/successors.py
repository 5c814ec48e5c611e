"""What a record superseded, and what superseded it, in words."""

from dashboard.measures import successors
from dashboard.telling.teller import Teller

# The column that names each relation, whether or not the table of the record has it.
RELATIONS = {"supersedes": successors.earlier, "superseded_by": successors.later}


def titles(teller: Teller, key: str) -> dict[str, tuple[str, ...]]:
    """Return the titles of the records that a record superseded and of its successors, by column; none if none."""
    named = {column: found(teller.record).get(key, ()) for column, found in RELATIONS.items()}
    return {column: tuple(map(teller.record.title, keys)) for column, keys in named.items() if keys}


def parts(teller: Teller, key: str) -> list[str]:
    """Return the relations of a record as parts of its byline: "Superseded by: Law of 2024"."""
    say, found = teller.say, titles(teller, key).items()
    return [say.named(say(f"column.{column}"), say.clauses(*names)) for column, names in found]
