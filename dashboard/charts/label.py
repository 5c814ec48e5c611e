"""What charts know of the words of a mark."""

from collections.abc import Mapping
from typing import Protocol


class Label(Protocol):
    """What a mark is called, in plain words: a name, and lines that stand below it."""

    @property
    def name(self) -> str:
        """Return the name."""
        ...

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the lines below the name, of which some may be blank."""
        ...


Labels = Mapping[str, Label]  # by the id of what is marked
