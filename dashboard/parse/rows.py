"""Files into rows of text, strictly. The only reader of CSV."""

import csv
import io
from collections.abc import Callable, Mapping
from pathlib import Path

from dashboard.package.description import Package, Table
from dashboard.package.schema import FILE
from dashboard.parse.cells import messages
from dashboard.parse.faults import Fault, at, listed, shown
from dashboard.parse.keys import key_faults, reference_faults
from dashboard.parse.row import Row, Rows

Report = Callable[[int, str], None]


def read_rows(folder: Path, package: Package, instead: Mapping[str, bytes] | None = None) -> tuple[Rows, list[Fault]]:
    """Return the rows of each table, in the order of the file, and all faults of files, cells, keys and references.

    instead: what is read in the place of a table's own file, by the name of the table. A table that cannot be read at
    all is missing from the rows, and nothing is said about what points at it. Of a row with too many or too few cells
    the key is kept, so that what points at it is not called unknown.
    """
    rows: Rows = {}
    faults = _unlisted(folder, package)
    for table in package.tables.values():
        records = _read_table(folder / table.path, table, faults, (instead or {}).get(table.name))
        if records is not None:
            rows[table.name] = records
    for table in package.tables.values():
        faults += key_faults(table, rows.get(table.name, []))
        faults += reference_faults(package, table, rows)
    return rows, sorted(set(faults))


def _unlisted(folder: Path, package: Package) -> list[Fault]:
    """A fault for each CSV in the folder, or one folder below, that the description leaves out."""
    known = {table.path for table in package.tables.values()}
    found = [path for pattern in ("*.[cC][sS][vV]", "*/*.[cC][sS][vV]") for path in folder.glob(pattern)]
    unknown = {path.relative_to(folder).as_posix() for path in found} - known
    return [Fault(path, 0, "", "", f"{FILE} does not list this file") for path in unknown]


def _read_table(path: Path, table: Table, faults: list[Fault], content: bytes | None = None) -> list[Row] | None:
    """The rows of a table, with their faults added to the list; None where the file or its header is unusable."""

    def fault(line: int, message: str) -> None:
        faults.append(Fault(table.path, line, "", "", message))

    data = _content(path, fault) if content is None else content
    text = None if data is None else _text(data, fault)
    wrong = "" if text is None else _wrong_separator(text, table.names)
    if wrong:
        fault(1, wrong)
        return None
    records = None if text is None else _records(text, fault)
    if records is None:
        return None
    if not records:
        fault(0, f"is empty; allowed: the header {','.join(table.names)} and rows")
        return None
    wrong = _wrong_header(records[0][1], table.names)
    if wrong:
        fault(1, wrong)
        return None
    rows = [_row(table, line, cells, faults) for line, cells in records[1:]]
    if not rows and table.least != 0:
        fault(0, "has a header and no rows; allowed: one row or more")
    return rows


def _content(path: Path, fault: Report) -> bytes | None:
    """What stands in a file; None, and a fault, where it is missing or cannot be read."""
    try:
        if path.is_file():
            return path.read_bytes()
        fault(0, f"is missing, though {FILE} lists it")
    except OSError as error:
        fault(0, f"cannot be read: {error.strerror}")
    return None


def _text(data: bytes, fault: Report) -> str | None:
    """The text of a file; None, and a fault, where it is not UTF-8. A byte order mark is passed over."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        fault(line, f"has the byte {data[error.start]:02X}, which is not UTF-8; allowed: text saved as UTF-8")
        return None


def _records(text: str, fault: Report) -> list[tuple[int, list[str]]] | None:
    """Each record with the line on which it begins; None, and a fault, where quotation marks do not match up."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    records = []
    line = 1
    try:
        for cells in reader:
            records.append((line, cells))
            line = reader.line_num + 1
    except csv.Error as error:
        fault(line, f"cannot be taken apart into cells, nor what follows it: {error}")
        return None
    return records


def _wrong_separator(text: str, names: tuple[str, ...]) -> str:
    """What is wrong with the signs between the cells of a header, in words; "" where nothing is."""
    first = text.partition("\n")[0].strip()
    for sign, word in ((";", "semicolons"), ("\t", "tabs")):
        if "," not in first and {cell.strip('" ') for cell in first.split(sign)} & set(names) and sign in first:
            return f"the header is separated by {word}; allowed: commas"
    return ""


def _wrong_header(header: list[str], names: tuple[str, ...]) -> str:
    """What is wrong with a header, in words; "" where nothing is."""
    if tuple(header) == names:
        return ""
    missing, extra = set(names) - set(header), set(header) - set(names)
    reasons = [
        f"lacks {listed(sorted(missing))}" if missing else "",
        f"has {listed(shown(name) for name in sorted(extra))}, which {FILE} does not describe" if extra else "",
        "repeats a column" if len(set(header)) < len(header) else "",
    ]
    said = " and ".join(reason for reason in reasons if reason) or "has its columns in another order"
    return f"the header {said}; allowed: {','.join(names)}"


def _row(table: Table, line: int, cells: list[str], faults: list[Fault]) -> Row:
    """One row, with the faults of its cells added to the list."""
    row = Row(line, table.names, cells)
    if len(cells) != len(table.names):
        row.update({name: "" for name in table.names if name not in table.key})
        said = f"the row has {len(cells)} cells" if cells else "the row is blank"
        faults.append(Fault(table.path, line, "", "", f"{said}; allowed: {len(table.names)} cells"))
        return row
    for column in table.columns:
        faults += [at(table, row, column.name, message) for message in messages(column, row[column.name])]
    return row
