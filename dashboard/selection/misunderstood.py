"""What of an address is not understood, so that readers are told what the page ignores."""

from collections.abc import Mapping, Sequence

from dashboard.dates import is_partial_date
from dashboard.record import Record
from dashboard.selection.exact import VERSION
from dashboard.selection.filters import MATCHES


def found(parameters: Mapping[str, Sequence[str]], record: Record) -> list[tuple[str, str]]:
    """Return the values of an address that are not understood, as (kind, text).

    Kinds: "asof" (not a date), "match" (none of MATCHES), "pair" (one country twice), "removed" (the id and the reason
    of the removal), "record" (an unknown id), "version" (of the data, that the address cites and this is not).
    """
    days = parameters.get("asof", ())[:1]
    said = [("asof", text) for text in days if text and not is_partial_date(text)]
    said += [("match", text) for text in dict.fromkeys(parameters.get("match", ())) if text and text not in MATCHES]
    for text in parameters.get("record", ()):
        if text and not record.table_of(text) and text not in record.pairs:
            said.append(_unknown_record(text, record))
    cited = parameters.get(VERSION, ())[:1]
    return said + [("version", text) for text in cited if text and text != record.version]


def _unknown_record(text: str, record: Record) -> tuple[str, str]:
    one, _, other = text.partition("-")
    gone = record.removed.get(text, "")
    if gone:
        return "removed", f"{text}: {gone}"
    return ("pair" if one == other and one in record.tables["countries"].index else "record"), text


def countries(parameters: Mapping[str, Sequence[str]], record: Record) -> list[str]:
    """Return the country codes of an address that the record does not know, each once."""
    known = record.tables["countries"].index
    return [text for text in dict.fromkeys(parameters.get("country", ())) if text and text not in known]
