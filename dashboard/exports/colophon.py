"""What every file for a meeting says of itself: what was chosen, which data it is, and where it lives."""

from typing import NamedTuple

from dashboard.exports import citation
from dashboard.selection import Selection
from dashboard.selection.filters import in_words
from dashboard.telling.teller import Teller


class Colophon(NamedTuple):
    """What a file says of itself, in the reader's words.

    `chosen`: the selection; "All countries" if nothing was chosen. `cited`: title, version, day and permanent address.
    `address`: of the live view with the same selection; blank if the address of the dashboard is not known. `note`:
    day and version of the data, what is not recorded, the disclaimer on names and boundaries, and the licence.
    """

    chosen: str
    cited: str
    address: str
    note: str


def of(told: Teller, chosen: Selection, base: str) -> Colophon:
    """Return what a file of a selection says of itself. base: our address, no slash at its end; blank if not known."""
    clauses = in_words(chosen.filters, chosen.place.page, told, chosen.place.listing).values()
    cited = citation.of_view(told, chosen, base)
    return Colophon(
        chosen=told.say.clauses(*clauses) or told.say("filter.all_countries"),
        cited=citation.formatted(told, cited) if base else cited.title,
        address=cited.address if base else "",
        note=told.say("frame.foot", date=told.as_of, version=told.record.version),
    )
