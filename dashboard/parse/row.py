"""A row of text with its line in the file."""

from collections.abc import Sequence


class Row(dict[str, str]):
    """One row: the text of each column by column name. `line` is the line of the file on which the row begins."""

    def __init__(self, line: int, names: Sequence[str], cells: Sequence[str]) -> None:
        """Assign cells to names in order. Missing cells are blank; surplus cells are dropped."""
        super().__init__(zip(names, [*cells, *[""] * (len(names) - len(cells))], strict=False))
        self.line = line


Rows = dict[str, list[Row]]
