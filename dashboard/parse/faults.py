"""What is wrong with a package, and where."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.package.description import Table
from dashboard.parse.row import Row

LONGEST_VALUE_SHOWN = 80
MOST_VALUES_SHOWN = 30


@dataclass(frozen=True, order=True)
class Fault:
    """One fault: file; row as the line in the file, the header being 1 (0: the whole file); column and value or "".

    `message` goes on from the value ("is no date; allowed: YYYY") and ends without a full stop.
    """

    file: str
    row: int
    column: str
    value: str
    message: str

    def __str__(self) -> str:
        """Return one line: where, what stands there, what is allowed."""
        row = f", row {self.row}" if self.row else ""
        column = f", column {self.column}" if self.column else ""
        value = f"{shown(self.value)} " if self.value else ""
        return f"{self.file}{row}{column}: {value}{self.message}."


class FaultyPackage(Exception):
    """A package that cannot be used. `faults` holds all that is wrong with it, in the order of files and rows."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Take the faults in any order."""
        self.faults = sorted(set(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))


def at(table: Table, row: Row, column: str, message: str) -> Fault:
    """Return the fault of one cell; or of a whole row, where the column is ""."""
    return Fault(table.path, row.line, column, row.get(column, ""), message)


def shown(value: str) -> str:
    """Return a value in quotation marks on one line, cut where it is long, with what cannot be printed escaped."""
    cut = value[:LONGEST_VALUE_SHOWN]
    return repr(cut) + ("…" if len(value) > len(cut) else "")


def listed(values: Iterable[str]) -> str:
    """Return values as a list in words, cut where it is long."""
    every = list(values)
    rest = len(every) - MOST_VALUES_SHOWN
    return ", ".join(every[:MOST_VALUES_SHOWN]) + (f" and {rest} more" if rest > 0 else "")
