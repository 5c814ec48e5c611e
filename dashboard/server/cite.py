"""The routes of citations of a record, and of the whole, for programs that keep them: BibTeX, RIS, JSON for CSL."""

from dashboard.exports import citation
from dashboard.exports.citation_files import FORMATS
from dashboard.selection.file_name import PRODUCT
from dashboard.selection.permanent import WHOLE
from dashboard.server import known
from dashboard.server.answers import Made, Make
from dashboard.server.asked import Asked


def _of(ending: str) -> Make:
    media_type, write, _ = FORMATS[ending]

    def make(asked: Asked) -> Made:
        """Return the citation of a record, or of the whole. Raises Refused for an unknown record or parameter."""
        told, key = asked.teller(), asked.path.get("record", "")
        if asked.path:
            known.check(told.record, asked.path["table"], key)
        name = key.replace("/", "_") or PRODUCT
        return Made(write(citation.of(told, asked.base, key)), media_type, f"{name}.{ending}", told.language)

    return make


def _of_view(ending: str) -> Make:
    media_type, write, _ = FORMATS[ending]

    def make(asked: Asked) -> Made:
        """Return the citation of a page with its parameters. Raises Refused for what is not known."""
        told, chosen = asked.selection(asked.path["page"])
        name = f"{PRODUCT}_{chosen.place.page}.{ending}"
        return Made(write(citation.of_view(told, chosen, asked.base)), media_type, name, told.language)

    return make


ROUTES = {f"/cite/view/{{page}}.{ending}": _of_view(ending) for ending in FORMATS}
ROUTES |= {f"/cite/{WHOLE}.{ending}": _of(ending) for ending in FORMATS}
ROUTES |= {f"/cite/{{table}}/{{record:path}}.{ending}": _of(ending) for ending in FORMATS}
