"""Files into rows of text, strictly. The only reader of CSV."""

import csv
import io
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from dashboard.package.description import Column, Package, Table
from dashboard.package.messages import message
from dashboard.package.schema import FILE
from dashboard.package.taken import Taken
from dashboard.parse.cells import messages
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.headers import wrong_header, wrong_separator
from dashboard.parse.keys import key_faults, reference_faults
from dashboard.parse.row import Row, Rows

KEPT_COLUMNS, KEPT_CELLS = 512, 10_000  # columns of which messages are kept, and cells of each
LONGEST_KEPT = 500  # letters of a cell whose messages are kept; nearly all cells of the record are shorter
# What the reader of CSV says of a file that it cannot take apart.
MALFORMED = (
    message("unexpected end of data"),
    message("',' expected after '\"'"),
    message("field larger than field limit (131072)"),
)

Report = Callable[[int, str], None]
Tell = Callable[[str], tuple[str, ...]]  # from a cell to the messages of its faults
Records = list[tuple[int, list[str]]]  # the header and the rows: the line on which each begins, and its cells


def read_rows(
    folder: Path | Taken, package: Package, replacements: Mapping[str, bytes | Records] | None = None
) -> tuple[Rows, list[Fault]]:
    """Return the rows of each table, in the order of its file, and all faults of files, cells, keys and references.

    folder: where the files are, or what was taken from there. replacements: what to read in place of a table's own
    file, by table name: bytes, or records taken apart already. A table that cannot be read is missing from the rows,
    and references to it are not checked. A row with too many or too few cells keeps its key, so that references to it
    are not reported as unknown.
    """
    rows: Rows = {}
    faults = _unlisted_files(folder, package)
    for table in package.tables.values():
        records = _read_table(folder, table, faults, (replacements or {}).get(table.name))
        if records is not None:
            rows[table.name] = records
    for table in package.tables.values():
        faults += key_faults(table, rows.get(table.name, []))
        faults += reference_faults(package, table, rows)
    return rows, sorted(set(faults))


def _unlisted_files(folder: Path | Taken, package: Package) -> list[Fault]:
    """Return a fault for each CSV file, in the folder or one folder below, that the description does not list."""
    known = {table.path for table in package.tables.values()}
    unknown = (folder.tables() if isinstance(folder, Taken) else _tables(folder)) - known
    return [Fault(path, 0, "", "", message("{name} does not list this file", name=FILE)) for path in unknown]


def _tables(folder: Path) -> set[str]:
    found = [path for pattern in ("*.[cC][sS][vV]", "*/*.[cC][sS][vV]") for path in folder.glob(pattern)]
    return {path.relative_to(folder).as_posix() for path in found}


def read_table(folder: Path, table: Table, content: bytes | None = None) -> list[Row]:
    """Return the rows of one table, whatever is wrong with them; none if its file cannot be read."""
    return _read_table(folder, table, [], content) or []


def _read_table(
    folder: Path | Taken, table: Table, faults: list[Fault], content: bytes | Records | None
) -> list[Row] | None:
    """Return the rows of a table, or None where the file or its header is unusable. Faults are added to `faults`."""

    def fault(line: int, said: str) -> None:
        faults.append(Fault(table.path, line, "", "", said))

    records = content if isinstance(content, list) else _taken_apart(folder, table, content, fault)
    if records is None:
        return None
    if not records:
        fault(0, message("is empty; allowed: the header {header} and rows", header=",".join(table.names)))
        return None
    reason = wrong_header(records[0][1], table.names)
    if reason:
        fault(1, reason)
        return None
    told = {column.name: _messages(column) for column in table.columns}
    rows = [_row(table, line, cells, told, faults) for line, cells in records[1:]]
    if not rows and table.least != 0:
        fault(0, message("has a header and no rows; allowed: one row or more"))
    return rows


def _taken_apart(folder: Path | Taken, table: Table, content: bytes | None, fault: Report) -> Records | None:
    """Return the records of a file. Report a fault and return None where it cannot be read or taken apart."""
    data = _bytes(folder, table.path, fault) if content is None else content
    text = None if data is None else _text(data, fault)
    reason = "" if text is None else wrong_separator(text, table.names)
    if reason:
        fault(1, reason)
        return None
    return None if text is None else _records(text, fault)


def _bytes(folder: Path | Taken, path: str, fault: Report) -> bytes | None:
    """Return the content of a file. Report a fault and return None where it is missing or cannot be read."""
    try:
        if isinstance(folder, Taken):
            return folder.read(path)
        if (folder / path).is_file():
            return (folder / path).read_bytes()
    except FileNotFoundError:
        pass  # as one that is no file
    except OSError as error:
        fault(0, message("cannot be read: {why}", why=error.strerror or ""))
        return None
    fault(0, message("is missing, though {name} lists it", name=FILE))
    return None


def _text(data: bytes, fault: Report) -> str | None:
    """Return the text of a file without its byte order mark. Report a fault and return None where it is not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = f"{data[error.start]:02X}"
        fault(line, message("has the byte {byte}, which is not UTF-8; allowed: text saved as UTF-8", byte=byte))
        return None


def _records(text: str, fault: Report) -> Records | None:
    """Return each record with the line on which it begins. Report a fault and return None for malformed CSV."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    records: Records = []
    line = 1
    try:
        for cells in reader:
            records.append((line, cells))
            line = reader.line_num + 1
    except csv.Error as error:
        why = next((said for said in MALFORMED if said == str(error)), str(error))
        fault(line, message("cannot be taken apart into cells, nor what follows it: {why}", why=why))
        return None
    return records


def _row(table: Table, line: int, cells: list[str], told: Mapping[str, Tell], faults: list[Fault]) -> Row:
    """Return one row. The faults of its cells are added to `faults`. told: for each column, as `_messages` returns."""
    row = Row(line, table.names, cells)
    if len(cells) != len(table.names):
        row.update({name: "" for name in table.names if name not in table.key})
        said = message("the row is blank; allowed: {most} cells", most=len(table.names))
        if cells:
            said = message("the row has {n} cells; allowed: {most} cells", n=len(cells), most=len(table.names))
        faults.append(Fault(table.path, line, "", "", said))
        return row
    for column in table.columns:
        faults += [cell_fault(table, row, column.name, said) for said in told[column.name](row[column.name])]
    return row


@lru_cache(maxsize=KEPT_COLUMNS)
def _messages(column: Column) -> Tell:
    """Return a function from a cell to its messages, which keeps them for the next read of the column.

    Most cells of a column repeat others, codes, dates and sources; and a trial reads most tables as they were read.
    """
    kept = lru_cache(maxsize=KEPT_CELLS)(lambda cell: tuple(messages(column, cell)))
    return lambda cell: kept(cell) if len(cell) <= LONGEST_KEPT else tuple(messages(column, cell))
