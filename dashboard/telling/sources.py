"""The sources of records, for a list of citations and for the drawer."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dashboard.measures import details
from dashboard.telling import tongues, values
from dashboard.telling.teller import Teller
from dashboard.telling.values import Address


class Source(NamedTuple):
    """A source: its id, its title, its publisher and date in words, its address, and its title by language."""

    source: str
    title: str
    basis: str
    address: Address
    named: tuple[tongues.Piece, ...]


def of(teller: Teller, key: str, row: Mapping, basis: str) -> Source:
    """Return a source. key: its id. row: of the sources. basis: its publisher and date in words."""
    named = tongues.pieces(row["title"], row["language"], teller.say.language)
    return Source(key, row["title"], basis, values.address(teller, row), named)


def cited(teller: Teller, keys: Iterable[str]) -> tuple[Source, ...]:
    """Return the sources of some records, each once, in the order of first use, copies on other sites last."""
    rows = teller.record.tables["sources"].loc[list(details.sources(teller.record, keys))]
    found = [
        of(teller, key, row, f"{row['publisher']} · {teller.say.date(row['published'])}")
        for key, row in zip(rows.index, rows.to_dict("records"), strict=True)
    ]
    mirrors = dict(zip(rows.index, rows["url_state"] == "mirror", strict=True))
    return tuple(sorted(found, key=lambda source: mirrors[source.source]))


def read(teller: Teller, source: Mapping) -> str:
    """Return whether a document was read whole and is quoted, or read elsewhere, with no words on record.

    source: a row of the sources.
    """
    return teller.say("drawer.read_whole" if source["file"] else "drawer.read_elsewhere")
