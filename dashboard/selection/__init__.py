"""What the reader chose: the filters, the place (page, tab, open record), the issue and the language."""

from dataclasses import dataclass, field, replace

from dashboard.selection.filters import Filters
from dashboard.selection.issue import Issue
from dashboard.selection.place import Place

__all__ = ["Filters", "Issue", "Place", "Selection"]


@dataclass(frozen=True)
class Selection:
    """Filters, place, language and issue: all that an address says.

    language: a code of `words.languages` if the reader chose one, else blank; then the browser's list decides.
    issue: of the page Digest.
    """

    filters: Filters = field(default_factory=Filters)
    place: Place = field(default_factory=Place)
    language: str = ""
    issue: Issue = field(default_factory=Issue)

    def on(self, **fields: object) -> "Selection":
        """Return a copy with the given fields of its place changed."""
        return replace(self, place=replace(self.place, **fields))
