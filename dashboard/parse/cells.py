"""The rules for one cell. Each rule comes from the description of its column: text in, fault messages out."""

import math
import re
import sys
from collections.abc import Iterator
from itertools import chain
from urllib.parse import urlsplit

from dashboard.dates import YEARS, before, is_partial_date
from dashboard.package import patterns, texts
from dashboard.package.description import Column
from dashboard.parse import damage
from dashboard.parse.faults import listed, shown

LONGEST_CELL = texts.LONGEST
VERBATIM = ("url", "file", "record", "field")  # addresses, and names that other rules compare
_INTEGER = re.compile(r"-?(0|[1-9]\d{0,17})", re.ASCII)
_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


def messages(column: Column, cell: str) -> Iterator[str]:
    """Yield a message for each fault of a cell. A message continues a sentence that begins with the value.

    For example "is no date; allowed: …". A cell whose text or list is badly written gets that one message only.
    """
    if not cell:
        if column.required:
            yield "must not be blank"
        return
    longest = LONGEST_CELL if column.max_length is None else column.max_length
    own = texts.faults(cell, longest, column.paragraphs)
    first_fault = next(chain(own, _list_faults(column, cell), _damage(column, cell)), None)
    if first_fault:
        yield first_fault
        return
    for entry in column.entries(cell):
        about = f"has the entry {shown(entry)}, which " if column.separator and entry != cell else ""
        for message in _entry_faults(column, entry):
            yield about + message


def _is_free_text(column: Column) -> bool:
    """Return whether any words may stand in a column: it has no form, no closed list and no references."""
    closed = column.values or column.references or column.pattern or column.partial_date or column.interval
    return column.type == "string" and not closed


def _damage(column: Column, cell: str) -> Iterator[str]:
    """Yield faults of words that were damaged on the way into the file. Columns with a form have none."""
    if not _is_free_text(column) or column.name in VERBATIM:
        return
    for entry in column.entries(cell):
        yield from damage.messages(entry)
    if not column.paragraphs and column.name != "quote":  # what others wrote stands to the letter
        yield from filter(None, (damage.lost_letters(cell), damage.markup(cell)))


def _list_faults(column: Column, cell: str) -> Iterator[str]:
    """Yield faults of a list as a whole: blank or repeated entries. Cells without a separator have none."""
    entries = column.entries(cell)
    if any(not entry or entry != entry.strip() for entry in entries):
        yield f"has a blank or a space beside a separator; allowed: entries joined by {column.separator!r} alone"
    if len(set(entries)) < len(entries):
        yield "says the same twice; allowed: each entry once"


def _entry_faults(column: Column, text: str) -> Iterator[str]:
    """Yield faults of one value: of a whole cell, or of one entry of a list."""
    if column.values and text not in column.values:
        yield f"is not in the list; allowed: {listed(column.values)}"
    if column.partial_date:
        if not is_partial_date(text):
            year = text[:4]
            if year.isascii() and year.isdigit() and len(year) == 4 and int(year) not in YEARS:
                yield f"lies outside the years of a record of our day; allowed: {YEARS[0]} to {YEARS[-1]}"
            else:
                yield "is no date; allowed: YYYY, YYYY-MM or YYYY-MM-DD"
    elif column.pattern and not patterns.compiled(column.pattern).fullmatch(text):
        yield f"does not have the form of this column; allowed: {column.pattern} ({column.description.rstrip('.')})"
    elif column.name == "url" and not is_web_address(text):
        yield "is no web address; allowed: http:// or https:// and the name of a host"
    if column.type == "boolean" and text not in ("true", "false"):
        yield "is neither true nor false; allowed: true, false"
    if column.type == "integer" and not _INTEGER.fullmatch(text):
        yield "is no whole number; allowed: digits, such as 12"
    if column.type == "number" and not _NUMBER.fullmatch(text):
        yield "is no number; allowed: digits and a point, such as 21.03"
    yield from _interval_faults(column, text)
    yield from _range_faults(column, text)


def _interval_faults(column: Column, text: str) -> Iterator[str]:
    """Yield a fault for a span of time that has the form of its column and is none."""
    formed = not column.pattern or patterns.compiled(column.pattern).fullmatch(text)
    if column.interval and formed and not _is_interval(text):
        yield "is no span of time; allowed: one date, or two with a slash between them, the earlier first"


def _range_faults(column: Column, text: str) -> Iterator[str]:
    """Yield a fault for a number outside the range of its column, or too large for a float."""
    if column.type not in ("integer", "number") or not _NUMBER.fullmatch(text):
        return
    size = float(text)
    if column.minimum is not None and size < column.minimum:
        yield f"is too small; allowed: {column.minimum:g} or more {column.unit}".rstrip()
    if (column.maximum is not None and size > column.maximum) or math.isinf(size):
        largest = sys.float_info.max if column.maximum is None else column.maximum
        yield f"is too large; allowed: {largest:g} or less {column.unit}".rstrip()


def _is_interval(text: str) -> bool:
    """Say whether a text is one partial date, or two of which the second does not lie before the first."""
    days = text.split("/")
    if len(days) > 2 or not all(map(is_partial_date, days)):
        return False
    return before(days[-1], days[0]) is not True


def is_web_address(text: str) -> bool:
    """Return whether a text is a web address: http or https, with a host and without a user name or password."""
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(host) and "@" not in parts.netloc and text.split() == [text]
