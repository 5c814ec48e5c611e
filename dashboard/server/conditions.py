"""Conditions of a request: whether a client has what it asks for already, to the letter of RFC 9110, section 13."""

from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

from starlette.datastructures import Headers

_LONGEST = 40  # letters of a date


def unchanged(headers: Headers, etag: str, modified: datetime | None = None) -> bool:
    """Return whether a client has the current content.

    If-None-Match alone counts where it is given, whatever it says. Else If-Modified-Since does, if it is a date.
    etag: of the content. modified: when it last changed, in UTC; None if that is not told.
    """
    if "if-none-match" in headers:
        known = {tag.strip().removeprefix("W/") for tag in ",".join(headers.getlist("if-none-match")).split(",")}
        return "*" in known or etag.removeprefix("W/") in known
    since = _moment(headers.getlist("if-modified-since"))
    return bool(since and modified) and modified <= since


def same(headers: Headers, etag: str, modified: datetime) -> bool:
    """Return whether If-Range, where it is given, names this very content: by its tag, or by the day of its change."""
    named = headers.getlist("if-range")
    return not named or named == [etag.removeprefix("W/")] or _moment(named) == modified


def written(moment: datetime) -> str:
    """Return a moment in UTC as a header says it."""
    return format_datetime(moment, usegmt=True)


def _moment(texts: list[str]) -> datetime | None:
    """Return the moment of a header in UTC; None for one that is missing, given twice, or no date."""
    if len(texts) != 1 or len(texts[0]) > _LONGEST:
        return None
    try:
        read = parsedate_to_datetime(texts[0])
        return read.astimezone(UTC) if read.tzinfo else read.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
