"""The dry run of a curator's file in place of a table: its faults, the rows it still needs, the new record."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from dashboard import curated_file
from dashboard.gates.judge import SOUND, WHOLE, judge
from dashboard.package import schema
from dashboard.package.description import Package, Table
from dashboard.parse import tables
from dashboard.parse.faults import Fault
from dashboard.paths import DATA
from dashboard.record import Record

LARGEST = 3_000_000  # bytes of one file; the largest table of the record has a third of it
MOST_ROWS = 20_000
MOST_OTHERS = 50  # columns that the table does not have; the ordered file keeps each in every row


@dataclass(frozen=True, eq=False)
class DryRun:
    """The result of a dry run. `table`: the one that the file replaces.

    `faults`: to be fixed in the file itself. `elsewhere`: faults that the file would cause in other tables. `owed`:
    rows that are still to be added to other tables. `record`: the record with the file in place; None if the file, or a
    table that references it, has faults.
    """

    table: Table
    faults: tuple[Fault, ...]
    elsewhere: tuple[Fault, ...]
    owed: tuple[Fault, ...]
    content: bytes = field(repr=False)
    record: Record | None = field(repr=False)


def try_file(name: str, content: bytes, folder: Path = DATA, record: Record | None = None) -> DryRun:
    """Check the package in a folder with a file in place of one table, and return the result.

    name: of the file ("news.csv"). It decides the table; for other names the header does. record: if given, the files
    that it was read from are checked, not those that the folder holds now. Raises ValueError, with a sentence, if the
    file is too large or is no table of the record.
    """
    package = record.package if record else schema.read(folder)
    if len(content) > LARGEST:
        raise ValueError(f"The file has {len(content):,} bytes; allowed: {LARGEST:,} or fewer.")
    lines = content.splitlines()
    if len(lines) > MOST_ROWS + 1:
        raise ValueError(f"The file has {len(lines):,} lines; allowed: {MOST_ROWS:,} below its header, or fewer.")
    table = _table(package, name, content)
    if (
        lines
        and lines[0].decode("utf-8", "replace").count(curated_file.separator(content)) > len(table.names) + MOST_OTHERS
    ):
        raise ValueError(f"The header of the file has too many columns; allowed: {', '.join(table.names)}.")
    content = curated_file.without_remarks(content)
    rows, read = tables.read_rows(folder, package, {**_contents(record), table.name: content})
    unsound, unfinished = judge(package, rows, SOUND), judge(package, rows, WHOLE)
    found = {*read, *unsound}
    own = {fault for fault in found if fault.file == table.path}
    after = None if own or read else Record(package, tables.typed(package, rows))
    owed = set(unfinished) - found
    return DryRun(table, tuple(sorted(own)), tuple(sorted(found - own)), tuple(sorted(owed)), content, after)


def _contents(record: Record | None) -> dict[str, bytes]:
    """Return the content of each table as a record was read, by table name."""
    described = record.package.tables.items() if record else ()
    return {name: record.files[table.path] for name, table in described if table.path in record.files}


def _table(package: Package, name: str, content: bytes) -> Table:
    """Return the table that a file is for: by its name, else by the columns of its header."""
    stem = PurePosixPath(name.replace("\\", "/")).stem.casefold().split(" ")[0].split("(")[0]
    for table in package.tables.values():
        if stem in (table.name, PurePosixPath(table.path).stem):
            return table
    first = content.split(b"\n", 1)[0].decode("utf-8-sig", "replace").strip()
    header = {cell.strip('" ') for sign in curated_file.SEPARATORS for cell in first.split(sign)}
    fitting = [table for table in package.tables.values() if set(table.names) <= header]
    if len(fitting) != 1:
        names = ", ".join(f"{table.name}.csv" for table in package.tables.values())
        raise ValueError(f"Neither the name of the file nor its header says its table; allowed: a name of {names}.")
    return fitting[0]


def ordered(tried: DryRun) -> bytes:
    """Return the file with its columns in the order of the table and, if it has faults, a column of remarks.

    Empty if the file cannot be parsed. Cells are stripped and normalised to NFC, and blank lines are left out; nothing
    else changes. Columns that the table does not have are kept at the end.
    """
    lines = curated_file.lines(tried.content)
    if not lines or not lines[0][1]:
        return b""
    header = [curated_file.tidy(name) for name in lines[0][1]]
    places = curated_file.places(tried.table, header)
    rest = [place for place in range(len(header)) if place not in places]
    remarks = defaultdict(list)
    for fault in tried.faults:
        remarks[fault.row].append(f"{fault.column}: {fault.message}" if fault.column else fault.message)
    said = [curated_file.REMARKS] if tried.faults else []
    out = [[*tried.table.names, *said, *(curated_file.cell(header, place) for place in rest)]]
    for begins, cells in lines[1:]:
        if cells:
            own = [curated_file.cell(cells, place) for place in places]
            told = ["; ".join(remarks[begins])] if tried.faults else []
            out.append([*own, *told, *(curated_file.cell(cells, place) for place in rest), *cells[len(header) :]])
    return curated_file.written(out)


def cells(tried: DryRun) -> list[tuple[int, list[str]]]:
    """Return the rows of a file as (line number, cells in the order of the table)."""
    lines = curated_file.lines(tried.content)
    if not lines:
        return []
    places = curated_file.places(tried.table, lines[0][1])
    return [(begins, [curated_file.cell(held, place) for place in places]) for begins, held in lines[1:] if held]
