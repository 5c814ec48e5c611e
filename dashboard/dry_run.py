"""One file of a curator's in the place of the record's own: what is wrong with it, what it owes, what would change."""

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

LARGEST = 1_000_000  # bytes of one file
MOST_ROWS = 20_000
MOST_OTHERS = 50  # columns that the table does not have; each is kept in every row of the file in order


@dataclass(frozen=True, eq=False)
class DryRun:
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


def try_file(name: str, content: bytes, folder: Path = DATA, record: Record | None = None) -> DryRun:
    """Return what the check says of a file that stands in the place of one table of the record in a folder.

    name: of the file, which says the table ("news.csv"); otherwise its header does. record: the record in memory, to
    compare with the files that it was read from, whatever the folder holds now. Raises ValueError, with a sentence,
    where the file is too large or is no table of the record.
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
    """The table that a file is for: by its name, else by the columns of its first line."""
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
    """Return the file with the table's columns in their order and then, where there are faults, what is wrong by row.

    Empty where the file cannot be taken apart. Spaces around texts are taken away and letters composed (NFC); nothing
    else is changed, and what stands in columns that the table does not have follows at the end. Blank lines are left
    out.
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
    """Return the rows of a file: the line on which each begins, and its cells in the order of the table."""
    lines = curated_file.lines(tried.content)
    if not lines:
        return []
    places = curated_file.places(tried.table, lines[0][1])
    return [(begins, [curated_file.cell(held, place) for place in places]) for begins, held in lines[1:] if held]
