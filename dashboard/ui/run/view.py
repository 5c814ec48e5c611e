"""The view of a page in one run: the record, the reader's selection and the words of a language."""

from dataclasses import dataclass, replace

from dashboard.languages import DEFAULT
from dashboard.selection import Filters, Place, Selection
from dashboard.selection.filters import in_words, of_page
from dashboard.telling.teller import Teller


@dataclass(frozen=True)
class View(Teller):
    """The record, words and selection of one page in one run."""

    selection: Selection

    @property
    def teller(self) -> Teller:
        """The record and the words, without the selection."""
        return Teller(self.record, self.say)

    @property
    def as_file(self) -> Selection:
        """The selection of a file of the view. Files are in English, unless their address names another language."""
        named = self.selection.language or ("" if self.language == DEFAULT else self.language)
        return replace(self.selection, language=named)

    @property
    def name(self) -> str:
        """The name of the page."""
        return self.selection.place.page

    @property
    def place(self) -> Place:
        """Where the reader is."""
        return self.selection.place

    @property
    def filters(self) -> Filters:
        """The reader's filters."""
        return self.selection.filters

    @property
    def timed(self) -> Filters:
        """The filters that the page uses: without `asof` on a page without the day slider."""
        return of_page(self.filters, self.name)

    def in_words(self) -> dict[str, str]:
        """Return a phrase for each filter of the page that is set, by its name: {"country": "Cambodia or Thailand"}."""
        return in_words(self.filters, self.name, self.teller, self.place.listing)
