"""The language and the title of the page that a request asks for, as its first answer has to say them."""

from typing import NamedTuple
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.types import Scope

from dashboard import record
from dashboard.languages import preferred
from dashboard.selection import Selection, address
from dashboard.selection.place import PAGES
from dashboard.telling import views
from dashboard.telling.teller import teller

MOST_PARAMETERS = 100  # parameters of an address that are read


class Head(NamedTuple):
    """The code of a language, the name of a page, the title of the page in that language, and what was chosen."""

    language: str
    page: str
    title: str
    chosen: Selection

    @classmethod
    def of(cls, scope: Scope) -> "Head":
        """Return the head of the page of a request. An unknown page is the first one."""
        name = scope["path"].rstrip("/").rpartition("/")[2]
        page = name if name in PAGES else PAGES[0]
        asked, known = _parameters(scope["query_string"]), record.current()
        chosen = address.read(page, asked, known)
        language = chosen.language or preferred(Headers(scope=scope).get("accept-language", ""))
        told = teller(known, language)
        about = views.subject(told, chosen) or told.say(f"{page}.menu")
        return cls(language, page, told.say("frame.title", about=about, name=told.say("frame.name")), chosen)


def _parameters(query: bytes) -> dict[str, list[str]]:
    """Return the parameters of a query; none if it has too many of them."""
    try:
        return parse_qs(query.decode("ascii", "replace"), max_num_fields=MOST_PARAMETERS)
    except ValueError:
        return {}
