"""What the reader chose: the filters, the place (page, tab, open record) and the language. No framework."""

from dataclasses import dataclass, field, replace

from dashboard.selection.filters import Filters
from dashboard.selection.place import Place

__all__ = ["Filters", "Place", "Selection"]


@dataclass(frozen=True)
class Selection:
    """Filters, place and language: all that an address says.

    language: a code of `words.languages` if the reader chose one, else blank; then the browser's list decides.
    """

    filters: Filters = field(default_factory=Filters)
    place: Place = field(default_factory=Place)
    language: str = ""

    def on(self, **fields: object) -> "Selection":
        """Return a copy with the given fields of its place changed."""
        return replace(self, place=replace(self.place, **fields))
