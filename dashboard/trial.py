"""One file of a curator's in the place of the record's own: what is wrong with it, what it owes, what would change."""

import csv
import io
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from dashboard import schema, tables
from dashboard.description import Package, Table
from dashboard.gates.check import SOUND, WHOLE, judge
from dashboard.paths import DATA
from dashboard.reading.faults import Fault
from dashboard.record import Record

LARGEST = 1_000_000  # bytes of one file
MOST_ROWS = 20_000
REMARKS = "fault"  # the column in which `ordered` says what is wrong; left out when the file comes back
_SEPARATORS = (",", ";", "\t")


@dataclass(frozen=True, eq=False)
class Trial:
    """What became of a file. `table` is the one that it was taken for.

    `faults` must be mended in the file itself; `owed` stands in other files, or is still to be added there. `record` is
    the record as it would be; None where the file, or what points at it, cannot be read without faults.
    """

    table: Table
    faults: tuple[Fault, ...]
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
    if content.count(b"\n") > MOST_ROWS:
        raise ValueError(f"The file has more than {MOST_ROWS:,} rows; allowed: {MOST_ROWS:,} or fewer.")
    table = _table(package, name, content)
    content = _without_remarks(content)
    rows, read = tables.read_rows(folder, package, {table.name: content})
    unsound, unfinished = judge(package, rows, SOUND), judge(package, rows, WHOLE)
    own = [fault for fault in {*read, *unsound} if fault.file == table.path]
    others = {fault for fault in {*read, *unsound} if fault.file != table.path} | set(unfinished)
    record = None if own or read else Record(package, tables.typed(package, rows))
    return Trial(table, tuple(sorted(own)), tuple(sorted(others - set(own))), content, record)


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


def _lines(content: bytes) -> list[tuple[int, list[str]]]:
    """The cells of each record and the line on which it begins, whatever separates them; none where they cannot be."""
    try:
        text = content.decode("utf-8-sig")
        first = text.split("\n", 1)[0]
        reader = csv.reader(
            io.StringIO(text, newline=""), strict=True, delimiter=max(_SEPARATORS, key=lambda sign: first.count(sign))
        )
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
    return _written(cells[:place] + cells[place + 1 :] for cells in lines)


def _written(lines: Iterable[Iterable[str]]) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\n").writerows(lines)
    return stream.getvalue().encode("utf-8")


def template(table: Table) -> bytes:
    """Return an empty table: its header alone, as CSV."""
    return _written([table.names])


def ordered(trial: Trial) -> bytes:
    """Return the file with the table's columns in their order and then, row by row, what is wrong.

    Empty where the file cannot be taken apart. Spaces around texts are taken away and letters composed (NFC); nothing
    else is changed, and what stands in columns that the table does not have follows at the end. Blank lines are left
    out.
    """
    lines = _lines(trial.content)
    if not lines or not lines[0][1]:
        return b""
    header = [_tidy(name) for name in lines[0][1]]
    places = _places(trial.table, header)
    rest = [place for place in range(max(len(cells) for _, cells in lines)) if place not in places]
    remarks = defaultdict(list)
    for fault in trial.faults:
        remarks[fault.row].append(f"{fault.column}: {fault.message}" if fault.column else fault.message)
    out = [[*trial.table.names, REMARKS, *(_cell(header, place) for place in rest)]]
    for begins, cells in lines[1:]:
        if cells:
            own = [_cell(cells, place) for place in places]
            out.append([*own, "; ".join(remarks[begins]), *(_cell(cells, place) for place in rest)])
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
    names = [_tidy(name) for name in header]
    return [names.index(name) if name in names else None for name in table.names]


def _cell(cells: list[str], place: int | None) -> str:
    return "" if place is None or place >= len(cells) else _tidy(cells[place])


def _tidy(cell: str) -> str:
    return unicodedata.normalize("NFC", cell).strip()
