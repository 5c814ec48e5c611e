"""Rows of long lists, of which the browser asks for a page at a time."""

from importlib import import_module

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from dashboard.exports import listing as written
from dashboard.selection import Selection
from dashboard.server.view import Refused, asked, unknown
from dashboard.telling import listing, views
from dashboard.telling.listing import Listed
from dashboard.telling.teller import Teller


def listed(teller: Teller, chosen: Selection) -> Listed | None:
    """Return what the page of a selection lists; None if it has no list."""
    view = import_module(f"{views.__name__}.{chosen.place.page}")
    if hasattr(view, "listed_at"):
        return view.listed_at(teller.record, chosen.place)
    return getattr(view, "LISTED", None)


async def answer(request: Request) -> Response:
    """Answer with a page of a list, for the parameters of its page, or with JSON that names what is not known."""
    named, query = request.path_params, request.scope["query_string"]
    try:
        body = await run_in_threadpool(_body, named["page"], named["name"], query)
    except Refused as refused:
        return refused.answer
    return Response(body, media_type="application/json", headers={"cache-control": "no-store"})


def _body(page: str, name: str, query: bytes) -> bytes:
    teller, chosen = asked(page, query)
    what = listed(teller, chosen)
    if what is None or name not in (what.table, f"{what.table}_list"):  # a figure may have the name of the table
        unknown(404, "list of this page", [name])
    first = (chosen.place.list_page - 1) * written.PAGE
    return written.part(listing.part(teller, what, chosen.filters, chosen.place.form, first, written.PAGE))
