"""The sources that records rest on, as a list of what is cited says them."""

from collections.abc import Iterable
from typing import NamedTuple

from dashboard.measures import details
from dashboard.telling.teller import Teller


class Source(NamedTuple):
    """A source: its id and title, who published it and when, its address with what is known of it (`url_state`)."""

    source: str
    title: str
    basis: str
    url: str
    url_state: str


def cited(teller: Teller, keys: Iterable[str]) -> tuple[Source, ...]:
    """Return the sources that records rest on, each once, in the order in which the records name them."""
    rows = teller.record.tables["sources"].loc[list(details.sources(teller.record, keys))]
    return tuple(
        Source(row.Index, row.title, f"{row.publisher} · {teller.say.date(row.published)}", row.url, row.url_state)
        for row in rows.itertuples()
    )
