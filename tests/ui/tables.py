"""Read HTML tables as a browser does."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Shown:
    """One cell as shown: its text, its link, and the class that gives it shape and tone."""

    words: str = ""
    address: str = ""
    state: str = ""
    more: str = ""


@dataclass
class Table(HTMLParser):
    """The cells of one table by row, heads included, and the names of all its tags."""

    rows: list[list[Shown]] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)
    caption: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        self.tags.add(tag)
        self._open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append(Shown(state=held.get("class") or ""))
        if tag == "a":
            self.rows[-1][-1].address = held["href"]

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "caption" in self._open:
            self.caption += data
        elif "small" in self._open:
            self.rows[-1][-1].more += data
        elif "td" in self._open or "th" in self._open:
            self.rows[-1][-1].words += data


def read(text: str) -> Table:
    """Return the table in a piece of HTML."""
    table = Table()
    table.feed(text)
    table.close()
    return table
