"""Addresses of no page. Streamlit would answer each with its index page, status 200, and show the first page there."""

from collections.abc import Collection
from pathlib import Path

from starlette.responses import Response
from starlette.routing import Match, Mount
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard import record
from dashboard.exports import plain_page
from dashboard.languages import LANGUAGES
from dashboard.selection.place import PAGES
from dashboard.server.head import Head
from dashboard.server.media_types import HTML
from dashboard.telling.teller import teller

# What Streamlit's front end asks for below a page, to find out below which address its server stands. No reader does.
ASKED = ("/_stcore/health", "/_stcore/host-config")


class UnknownPage:
    """Middleware that answers 404, with a page of ours, where Streamlit would show its first page instead.

    Pages, files of the front end and whatever a route takes go on to the app, and so do all methods but GET and HEAD.
    """

    def __init__(self, app: ASGIApp, folder: Path, prefix: str = "", closed: Collection[str] = ()) -> None:
        """List the files of the front end, which are in `folder`.

        prefix: the path of the dashboard, or blank. closed: paths of Streamlit's that are to lead to nothing.
        """
        self.app, self.prefix = app, prefix
        self.known = {f"{prefix}/{path.relative_to(folder).as_posix()}" for path in folder.rglob("*") if path.is_file()}
        self.closed = {f"{prefix}{path}" for path in closed}
        self.asked = {f"{prefix}/{page}{path}" for page in PAGES for path in ASKED}
        self.pages = {prefix, *(f"{prefix}/{page}" for page in PAGES)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request for no page, or pass it to the app."""
        reads = scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
        answer = self._answer(scope) if reads and self._unknown(scope) else self.app
        await answer(scope, receive, send)

    def _unknown(self, scope: Scope) -> bool:
        """Return whether Streamlit would answer with its index page though the address is that of no page."""
        path = scope["path"]
        if path in self.closed:
            return True
        if not path.startswith(f"{self.prefix}/") or path.rstrip("/") in self.pages or path in self.known:
            return False
        # What no route takes whole goes to the one mount of Streamlit, that of the front end: the index page for each.
        own = (route for route in scope["app"].routes if not isinstance(route, Mount))
        return all(route.matches(scope)[0] is not Match.FULL for route in own)

    def _answer(self, scope: Scope) -> Response:
        if scope["path"] in self.asked:
            return Response(status_code=404, headers={"cache-control": "no-store"})
        head = Head.of(scope)
        told = teller(record.current(), head.language)
        body = plain_page.nothing(told, back_of(scope, self.prefix, head), told.say("refused.page"))
        return Response(body, 404, media_type=HTML, headers=missing_headers(head.language))


def back_of(scope: Scope, prefix: str, head: Head) -> plain_page.Place:
    """Return where a plain page at the address of a request is. prefix: the path of the dashboard, or blank."""
    # As the browser counts them: a slash that is written as %2F is none.
    written = scope.get("raw_path") or scope["path"].encode()
    slashes = written.partition(b"?")[0].count(b"/") - prefix.count("/") - 1
    return plain_page.Place(plain_page.back(slashes, f"{prefix}/"), head.language if head.chosen.language else "")


def missing_headers(language: str) -> dict[str, str]:
    """Return the headers of a page that says that there is nothing. language: the code of its language."""
    return {"cache-control": "no-store", "content-language": LANGUAGES[language].tag, "vary": "Accept-Language"}
