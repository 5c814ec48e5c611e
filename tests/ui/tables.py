"""Read HTML tables as a browser does."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Shown:
    """One cell: its text, its link and its name, its class for shape and tone, and what a narrow cell shows."""

    words: str = ""
    address: str = ""
    state: str = ""
    more: str = ""
    short: str = ""
    name: str = ""


@dataclass
class Table(HTMLParser):
    """The cells of one table by row, heads included, the headings of its groups, and the names of all its tags."""

    rows: list[list[Shown]] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)
    caption: str = ""
    groups: list[Shown] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[str] = []
        self._row: list[Shown] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        self.tags.add(tag)
        self._open.append(tag)
        if tag == "tr":
            self._row = self.groups if held.get("class") == "group" else []
            if self._row is not self.groups:
                self.rows.append(self._row)
        if tag in ("td", "th"):
            self._row.append(Shown(state=held.get("class") or ""))
        if tag == "a" and "table" in self._open:
            self._row[-1].address, self._row[-1].name = held["href"], held.get("aria-label") or ""

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "caption" in self._open:
            self.caption += data
        elif "small" in self._open:
            self._row[-1].more += data
        elif "b" in self._open:
            self._row[-1].short += data
        elif "td" in self._open or "th" in self._open:
            self._row[-1].words += data


def read(text: str) -> Table:
    """Return the table in a piece of HTML."""
    table = Table()
    table.feed(text)
    table.close()
    return table
