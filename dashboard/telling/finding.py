"""Findings: what a figure or a list says, the numbers behind it, what it rests on. Values that any format can show."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from dashboard.selection import Filters


@dataclass(frozen=True)
class Cell:
    """One cell of a grid in plain words.

    `more`: a second, smaller line. `state`: what gives it shape and tone, a key of `theme.MARKS` or `theme.TONES`, or
    blank. `opens`: the id of the record or pair that it leads to; `chooses`: the filters that it leads to; or neither.
    """

    words: str
    more: str = ""
    state: str = ""
    opens: str = ""
    chooses: Filters | None = None

    @property
    def whole(self) -> str:
        """The words with what stands below them: "Signed (latest dated 24 April 2009)"."""
        return f"{self.words} ({self.more})" if self.more else self.words


@dataclass(frozen=True)
class Grid:
    """A table of cells: the heads of its columns, the corner first, and rows of a head and cells; None is no cell."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell | None, ...]], ...]


@dataclass(frozen=True)
class Table:
    """A table in the reader's words: heads, and rows of texts and numbers.

    `records`: the id of the record that each row opens, in the order of the rows; empty where rows open none.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    records: tuple[str, ...] = ()

    @classmethod
    def of(cls, frame: pd.DataFrame, records: Iterable[str] = ()) -> "Table":
        """Return the table of a frame that is headed in the reader's words. A missing number is None."""
        whole = frame.astype(object).itertuples(index=False, name=None)
        rows = tuple(tuple(None if cell is pd.NA else cell for cell in row) for row in whole)
        return cls(tuple(map(str, frame.columns)), rows, tuple(records))

    @property
    def frame(self) -> pd.DataFrame:
        """The same as a frame, for those who write or show frames. Numbers stay whole beside missing ones."""
        return pd.DataFrame(list(self.rows), columns=list(self.heads), dtype=object)


@dataclass(frozen=True)
class Finding:
    """What a figure or a list says.

    `name`: tells findings of one page apart, in keys and names of files. `title`: its heading. `sentence`: what it
    shows, in one sentence or a few; blank where the title says all. `table`: the numbers behind it. `cites`: ids of the
    records shown, whose sources it rests on. `caption`: how to read it. `figure`: what is drawn or laid out: typed rows
    of a measure, a Grid, cards or groups of them; None where the table is all there is. `notes`: sentences that belong
    to it and stand apart on the page.
    """

    name: str
    title: str
    sentence: str
    table: Table
    cites: tuple[str, ...]
    caption: str = ""
    figure: object = None
    notes: tuple[str, ...] = ()
