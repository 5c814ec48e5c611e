"""Rows of long lists, of which the browser asks for a page at a time."""

from importlib import import_module

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dashboard import record, words
from dashboard.exports import listing as written
from dashboard.selection import Selection, address, place
from dashboard.telling import commitments, listing, views
from dashboard.telling.listing import Listed
from dashboard.telling.teller import Teller


def listed(teller: Teller, chosen: Selection) -> Listed | None:
    """Return what the page of a selection lists; None if it has no list."""
    view = import_module(f"{views.__name__}.{chosen.place.page}")
    if hasattr(view, "listed_of"):
        return view.listed_of(commitments.text_shown(teller.record, chosen.place.instrument))
    return getattr(view, "LISTED", None)


async def answer(request: Request) -> Response:
    """Answer with a page of a list, for the same parameters as the page has. 404 for a page without that list."""
    page, name = request.path_params["page"], request.path_params["name"]
    if page not in place.PAGES:
        raise HTTPException(404)
    parameters = {name: request.query_params.getlist(name) for name in request.query_params}
    body = await run_in_threadpool(_body, page, name, parameters)
    return Response(body, media_type="application/json", headers={"cache-control": "no-store"})


def _body(page: str, name: str, parameters: dict[str, list[str]]) -> bytes:
    shown = record.current()
    chosen = address.read(page, parameters, shown)
    teller = Teller(shown, words.of(chosen.language))
    what = listed(teller, chosen)
    if what is None or name not in (what.table, f"{what.table}_list"):  # a figure may have the name of the table
        raise HTTPException(404)
    first = (chosen.place.list_page - 1) * written.PAGE
    return written.part(listing.part(teller, what, chosen.filters, chosen.place.form, first, written.PAGE))
