"""Addresses below ours that lead to nothing. Streamlit would answer with its index page and status 200."""

from starlette.convertors import PathConvertor, register_url_convertor

from dashboard.server import feeds, record_page
from dashboard.server.answers import Made, Make
from dashboard.server.asked import Asked
from dashboard.server.refused import Refused

FOLDERS = {
    "/api": "There is no such file; a view is at api/view/<page>/<finding>.csv, a table at api/<table>.csv.",
    "/feeds": f"There is no such feed; allowed: {', '.join(path.removeprefix('/') for path in feeds.ROUTES)}.",
    "/cite": "There is no such citation; that of a record is at cite/<table>/<record>.bib, .ris or .json, "
    "that of the whole at cite/dataset.bib, .ris or .json.",
}


class Anything(PathConvertor):
    """The rest of a path, whatever it is. Starlette's own leaves out line breaks, and would answer those itself."""

    regex = r"[\s\S]*"


register_url_convertor("anything", Anything())


def _of(said: str) -> Make:
    def make(asked: Asked) -> Made:
        """Raise Refused: there is no such file."""
        raise Refused(404, said)

    return make


ROUTES = {path: _of(said) for folder, said in FOLDERS.items() for path in (folder, f"{folder}/{{rest:anything}}")}
ROUTES["/record/{rest:anything}"] = record_page.missing
