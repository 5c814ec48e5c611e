"""What the reader chose: filters that choose records, the place where the reader is, and the language."""

from dataclasses import dataclass, field, replace

from dashboard.selection.filters import Filters
from dashboard.selection.place import Place

__all__ = ["Filters", "Place", "Selection"]


@dataclass(frozen=True)
class Selection:
    """One view: what is chosen, where it is shown, and in which language (a code of `words.languages`)."""

    filters: Filters = field(default_factory=Filters)
    place: Place = field(default_factory=Place)
    language: str = "en"

    def on(self, **fields: object) -> "Selection":
        """Return the selection with these fields of its place changed."""
        return replace(self, place=replace(self.place, **fields))
