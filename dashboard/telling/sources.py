"""The sources of records, for a list of citations."""

from collections.abc import Iterable
from typing import NamedTuple

from dashboard.measures import details
from dashboard.telling.teller import Teller


class Source(NamedTuple):
    """A source: its id, its title, its publisher and date in words, its address, and its `url_state` (a code)."""

    source: str
    title: str
    basis: str
    url: str
    url_state: str


def cited(teller: Teller, keys: Iterable[str]) -> tuple[Source, ...]:
    """Return the sources of some records, each once, in the order of first use."""
    rows = teller.record.tables["sources"].loc[list(details.sources(teller.record, keys))]
    return tuple(
        Source(row.Index, row.title, f"{row.publisher} · {teller.say.date(row.published)}", row.url, row.url_state)
        for row in rows.itertuples()
    )
