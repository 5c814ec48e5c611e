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
from dashboard.package.messages import message
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
            yield message("must not be blank")
        return
    longest = LONGEST_CELL if column.max_length is None else column.max_length
    own = texts.faults(cell, longest, column.paragraphs)
    first_fault = next(chain(own, _list_faults(column, cell), _damage(column, cell)), None)
    if first_fault:
        yield first_fault
        return
    for entry in column.entries(cell):
        for said in _entry_faults(column, entry):
            yield of_entry(entry, said) if column.separator and entry != cell else said


def of_entry(entry: str, said: str) -> str:
    """Return a message about an entry of a list as one that continues a sentence about the whole cell."""
    return message("has the entry {entry}, which {fault}", entry=shown(entry), fault=said)


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
        yield message(
            "has a blank or a space beside a separator; allowed: entries joined by {separator!r} alone",
            separator=column.separator,
        )
    if len(set(entries)) < len(entries):
        yield message("says the same twice; allowed: each entry once")


def _entry_faults(column: Column, text: str) -> Iterator[str]:
    """Yield faults of one value: of a whole cell, or of one entry of a list."""
    if column.values and text not in column.values:
        yield message("is not in the list; allowed: {allowed}", allowed=listed(column.values))
    if column.partial_date:
        yield from _date_faults(text)
    elif column.pattern and not patterns.compiled(column.pattern).fullmatch(text):
        yield message(
            "does not have the form of this column; allowed: {pattern} ({meaning})",
            pattern=column.pattern,
            meaning=column.description.rstrip(".。"),
        )
    elif column.name == "url" and not is_web_address(text):
        yield message("is no web address; allowed: http:// or https:// and the name of a host")
    if column.type == "boolean" and text not in ("true", "false"):
        yield message("is neither true nor false; allowed: true, false")
    if column.type == "integer" and not _INTEGER.fullmatch(text):
        yield message("is no whole number; allowed: digits, such as 12")
    if column.type == "number" and not _NUMBER.fullmatch(text):
        yield message("is no number; allowed: digits and a point, such as 21.03")
    yield from _interval_faults(column, text)
    yield from _range_faults(column, text)


def _date_faults(text: str) -> Iterator[str]:
    """Yield a fault for a text that is no date, or one of a year that is taken for a typing error."""
    if is_partial_date(text):
        return
    year = text[:4]
    if year.isascii() and year.isdigit() and len(year) == 4 and int(year) not in YEARS:
        yield message(
            "lies outside the years of a record of our day; allowed: {first} to {last}", first=YEARS[0], last=YEARS[-1]
        )
    else:
        yield message("is no date; allowed: YYYY, YYYY-MM or YYYY-MM-DD")


def _interval_faults(column: Column, text: str) -> Iterator[str]:
    """Yield a fault for a span of time that has the form of its column and is none."""
    formed = not column.pattern or patterns.compiled(column.pattern).fullmatch(text)
    if column.interval and formed and not _is_interval(text):
        yield message("is no span of time; allowed: one date, or two with a slash between them, the earlier first")


def _range_faults(column: Column, text: str) -> Iterator[str]:
    """Yield a fault for a number outside the range of its column, or too large for a float."""
    if column.type not in ("integer", "number") or not _NUMBER.fullmatch(text):
        return
    size = float(text)
    if column.minimum is not None and size < column.minimum:
        if column.unit:
            yield message("is too small; allowed: {limit:g} or more {unit}", limit=column.minimum, unit=column.unit)
        else:
            yield message("is too small; allowed: {limit:g} or more", limit=column.minimum)
    if (column.maximum is not None and size > column.maximum) or math.isinf(size):
        largest = sys.float_info.max if column.maximum is None else column.maximum
        if column.unit:
            yield message("is too large; allowed: {limit:g} or less {unit}", limit=largest, unit=column.unit)
        else:
            yield message("is too large; allowed: {limit:g} or less", limit=largest)


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
