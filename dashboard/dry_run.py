"""The dry run of a curator's file in place of a table: its faults, the rows it still needs, the new record."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

import pandas as pd

from dashboard import fault_words
from dashboard.curated_file import cells, decoding
from dashboard.curated_file.order import MOST_OTHERS, Order, in_order
from dashboard.gates.judge import SOUND, WHOLE, judge
from dashboard.package import schema
from dashboard.package.description import Package, Table
from dashboard.package.messages import message
from dashboard.parse import rows as strict
from dashboard.parse import tables
from dashboard.parse.faults import Fault
from dashboard.parse.row import Rows
from dashboard.paths import DATA
from dashboard.record import Record
from dashboard.words import Words

LARGEST = 3_000_000  # bytes of one file; the largest table of the record has a third of it
MOST_ROWS = 20_000


@dataclass(frozen=True, eq=False)
class DryRun:
    """The result of a dry run. `table`: the one that the file replaces.

    `faults`: to be fixed in the file itself. `order`: the file put in order, None if it cannot be; `left`: the faults
    that it has then, those of the file otherwise. What follows is about the file in order: `elsewhere`, faults that it
    would cause in other tables; `owed`, rows that are still to be added to other tables; `before`, the table as it
    stands, None if the record as it stands has faults; `record`, the record with the file in place, None if the file,
    or a table that references it, has faults.
    """

    table: Table
    faults: tuple[Fault, ...]
    left: tuple[Fault, ...]
    elsewhere: tuple[Fault, ...]
    owed: tuple[Fault, ...]
    order: Order | None = field(repr=False)
    before: pd.DataFrame | None = field(repr=False)
    record: Record | None = field(repr=False)


@dataclass(frozen=True)
class _Judged:
    """The rows of a package with a file in place, the faults of the file, of other files, and what is still owed."""

    rows: Rows
    own: tuple[Fault, ...]
    elsewhere: tuple[Fault, ...]
    owed: tuple[Fault, ...]
    readable: bool


def try_file(name: str, content: bytes, folder: Path = DATA, record: Record | None = None) -> DryRun:
    """Check the package in a folder with a file in place of one table, and return the result.

    name: of the file ("news.csv"). It decides the table; for other names the header does. record: if given, the files
    that it was read from are checked, not those that the folder holds now. Raises ValueError, with a sentence, if the
    file is too large or is no table of the record.
    """
    package = record.package if record else schema.read(folder)
    _settle_size(content)
    _settle_view(package, content)
    table = _table(package, name, content)
    _settle_header(table, content)
    held = _contents(record)
    known = strict.read_table(folder, table, held.get(table.name))
    first = _judged(folder, package, table, {**held, table.name: cells.as_given(content)})
    order = in_order(table, content, known)
    last = _in_order(folder, package, table, held, first, order)
    sound = record or not tables.read_rows(folder, package)[1]
    before = tables.frame(table, known) if sound else None
    after = None if last.own or not last.readable else Record(package, tables.typed(package, last.rows))
    return DryRun(table, first.own, last.own, last.elsewhere, last.owed, order, before, after)


def _in_order(
    folder: Path, package: Package, table: Table, held: Mapping[str, bytes], first: _Judged, order: Order | None
) -> _Judged:
    """Return what the rules say of the file in order: what they said of it as given, if that makes no difference."""
    own = [list(row.values()) for row in first.rows.get(table.name, [])]
    if order is None or (not first.own and own == [list(row.cells) for row in order.rows]):
        return first
    return _judged(folder, package, table, {**held, table.name: order.records})


def _judged(folder: Path, package: Package, table: Table, held: Mapping[str, bytes | strict.Records]) -> _Judged:
    rows, read = tables.read_rows(folder, package, held)
    unsound, unfinished = judge(package, rows, SOUND), judge(package, rows, WHOLE)
    found = {*read, *unsound}
    own = {fault for fault in found if fault.file == table.path}
    return _Judged(rows, tuple(sorted(own)), tuple(sorted(found - own)), tuple(sorted({*unfinished} - found)), not read)


def _settle_size(content: bytes) -> None:
    """Raise ValueError if a file has too many bytes or lines."""
    if len(content) > LARGEST:
        raise ValueError(message("The file has {n:,} bytes; allowed: {most:,} or fewer.", n=len(content), most=LARGEST))
    lines = len(content.splitlines())
    if lines > MOST_ROWS + 1:
        raise ValueError(
            message("The file has {n:,} lines; allowed: {most:,} below its header, or fewer.", n=lines, most=MOST_ROWS)
        )


def _settle_view(package: Package, content: bytes) -> None:
    """Raise ValueError if a file is the CSV of a view, whatever its name."""
    marks = {*cells.VIEW}
    if marks <= cells.header(_header_text(content)) and not any(marks <= {*t.names} for t in package.tables.values()):
        raise ValueError(
            message(
                "The file is a view and not a table: its rows were chosen, and its cells are in the reader's words; "
                "allowed: the CSV of a table, which the page Data offers below its columns."
            )
        )


def _settle_header(table: Table, content: bytes) -> None:
    """Raise ValueError if the header of a file has too many columns."""
    text = _header_text(content)
    first = next(iter(text.splitlines()), "")
    if first.count(cells.separator(text)) > len(table.names) + MOST_OTHERS:
        said = message("The header of the file has too many columns; allowed: {allowed}.", allowed=table.names)
        raise ValueError(said)


def _header_text(content: bytes) -> str:
    """Return the text of a file in which its header, which is in ASCII, can be read whatever its code page."""
    return decoding.unicode_text(content) or content.decode("latin-1")


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
    rows = cells.rows(_header_text(content))
    header = {cells.named(name) for name in rows[0][1]} if rows else set()
    fitting = [table for table in package.tables.values() if set(table.names) <= header]
    if len(fitting) != 1:
        raise ValueError(
            message(
                "Neither the name of the file nor its header says its table; allowed: a name of {files}.",
                files=tuple(f"{table.name}.csv" for table in package.tables.values()),
            )
        )
    return fitting[0]


def ordered(tried: DryRun, say: Words) -> bytes:
    """Return the file put in order; with a column of remarks if faults are left. Empty if it cannot be put in order.

    Columns that the table does not have are kept at the end. say: the words of the reader.
    """
    remarks = defaultdict(list)
    for fault in tried.left:
        told = fault_words.told(say, fault.message) or fault.message
        remarks[fault.row].append(say.named(fault.column, told) if fault.column else told)
    said = {row: say.clauses(*told) for row, told in remarks.items()}
    return tried.order.file(said) if tried.order else b""
