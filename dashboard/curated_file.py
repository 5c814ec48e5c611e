"""A curator's file as bytes and as cells: whatever separates them, in whatever order its columns stand."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence

from dashboard.package.description import Table

REMARKS = "fault"  # the column in which `dry_run.ordered` says what is wrong; left out when the file comes back
SEPARATORS = (",", ";", "\t")


def separator(content: bytes) -> str:
    """Return the sign between the cells of a file's first line."""
    first = content.splitlines()[0].decode("utf-8-sig", "replace") if content else ""
    return max(SEPARATORS, key=first.count)


def lines(content: bytes) -> list[tuple[int, list[str]]]:
    """Return the line on which each record begins and its cells; none where the file cannot be taken apart."""
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
    """Return a file without the column of remarks that `dry_run.ordered` added; as it is where there is none."""
    every = [cells for _, cells in lines(content)]
    if not every or REMARKS not in every[0]:
        return content
    place = every[0].index(REMARKS)
    return written((cells[:place] + cells[place + 1 :] for cells in every), separator(content))


def written(lines: Iterable[Sequence[str]], separator: str = ",") -> bytes:
    """Return lines as CSV. All cells are quoted where one holds a line break, which would else end the line."""
    rows = list(lines)
    quoting = csv.QUOTE_ALL if any("\r" in cell for cells in rows for cell in cells) else csv.QUOTE_MINIMAL
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=separator, lineterminator="\n", quoting=quoting).writerows(rows)
    return stream.getvalue().encode("utf-8")


def template(table: Table) -> bytes:
    """Return an empty table: its header alone, as CSV."""
    return written([table.names])


def places(table: Table, header: list[str]) -> list[int | None]:
    """Return where each column of a table stands in a file; None where it is not there."""
    names = [tidy(name).casefold() for name in header]
    return [names.index(name) if name in names else None for name in table.names]


def cell(cells: list[str], place: int | None) -> str:
    """Return what stands at a place of a line, tidied; blank where there is no such place."""
    return "" if place is None or place >= len(cells) else tidy(cells[place])


def tidy(text: str) -> str:
    """Return a text without spaces around it and with its letters composed (NFC)."""
    return unicodedata.normalize("NFC", text).strip()
