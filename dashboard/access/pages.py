"""The plain pages of gated mode: to sign in, that one was not invited, and that signing in does not work."""

from urllib.parse import parse_qsl, quote, urlencode

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Scope

from dashboard import words
from dashboard.access import ways
from dashboard.exports.html import Child, Element, document, tag
from dashboard.languages import LANGUAGES, preferred
from dashboard.server.media_types import HTML

POLICY = "; ".join(
    f"{name} {value}"
    for name, value in {
        "default-src": "'none'",
        "style-src": "'self'",
        "font-src": "'self'",
        "img-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }.items()
)
HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": POLICY,
    "referrer-policy": "same-origin",
    "vary": "Accept, Accept-Language",
    "x-content-type-options": "nosniff",
}
LANGUAGE = "lang"


def address(scope: Scope) -> str:
    """Return the path of a request with its query, as the browser wrote them."""
    path = (scope.get("raw_path") or quote(scope["path"]).encode()).partition(b"?")[0]
    query = scope.get("query_string", b"")
    return (path + (b"?" + query if query else b"")).decode("latin-1")


def to_sign_in(scope: Scope, base: str) -> Response:
    """Return the page that leads to who signs readers in, and back to where the reader is."""
    leads = f"{base}{ways.SIGN_IN}?to={quote(ways.back(address(scope), base), safe='')}"
    return _page(scope, base, 401, "sign_in", ("", "go", leads))


def not_invited(scope: Scope, base: str, name: str) -> Response:
    """Return the page for a reader who signed in and may not read. name: how the reader is called, or blank."""
    return _page(scope, base, 403, "refused", (name, "sign_out", f"{base}{ways.LOGOUT}"))


def out_of_order(scope: Scope, base: str) -> Response:
    """Return the page that says that readers cannot be signed in now."""
    return _page(scope, base, 503, "failed", ("", "again", f"{base}/"))


def language(scope: Scope) -> str:
    """Return the code of the language of an address, else of the browser."""
    asked = dict(_query(scope)).get(LANGUAGE, "")
    return asked if asked in LANGUAGES else preferred(Headers(scope=scope).get("accept-language", ""))


def _query(scope: Scope) -> list[tuple[str, str]]:
    return parse_qsl(scope.get("query_string", b"").decode("latin-1"), keep_blank_values=True, encoding="latin-1")


def _page(scope: Scope, base: str, status: int, key: str, way: tuple[str, str, str]) -> Response:
    """Return a page. key: of its texts. way: the name of the reader, the key of the link, and where that leads."""
    code = language(scope)
    say, (name, label, leads) = words.of(code), way
    told = say("access.signed_in_as", name=name) if name else ""
    main = tag(
        "main",
        tag("h1", say(f"access.{key}.title")),
        tag("p", say(f"access.{key}.body")),
        tag("p", told) if told else None,
        tag("p", tag("a", say(f"access.{label}"), href=leads, class_="button")),
    )
    head = (
        tag("title", say("frame.title", about=say(f"access.{key}.title"), name=say("frame.name"))),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="robots", content="noindex"),
        tag("link", rel="stylesheet", href=f"{base}{ways.STYLE}"),
        tag("link", rel="icon", href=f"{base}{ways.ICON}", type="image/svg+xml"),
    )
    body = (tag("header", tag("p", say("frame.name")), _languages(scope, code)), main)
    headers = HEADERS | {"content-language": LANGUAGES[code].tag}
    return Response(document(code, head, body), status, media_type=HTML, headers=headers)


def _languages(scope: Scope, code: str) -> Element:
    """Return the same address in each language, folded, so that no browser fetches the fonts of all for their names."""
    kept = [(name, text) for name, text in _query(scope) if name != LANGUAGE]
    entries: list[Child] = []
    for each, known in LANGUAGES.items():
        leads = "?" + urlencode([*kept, (LANGUAGE, each)], encoding="latin-1")
        current = "true" if each == code else ""
        entries += [tag("a", known.endonym, href=leads, lang=known.tag, hreflang=known.tag, aria_current=current), " "]
    here = LANGUAGES[code].endonym
    shown = tag("summary", here, aria_label=words.of(code)("frame.language", name=here))
    return tag("details", shown, tag("div", *entries), translate="no")
