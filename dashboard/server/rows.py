"""Rows of long lists, of which the browser asks for a page at a time."""

from importlib import import_module

from dashboard.exports import listing as written
from dashboard.selection import Selection
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.media_types import JSON
from dashboard.server.refused import unknown
from dashboard.telling import listing, views
from dashboard.telling.listing import Listed
from dashboard.telling.teller import Teller


def listed(teller: Teller, chosen: Selection) -> Listed | None:
    """Return what the page of a selection lists; None if it has no list."""
    view = import_module(f"{views.__name__}.{chosen.place.page}")
    if hasattr(view, "listed_at"):
        return view.listed_at(teller.record, chosen.place)
    return getattr(view, "LISTED", None)


def make(asked: Asked) -> Made:
    """Return a page of a list, for the parameters of its page. Raises Refused for what is not known."""
    teller, chosen = asked.selection(asked.path["page"])
    what, name = listed(teller, chosen), asked.path["name"]
    if what is None or name not in (what.table, f"{what.table}_list"):  # a figure may have the name of the table
        unknown(404, "list of this page", [name])
    first = (chosen.place.list_page - 1) * written.PAGE
    part = listing.part(teller, what, chosen.filters, chosen.place.form, first, written.PAGE)
    return Made(written.part(part), JSON, language=teller.language, cache="no-store")


ROUTES = {"/api/rows/{page}/{name}.json": make}
