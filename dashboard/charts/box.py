"""What plotly shows of plain words: the only place where they are made into its markup."""

import html
from collections.abc import Mapping
from textwrap import wrap
from typing import Protocol

WIDTH = 60  # letters in a line of the box


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


def box(label: Label) -> str:
    """Return what the box beside the pointer says: the name in bold, the lines below it, long ones broken."""
    head, *rest = ("<br>".join(map(text, wrap(words, WIDTH))) for words in (label.name, *label.lines))
    return "<br>".join(filter(None, [f"<b>{head}</b>", *rest]))


def text(words: str) -> str:
    """Return words that plotly shows letter by letter. It knows no entities for quotation marks and needs none."""
    return html.escape(words, quote=False)
