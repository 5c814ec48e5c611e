"""Findings: a figure or list in words, with its numbers and sources. Plain values that any format can render."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from dashboard.selection import Filters
from dashboard.words import Words


@dataclass(frozen=True)
class Cell:
    """One cell of a grid in plain words.

    `more`: a second, smaller line. `state`: its shape and tone, a key of `theme.MARKS` or `theme.TONES`, or blank.
    `opens`: the id of the record or pair that it links to; `chooses`: the filters that it links to; or neither.
    `paler`: whether its tone is paler, because its report is old or undated. `short`: what a narrow cell shows instead
    of both lines, which then stand beside the pointer; blank if it shows them. `name`: what its link is called, blank
    if that is what it shows.
    """

    words: str
    more: str = ""
    state: str = ""
    opens: str = ""
    chooses: Filters | None = None
    paler: bool = False
    short: str = ""
    name: str = ""

    def whole(self, say: Words) -> str:
        """Return both lines as one: "Signed (latest dated 24 April 2009)"."""
        return say.noted(self.words, self.more)


@dataclass(frozen=True)
class Grid:
    """A table of cells.

    `heads`: of the columns, the corner first. `rows`: (head, cells); None for an empty cell. `groups`: (position of the
    first row, heading) of each group of rows, if there are any. `listed`: the same as a list for a narrow screen, if
    it has one: (head, words, cell that it opens).
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell | None, ...]], ...]
    groups: tuple[tuple[int, str], ...] = ()
    listed: tuple[tuple[str, str, Cell], ...] = ()


@dataclass(frozen=True)
class Table:
    """A table in the reader's words: heads, and rows of texts and numbers.

    `records`: the id of the record that each row opens, in the order of the rows; empty if rows open none. `paler`: the
    positions of the rows with a paler tone, because their report is old or undated.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    records: tuple[str, ...] = ()
    paler: tuple[int, ...] = ()

    @classmethod
    def of(cls, frame: pd.DataFrame, records: Iterable[str] = ()) -> "Table":
        """Return the table of a frame whose columns are named in the reader's words. Missing values become None."""
        columns = [frame[name].astype(object).where(frame[name].notna(), None).tolist() for name in frame.columns]
        return cls(tuple(map(str, frame.columns)), tuple(zip(*columns, strict=True)), tuple(records))

    @property
    def frame(self) -> pd.DataFrame:
        """The table as a frame. Numbers stay whole beside missing ones."""
        return pd.DataFrame(list(self.rows), columns=list(self.heads), dtype=object)


@dataclass(frozen=True)
class Finding:
    """A figure or a list of a page in words.

    `name`: unique on its page, used in widget keys and file names. `title`: its heading. `sentence`: what it shows, in
    one sentence or a few; blank if the title is enough. `table`: the numbers behind it. `cites`: ids of the records
    shown, whose sources are cited. `caption`: how to read it. `figure`: what the page draws or lays out: typed rows of
    a measure, a Grid, cards or groups of cards; None if there is only the table. `notes`: further sentences, which the
    page shows in other places than `sentence`; some may be blank.
    """

    name: str
    title: str
    sentence: str
    table: Table
    cites: tuple[str, ...]
    caption: str = ""
    figure: object = None
    notes: tuple[str, ...] = ()
