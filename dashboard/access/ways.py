"""Which addresses stand open, and whether an address is one of ours to which a reader may come back."""

import base64
import binascii
import re
from pathlib import Path
from urllib.parse import unquote

from dashboard.access.settings import CALLBACK

SIGN_IN, LOGIN, LOGOUT, ROBOTS, HEALTH = "/sign-in", "/auth/login", "/auth/logout", "/robots.txt", "/healthz"
STREAMLITS = (LOGIN, LOGOUT, CALLBACK)
# What the page for signing in needs of ours. No geometry, which is the host's, and no picture of the record.
STYLE, ICON = "/assets/plain.css", "/favicon.svg"
SCRIPT = Path(__file__).parent / "signed_in.js"
SCRIPT_PATH = f"/assets/{SCRIPT.name}"
LONGEST = 2_000  # letters of an address to come back to; it goes into a cookie
# The visible signs of ASCII but the backslash, which browsers take for a slash.
_WRITTEN = re.compile(r"/[!-\[\]-~]*")


def files(front_end: Path, fonts: Path) -> frozenset[str]:
    """Return the paths of files that are the same for everybody: those of Streamlit's front end, and our fonts.

    The pages of the front end are left out: we write the title and the card of the record into them.
    """
    theirs = (path for path in front_end.rglob("*") if path.is_file() and path.suffix != ".html")
    held = {f"/{path.relative_to(front_end).as_posix()}" for path in theirs}
    return frozenset(held | {f"/assets/{path.name}" for path in fonts.glob("*.woff2")} | {STYLE, ICON, SCRIPT_PATH})


def back(address: str, base: str) -> str:
    """Return an address if it is one of the dashboard, as a path with its query, else that of its start.

    base: the path of the dashboard, such as "/mekong", or blank.
    """
    path = address.partition("?")[0].partition("#")[0]
    parts = [unquote(part) for part in path.split("/")]
    ours = (
        len(address) <= LONGEST
        and _WRITTEN.fullmatch(address)
        and not address.startswith("//")
        and (path == base or path.startswith(f"{base}/"))
        and not {".", ".."} & set(parts)
        and path.removeprefix(base) not in (SIGN_IN, *STREAMLITS)
    )
    return address if ours else f"{base}/"


def packed(address: str) -> str:
    """Return an address as the value of a cookie."""
    return base64.urlsafe_b64encode(address.encode()).decode()


def unpacked(value: str, base: str) -> str:
    """Return the address in the value of a cookie, see `back`; "" for a blank value."""
    try:
        return back(base64.urlsafe_b64decode(value).decode(), base) if value else ""
    except (binascii.Error, ValueError):
        return f"{base}/"
