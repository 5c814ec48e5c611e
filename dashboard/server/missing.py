"""Addresses below ours that lead to nothing. Streamlit would answer with its index page and status 200."""

from dashboard.server import feeds
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.refused import Refused


def make(asked: Asked) -> Made:
    """Raise Refused: there is no such file."""
    raise Refused(404, "There is no such file; a view is at api/view/<page>/<finding>.csv, a table at api/<table>.csv.")


def feed(asked: Asked) -> Made:
    """Raise Refused: there is no such feed."""
    raise Refused(404, "There is no such feed.", allowed=[path.removeprefix("/") for path in feeds.ROUTES])


ROUTES = {"/api/{rest:path}": make, "/feeds/{rest:path}": feed}
