"""Who asks: nobody that we know, somebody who was not invited, or an invited reader or machine."""

from enum import Enum
from typing import NamedTuple

from starlette.datastructures import Headers
from starlette.requests import cookie_parser

from dashboard.access import identity, invited, tokens
from dashboard.access.settings import Settings

BEARER = "bearer"


class Standing(Enum):
    """How far a reader may go."""

    UNKNOWN = 401
    REFUSED = 403
    ADMITTED = 200


class Reader(NamedTuple):
    """Who asks. `name`: how to call a reader on the screen, or the name of a token; blank if unknown."""

    standing: Standing
    name: str = ""


NOBODY = Reader(Standing.UNKNOWN)


def of(headers: Headers, settings: Settings) -> Reader:
    """Return who sends a request with these headers.

    A bearer token counts before a cookie, and a wrong one is not made good by it. A cookie does not count in a request
    that the page of another origin sends (RFC 6454): browsers add it there too where the site is the same.
    """
    sent = bearer(headers)
    if sent:
        owner = tokens.owner(sent[0], settings.tokens) if len(sent) == 1 else ""
        return Reader(Standing.ADMITTED, owner) if owner else NOBODY
    if any(origin != settings.origin for origin in headers.getlist("origin")):
        return NOBODY
    found = identity.claims(cookie_parser(headers.get("cookie", "")), settings)
    if found is None:
        return NOBODY
    standing = Standing.ADMITTED if invited.allows(settings, found) else Standing.REFUSED
    return Reader(standing, invited.name(found))


def bearer(headers: Headers) -> list[str]:
    """Return the bearer tokens of a request (RFC 6750, section 2.1), which sends one at most."""
    sent = (text.partition(" ") for text in headers.getlist("authorization"))
    return [token.strip() for scheme, _, token in sent if scheme.lower() == BEARER]
