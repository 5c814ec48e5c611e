"""The identity of a reader who signed in: Streamlit's cookie, read by Streamlit's own functions."""

import json
from collections.abc import Mapping

from streamlit.auth_util import get_cookie_with_chunks
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from dashboard.access.settings import Settings

HOURS_OF_A_DAY = 24


def claims(cookies: Mapping[str, str], settings: Settings) -> dict[str, object] | None:
    """Return the claims of a reader's identity; None without one that is signed, ours, and young enough."""
    secret = get_cookie_secret()

    def held(name: str) -> bytes | None:
        signed = cookies.get(name, "").encode("latin-1", "replace")
        return decode_signed_value(secret, name, signed, settings.hours / HOURS_OF_A_DAY) if signed else None

    written = get_cookie_with_chunks(held, USER_COOKIE_NAME)
    try:
        found = json.loads(written or b"null")
    except ValueError:
        return None
    ours = isinstance(found, dict) and found.get("is_logged_in") is True
    ours = ours and found.get("origin") == settings.origin and found.get("provider") == settings.provider
    return found if ours else None
