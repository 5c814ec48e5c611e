"""The rows of a translator's file, whatever spreadsheet wrote it."""

from collections.abc import Iterator, Mapping

from dashboard.curated_file import cells, decoding, formulas
from dashboard.parse.row import Row
from dashboard.translators_file.held import Place, Text
from dashboard.translators_file.report import HEADER

LARGEST = 12_000_000  # bytes; all texts of the record in two languages take less than three million
MOST_ROWS = 20_000
NEEDED = ("table", "record", "field", "text", "base")
SURPLUS = "surplus"  # how many cells a row has beyond the header


def rows(content: bytes, texts: Mapping[Place, Text]) -> list[Row]:
    """Return the rows of a file; `line` is the number that a spreadsheet gives a row. Cells are as they were filled in.

    texts: what the language has, which tells one code page from another. Raises ValueError, with a sentence, if the
    file cannot be taken apart.
    """
    if len(content) > LARGEST:
        raise ValueError(f"The file has {len(content):,} bytes; allowed: {LARGEST:,} or fewer.")
    text = decoding.unicode_text(content)
    if text is None:
        text = decoding.code_page_text(content, lambda each: _agreeing(each, texts))
    if text is None:
        raise ValueError("The letters of the file cannot be told with certainty; allowed: a CSV saved as UTF-8.")
    found = list(_rows(text))
    if len(found) > MOST_ROWS:
        raise ValueError(f"The file has {len(found):,} rows; allowed: {MOST_ROWS:,} or fewer.")
    return found


def place(row: Row) -> Place:
    """Return where the text of a row stands."""
    return tuple(cells.tidy(row[name]) for name in ("table", "record", "field"))


def _rows(text: str) -> Iterator[Row]:
    """Yield the rows below the header. Raises ValueError as `rows` does."""
    found = cells.rows(text)
    if not found:
        raise ValueError("The file is empty, or cannot be taken apart into cells; allowed: a CSV.")
    header = [cells.named(name) for name in found[0][1]]
    missing = [name for name in NEEDED if name not in header]
    twice = [name for name in HEADER if header.count(name) > 1]
    if missing or twice:
        said = f"lacks {', '.join(missing)}" if missing else f"repeats {', '.join(twice)}"
        raise ValueError(f"The header of the file {said}; allowed: {', '.join(HEADER)}.")
    numbers = {begins: number for number, (begins, _) in enumerate(cells.parsed(text), 1)}
    for begins, held in found[1:]:
        row = Row(numbers[begins], header, [_cell(cell) for cell in held])
        row[SURPLUS] = str(sum(bool(cell.strip()) for cell in held[len(header) :]))
        yield row


def _cell(cell: str) -> str:
    return formulas.bare(cell).replace("\r\n", "\n").replace("\r", "\n")


def _agreeing(text: str, texts: Mapping[Place, Text]) -> frozenset[object]:
    """Return the places at which a text of a file, beyond ASCII, is that which the language has."""
    try:
        return frozenset(
            place(row)
            for row in _rows(text)
            if not row["text"].isascii() and place(row) in texts and row["text"] == texts[place(row)].text
        )
    except ValueError:
        return frozenset()
