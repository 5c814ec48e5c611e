"""A curator's file as bytes and as cells, with any separator and any order of columns."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence

from dashboard.package.description import Table

REMARKS = "fault"  # the column of remarks that `dry_run.ordered` adds; ignored when the file is tried again
SEPARATORS = (",", ";", "\t")


def separator(content: bytes) -> str:
    """Return the separator of the cells in a file's first line."""
    first = content.splitlines()[0].decode("utf-8-sig", "replace") if content else ""
    return max(SEPARATORS, key=first.count)


def lines(content: bytes) -> list[tuple[int, list[str]]]:
    """Return (line number, cells) of each row; empty if the file cannot be parsed."""
    try:
        stream = io.StringIO(content.decode("utf-8-sig"), newline="")
        reader = csv.reader(stream, strict=True, delimiter=separator(content))
        found, begins = [], 1
        for cells in reader:
            found.append((begins, cells))
            begins = reader.line_num + 1
    except (UnicodeDecodeError, csv.Error):
        return []
    return found


def without_remarks(content: bytes) -> bytes:
    """Return a file without the column of remarks that `dry_run.ordered` adds; unchanged if it has none."""
    every = [cells for _, cells in lines(content)]
    if not every or REMARKS not in every[0]:
        return content
    place = every[0].index(REMARKS)
    return written((cells[:place] + cells[place + 1 :] for cells in every), separator(content))


def written(lines: Iterable[Sequence[str]], separator: str = ",") -> bytes:
    """Return lines as CSV. If any cell holds a line break, all cells are quoted."""
    rows = list(lines)
    quoting = csv.QUOTE_ALL if any("\r" in cell for cells in rows for cell in cells) else csv.QUOTE_MINIMAL
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=separator, lineterminator="\n", quoting=quoting).writerows(rows)
    return stream.getvalue().encode("utf-8")


def template(table: Table) -> bytes:
    """Return the header of a table as CSV."""
    return written([table.names])


def places(table: Table, header: list[str]) -> list[int | None]:
    """Return the position of each column of a table in a file's header; None if it is missing."""
    names = [tidy(name).casefold() for name in header]
    return [names.index(name) if name in names else None for name in table.names]


def cell(cells: list[str], place: int | None) -> str:
    """Return the cell at a position, tidied; blank if there is none."""
    return "" if place is None or place >= len(cells) else tidy(cells[place])


def tidy(text: str) -> str:
    """Return a text stripped of surrounding spaces and normalised to NFC."""
    return unicodedata.normalize("NFC", text).strip()
