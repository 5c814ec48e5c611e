"""A curator's file as bytes and as cells, with any separator and any order of columns."""

import codecs
import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from dashboard.curated_file import decoding, formulas
from dashboard.package.description import Table

REMARKS = "fault"  # the column of remarks that `order.Order.file` adds; ignored when the file is tried again
VIEW = ("data_version", "licence")  # the last columns of the CSV of a view, by which it is told from a table
LONGEST_HEADER = 10_000  # letters of a header that is taken apart
SEPARATORS = (",", ";", "\t")
_SAYS_SEPARATOR = "sep="  # a first line for spreadsheets alone: "sep=;"
_QUOTES = "\"'“”„‘’«» \t\ufeff"
_NOTHING = "".join((*SEPARATORS, _QUOTES, "\n"))  # signs of a line that holds nothing

Lines = list[tuple[int, list[str]]]  # (line on which a row begins, its cells)


def separator(text: str) -> str:
    """Return the separator of the cells in the first line that holds something other than a separator."""
    return max(SEPARATORS, key=_header(text).count)


def _header(text: str) -> str:
    """Return the first line that holds something other than a separator; blank if there is none."""
    return next((line for line in _first_lines(text) if not _says_separator(line)), "")


def header(text: str) -> frozenset[str]:
    """Return the names of the columns in the header of a file, as `named`; none if it is too long or no CSV."""
    line = _header(text)
    rows = parsed(line) if len(line) <= LONGEST_HEADER else []
    return frozenset(named(name) for _, names in rows for name in names)


def _first_lines(text: str) -> Iterator[str]:
    """Yield the lines that hold more than separators."""
    return (line for line in io.StringIO(text, newline=None) if line.strip(_NOTHING))


def _says_separator(line: str) -> bool:
    return line.strip(_NOTHING).casefold() == _SAYS_SEPARATOR


def lines(content: bytes) -> Lines:
    """Return (line number, cells) of each row of a file in UTF-8; empty if it cannot be parsed."""
    return parsed(decoding.decoded(content, "utf-8-sig") or "")


def parsed(text: str) -> Lines:
    """Return (line number, cells) of each row, with any separator and any line ends; empty if it cannot be parsed."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=separator(text))
    found, begins = [], 1
    try:
        for cells in reader:
            found.append((begins, cells))
            begins = reader.line_num + 1
    except csv.Error:
        return []
    return found


def rows(text: str) -> Lines:
    """Return the rows that hold something, without a first line that only says the separator."""
    return [
        (begins, cells)
        for begins, cells in parsed(text)
        if any(map(tidy, cells)) and not (begins == 1 and _says_separator(",".join(cells)))
    ]


def as_given(content: bytes) -> bytes:
    """Return a file without what we added to it: the column of remarks, and apostrophes before formulas.

    It is unchanged if nothing was added, or if it cannot be parsed.
    """
    every = lines(content)
    if not every:
        return content
    kept = [place for place, name in enumerate(every[0][1]) if name != REMARKS]
    header = len(every[0][1])
    bared = [
        [formulas.bare(cells[place]) for place in kept if place < len(cells)] + cells[header:] for _, cells in every
    ]
    if bared == [cells for _, cells in every]:
        return content
    return written(bared, separator(content.decode("utf-8-sig")))


def written(lines: Iterable[Sequence[str]], separator: str = ",") -> bytes:
    """Return lines as CSV. If any cell holds a line break, all cells are quoted."""
    every = list(lines)
    quoting = csv.QUOTE_ALL if any("\r" in cell for cells in every for cell in cells) else csv.QUOTE_MINIMAL
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=separator, lineterminator="\n", quoting=quoting).writerows(every)
    return stream.getvalue().encode("utf-8")


def for_spreadsheet(lines: Iterable[Sequence[str]]) -> bytes:
    """Return lines as CSV that a person opens in a spreadsheet: the CSV of the record with a byte order mark.

    Texts among the cells are `formulas.guarded`; `as_given` takes off again what that added.
    """
    return codecs.BOM_UTF8 + written(lines)


def template(table: Table) -> bytes:
    """Return the header of a table as CSV."""
    return written([table.names])


def named(name: str) -> str:
    """Return the name of a column as it stands in a header, without quotation marks, spaces and capitals."""
    return unicodedata.normalize("NFC", name).strip(_QUOTES).casefold()


def tidy(text: str) -> str:
    """Return a text stripped of surrounding spaces and normalised to NFC."""
    return unicodedata.normalize("NFC", text).strip()
