"""A row of text and its place in the file."""

from collections.abc import Sequence


class Row(dict[str, str]):
    """One row: the text of each column by its name, and the line of the file on which it begins."""

    def __init__(self, line: int, names: Sequence[str], cells: Sequence[str]) -> None:
        """Take the cells in the order of the names; what is missing is blank, what is too much is left out."""
        super().__init__(zip(names, [*cells, *[""] * (len(names) - len(cells))], strict=False))
        self.line = line


Rows = dict[str, list[Row]]
