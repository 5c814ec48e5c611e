"""What gated mode does to the headers of each answer: no shared cache keeps it, no other site reads or shows it."""

from starlette.datastructures import MutableHeaders
from starlette.types import Message, Send

# Directives of Cache-Control for caches of many readers, or that a private answer must not have (RFC 9111, 5.2.2).
_SHARED = ("public", "private", "s-maxage", "proxy-revalidate", "must-understand")
KEPT_ALONE, ASKED_EACH_TIME = "no-store", "private, no-cache"
VARY = ("Cookie", "Authorization")
_OPEN_TO_OTHERS = "access-control-"
_FRAMED, _ALONE = "frame-ancestors *", "frame-ancestors 'none'"


def sealing(send: Send, secure: bool, same_for_all: bool) -> Send:
    """Return what sends an answer on with its headers sealed.

    secure: whether readers come by https, so that cookies never go another way. same_for_all: of a file that stands
    open, which browsers may keep for as long as it says.
    """

    async def sealed(message: Message) -> None:
        if message["type"] == "http.response.start":
            _seal(MutableHeaders(scope=message), secure, same_for_all)
        await send(message)

    return sealed


def _seal(headers: MutableHeaders, secure: bool, same_for_all: bool) -> None:
    for name in [name for name in headers if name.startswith(_OPEN_TO_OTHERS)]:
        del headers[name]
    said = [part.strip() for part in headers.get("cache-control", "").split(",") if part.strip()]
    if KEPT_ALONE not in said:
        kept = [part for part in said if part.partition("=")[0].lower() not in _SHARED]
        headers["cache-control"] = ", ".join(["private", *(kept or ["no-cache"])]) if same_for_all else ASKED_EACH_TIME
    for name in () if same_for_all else VARY:
        headers.add_vary_header(name)
    headers["cross-origin-resource-policy"] = "same-origin"
    headers["x-robots-tag"] = "noindex"
    if _FRAMED in headers.get("content-security-policy", ""):
        headers["content-security-policy"] = headers["content-security-policy"].replace(_FRAMED, _ALONE)
    cookies = headers.getlist("set-cookie") if secure else []
    if cookies:
        del headers["set-cookie"]
    for cookie in cookies:
        headers.append("set-cookie", cookie if "; secure" in cookie.lower() else f"{cookie}; Secure")
