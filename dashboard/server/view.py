"""The route of a view as CSV: what a page shows, at an address with the parameters of the page."""

import unicodedata
from collections.abc import Sequence
from typing import NoReturn
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dashboard import record, words
from dashboard.exports import view
from dashboard.selection import Selection, address, exact
from dashboard.selection.file_name import ENDING, file_name
from dashboard.selection.place import PAGES
from dashboard.server.files import CachedFile, content_response, etag, ready
from dashboard.telling import views
from dashboard.telling.drawer import findings as drawer
from dashboard.telling.teller import Teller, teller

# The address stays while the record and its wording change, so a browser asks each time whether its copy is current.
ASK_EACH_TIME = "public, no-cache"
LONGEST = 8_000  # bytes of a query
SHOWN, MOST = 200, 5  # letters of a value that an answer repeats, and values that it names


class Refused(Exception):
    """A request that is refused: the status of the answer, and what it says."""

    def __init__(self, status: int, error: str, **more: object) -> None:
        """Make the answer. more: what it says besides."""
        super().__init__(error)
        self.answer = JSONResponse({"error": error} | more, status, headers={"cache-control": "no-store"})


async def send(request: Request) -> Response:
    """Answer with the CSV of a finding of a page, or with JSON that names what is not known."""
    named, query = request.path_params, request.scope["query_string"]
    try:
        name, made = await run_in_threadpool(_made, named["page"], named["finding"], query)
    except Refused as refused:
        return refused.answer
    answer = content_response(request.headers, made, ASK_EACH_TIME)
    answer.headers["content-disposition"] = f'attachment; filename="{name}"'
    return answer


async def missing(request: Request) -> Response:
    """Answer that there is no such file. Streamlit would answer with its index page and status 200."""
    return Refused(
        404, "There is no such file; a view is at api/view/<page>/<finding>.csv, a table at api/<table>.csv."
    ).answer


def asked(page: str, query: bytes) -> tuple[Teller, Selection]:
    """Return the teller and the selection of an address. Raises Refused if it is not understood in full."""
    known = record.current()
    if page not in PAGES:
        unknown(404, "page", [page], allowed=PAGES)
    parameters = _parameters(query)
    found = exact.unknown(page, parameters, known)
    if found:
        said = [f"{parameter}={text}" for parameter, text in found]
        unknown(400, "parameter or value", said, parameters=sorted(address.DEFAULTS))
    chosen = address.read(page, parameters, known)
    return teller(known, chosen.language or words.DEFAULT), chosen


def _made(page: str, finding: str, query: bytes) -> tuple[str, CachedFile]:
    """Return the name of the file and the file. Raises Refused if the address is not understood in full."""
    teller, chosen = asked(page, query)
    found = {each.name: each for each in (*views.findings(teller, chosen), *drawer.findings(teller, chosen))}
    if finding not in found:
        unknown(404, "finding of this selection", [finding], allowed=list(found))
    body = view.write(teller, chosen, found[finding])
    name = file_name(chosen, finding, teller.record.package.version)
    return name, ready(body, ENDING, etag(name.encode() + body))


def unknown(status: int, what: str, texts: Sequence[str], **more: object) -> NoReturn:
    """Refuse what is not known, and name it."""
    named = [text[:SHOWN] for text in texts[:MOST]]
    rest = f" and {len(texts) - MOST} more" if len(texts) > MOST else ""
    raise Refused(status, f"Not a known {what}: {', '.join(named)}{rest}.", unknown=named, **more)


def _parameters(query: bytes) -> dict[str, list[str]]:
    """Return each parameter of a query with its values. Raises Refused if it is too long or not readable as text."""
    if len(query) > LONGEST:
        raise Refused(414, f"The query has {len(query):,} bytes; allowed: {LONGEST:,} or fewer.")
    try:
        pairs = parse_qsl(query.decode("utf-8"), keep_blank_values=True, encoding="utf-8", errors="strict")
    except UnicodeDecodeError:
        raise Refused(400, "The query is not in UTF-8.") from None
    found: dict[str, list[str]] = {}
    for name, text in pairs:
        if any(unicodedata.category(letter) == "Cc" and not letter.isspace() for letter in name + text):
            raise Refused(400, "The query has control characters.", unknown=[name[:SHOWN]])
        found.setdefault(name, []).append(text)
    return found
