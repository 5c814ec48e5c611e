"""One file of a curator's in the place of the record's own: what is wrong with it, what it owes, what would change."""

import csv
import io
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from dashboard.gates.judge import SOUND, WHOLE, judge
from dashboard.package import schema
from dashboard.package.description import Package, Table
from dashboard.parse import tables
from dashboard.parse.faults import Fault
from dashboard.paths import DATA
from dashboard.record import Record

LARGEST = 1_000_000  # bytes of one file
MOST_ROWS = 20_000
MOST_OTHERS = 50  # columns that the table does not have; each is kept in every row of the file in order
REMARKS = "fault"  # the column in which `ordered` says what is wrong; left out when the file comes back
_SEPARATORS = (",", ";", "\t")


@dataclass(frozen=True, eq=False)
class Trial:
    """What became of a file. `table` is the one that it was taken for.

    `faults` must be mended in the file itself; `elsewhere` is what the file would break in others; `owed` is still to
    be added to others. `record` is the record as it would be; None where the file, or what points at it, cannot be read
    without faults.
    """

    table: Table
    faults: tuple[Fault, ...]
    elsewhere: tuple[Fault, ...]
    owed: tuple[Fault, ...]
    content: bytes = field(repr=False)
    record: Record | None = field(repr=False)


def attempt(name: str, content: bytes, folder: Path = DATA) -> Trial:
    """Return what the check says of a file that stands in the place of one table of the record in a folder.

    name: of the file, which says the table ("news.csv"); otherwise its header does. Raises ValueError, with a sentence,
    where the file is too large or is no table of the record.
    """
    package = schema.read(folder)
    if len(content) > LARGEST:
        raise ValueError(f"The file has {len(content):,} bytes; allowed: {LARGEST:,} or fewer.")
    lines = content.splitlines()
    if len(lines) > MOST_ROWS + 1:
        raise ValueError(f"The file has {len(lines):,} lines; allowed: {MOST_ROWS:,} below its header, or fewer.")
    table = _table(package, name, content)
    if lines and lines[0].decode("utf-8", "replace").count(_separator(content)) > len(table.names) + MOST_OTHERS:
        raise ValueError(f"The header of the file has too many columns; allowed: {', '.join(table.names)}.")
    content = _without_remarks(content)
    rows, read = tables.read_rows(folder, package, {table.name: content})
    unsound, unfinished = judge(package, rows, SOUND), judge(package, rows, WHOLE)
    found = {*read, *unsound}
    own = {fault for fault in found if fault.file == table.path}
    record = None if own or read else Record(package, tables.typed(package, rows))
    owed = set(unfinished) - found
    return Trial(table, tuple(sorted(own)), tuple(sorted(found - own)), tuple(sorted(owed)), content, record)


def _table(package: Package, name: str, content: bytes) -> Table:
    """The table that a file is for: by its name, else by the columns of its first line."""
    stem = PurePosixPath(name.replace("\\", "/")).stem.casefold().split(" ")[0].split("(")[0]
    for table in package.tables.values():
        if stem in (table.name, PurePosixPath(table.path).stem):
            return table
    first = content.split(b"\n", 1)[0].decode("utf-8-sig", "replace").strip()
    header = {cell.strip('" ') for sign in _SEPARATORS for cell in first.split(sign)}
    fitting = [table for table in package.tables.values() if set(table.names) <= header]
    if len(fitting) != 1:
        names = ", ".join(f"{table.name}.csv" for table in package.tables.values())
        raise ValueError(f"Neither the name of the file nor its header says its table; allowed: a name of {names}.")
    return fitting[0]


def _separator(content: bytes) -> str:
    """The sign between the cells of a file's first line."""
    first = content.splitlines()[0].decode("utf-8-sig", "replace") if content else ""
    return max(_SEPARATORS, key=first.count)


def _lines(content: bytes) -> list[tuple[int, list[str]]]:
    """The cells of each record and the line on which it begins, whatever separates them; none where they cannot be."""
    try:
        stream = io.StringIO(content.decode("utf-8-sig"), newline="")
        reader = csv.reader(stream, strict=True, delimiter=_separator(content))
        lines, begins = [], 1
        for cells in reader:
            lines.append((begins, cells))
            begins = reader.line_num + 1
    except (UnicodeDecodeError, csv.Error):
        return []
    return lines


def _without_remarks(content: bytes) -> bytes:
    """The file without the column of remarks that `ordered` added; as it is where there is none."""
    lines = [cells for _, cells in _lines(content)]
    if not lines or REMARKS not in lines[0]:
        return content
    place = lines[0].index(REMARKS)
    return _written((cells[:place] + cells[place + 1 :] for cells in lines), _separator(content))


def _written(lines: Iterable[Sequence[str]], separator: str = ",") -> bytes:
    """Lines as CSV. All cells are quoted where one holds a line break of its own, which would else end the line."""
    rows = list(lines)
    quoting = csv.QUOTE_ALL if any("\r" in cell for cells in rows for cell in cells) else csv.QUOTE_MINIMAL
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=separator, lineterminator="\n", quoting=quoting).writerows(rows)
    return stream.getvalue().encode("utf-8")


def template(table: Table) -> bytes:
    """Return an empty table: its header alone, as CSV."""
    return _written([table.names])


def ordered(trial: Trial) -> bytes:
    """Return the file with the table's columns in their order and then, where there are faults, what is wrong by row.

    Empty where the file cannot be taken apart. Spaces around texts are taken away and letters composed (NFC); nothing
    else is changed, and what stands in columns that the table does not have follows at the end. Blank lines are left
    out.
    """
    lines = _lines(trial.content)
    if not lines or not lines[0][1]:
        return b""
    header = [_tidy(name) for name in lines[0][1]]
    places = _places(trial.table, header)
    rest = [place for place in range(len(header)) if place not in places]
    remarks = defaultdict(list)
    for fault in trial.faults:
        remarks[fault.row].append(f"{fault.column}: {fault.message}" if fault.column else fault.message)
    said = [REMARKS] if trial.faults else []
    out = [[*trial.table.names, *said, *(_cell(header, place) for place in rest)]]
    for begins, cells in lines[1:]:
        if cells:
            own = [_cell(cells, place) for place in places]
            told = ["; ".join(remarks[begins])] if trial.faults else []
            out.append([*own, *told, *(_cell(cells, place) for place in rest), *cells[len(header) :]])
    return _written(out)


def cells(trial: Trial) -> list[tuple[int, list[str]]]:
    """Return the rows of a trial's file: the line on which each begins, and its cells in the order of the table."""
    lines = _lines(trial.content)
    if not lines:
        return []
    places = _places(trial.table, lines[0][1])
    return [(begins, [_cell(held, place) for place in places]) for begins, held in lines[1:] if held]


def _places(table: Table, header: list[str]) -> list[int | None]:
    """Where each column of a table stands in a file; None where it is not there."""
    names = [_tidy(name).casefold() for name in header]
    return [names.index(name) if name in names else None for name in table.names]


def _cell(cells: list[str], place: int | None) -> str:
    return "" if place is None or place >= len(cells) else _tidy(cells[place])


def _tidy(cell: str) -> str:
    return unicodedata.normalize("NFC", cell).strip()
