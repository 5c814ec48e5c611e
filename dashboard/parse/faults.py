"""Faults: what is wrong with a data package, and where."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.package import texts
from dashboard.package.description import Table
from dashboard.package.messages import message
from dashboard.parse.row import Row

LONGEST_VALUE_SHOWN = 80
MOST_VALUES_SHOWN = 30
_PART = 120  # letters of the place, and of the value, in a line that is cut


@dataclass(frozen=True, order=True)
class Fault:
    """One fault of a file, row or cell.

    `row` is the line in the file; the header is line 1, and 0 means the whole file. `column` and `value` are "" where
    the fault does not belong to one cell. `message` continues a sentence that begins with the value ("is no date;
    allowed: YYYY") and has no full stop.
    """

    file: str
    row: int
    column: str
    value: str
    message: str

    def __str__(self) -> str:
        """Return one line that says where the fault is, which value is there and what is allowed.

        A line that would be too long is cut, first its place and its value, so that what is allowed can still be read.
        """
        row = f", row {self.row}" if self.row else ""
        column = f", column {self.column}" if self.column else ""
        place, value = f"{self.file}{row}{column}", shown(self.value) if self.value else ""
        if len(place) + len(value) + len(self.message) > texts.LONGEST_LINE - 4:
            place, value = texts.shortened(place, _PART), texts.shortened(value, _PART)
        return texts.line(f"{place}: {value}{' ' if value else ''}{self.message}.")


class FaultyPackage(Exception):
    """Raised for a package that cannot be used. `faults` holds all its faults, sorted by file and row."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Store the faults sorted, each once. They may be given in any order."""
        self.faults = sorted(set(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))


def cell_fault(table: Table, row: Row, column: str, message: str) -> Fault:
    """Return the fault of one cell, or of a whole row where `column` is ""."""
    return Fault(table.path, row.line, column, row.get(column, ""), message)


def shown(value: str) -> str:
    """Return a value in quotation marks, on one line. Unprintable characters are escaped and long values are cut."""
    cut = value[:LONGEST_VALUE_SHOWN]
    return repr(cut) + ("…" if len(value) > len(cut) else "")


def listed(values: Iterable[str]) -> str:
    """Return values joined with commas, as a message. A long list is cut and ends in "and N more"."""
    every = tuple(values)
    first, rest = every[:MOST_VALUES_SHOWN], len(every) - MOST_VALUES_SHOWN
    return message("{values} and {n} more", values=first, n=rest) if rest > 0 else message("{values}", values=first)
