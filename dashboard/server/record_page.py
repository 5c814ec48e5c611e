"""The route of the permanent page of a record, and what stands there where there is none: pages too, not JSON."""

from typing import NoReturn
from urllib.parse import quote

from starlette.responses import Response

from dashboard import words
from dashboard.exports import plain_page, record_page
from dashboard.exports.html import Child, spoken
from dashboard.languages import LANGUAGES
from dashboard.record import current
from dashboard.selection.exact import VERSION
from dashboard.server import known, tables
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.media_types import HTML
from dashboard.server.refused import Refused
from dashboard.server.unknown_page import missing_headers
from dashboard.telling.refused import misunderstood
from dashboard.telling.teller import Teller, teller
from dashboard.telling.tongues import BASE, Piece

# What a table may be had as, by the routes of tables.
_TABLE = "/api/{table}."
ENDINGS = tuple(path.removeprefix(_TABLE) for path in tables.ROUTES if path.startswith(_TABLE))


class Nothing(Refused):
    """A request for the page of a record that there is not: it says so as a page."""

    def __init__(self, status: int, told: Teller, body: bytes) -> None:
        """Make the answer. body: the page."""
        super().__init__(status, "There is no such record.")
        self.answer = Response(body, status, media_type=HTML, headers=missing_headers(told.language))


class Moved(Refused):
    """A request for an address below /record that writes a slash as %2F: the relative links of its page lead astray."""

    def __init__(self, asked: Asked) -> None:
        """Make the answer, which leads to the same address with slashes."""
        super().__init__(308, "The address has slashes.")
        path = quote("/".join(asked.path.values()), safe="/")
        query = f"?{asked.query.decode('latin-1')}" if asked.query else ""
        self.answer = Response(status_code=308, headers={"location": f"{asked.base}/record/{path}{query}"})


def make(asked: Asked) -> Made:
    """Return the page of a record. Raises Nothing for one that was removed (410) or that there never was (404).

    Raises Moved for an address with a slash written as %2F.

    A `version` of the data that is not the present one is told. Other parameters than it and `lang` are of those who
    follow links; they change nothing.
    """
    _check_slashes(asked)
    told, table, key = _teller(asked), asked.path["table"], asked.path["record"]
    why = known.removed(told.record, table, key)
    if why:
        english = told.language != BASE and why == told.record.original.removed[key]
        reason = Piece(why, BASE if english else "")
        _nothing(told, asked, 410, told.say("refused.removed", text="").strip(), *spoken((reason,)))
    if table not in told.record.package.record_tables or told.record.table_of(key) != table:
        missing(asked)
    served = record_page.Served(asked.base, ENDINGS, _outdated(told, asked))
    return Made(record_page.write(told, key, served), HTML, language=told.language)


def _check_slashes(asked: Asked) -> None:
    up = any(".." in text.split("/") for text in asked.path.values())  # would lead out of /record
    if b"%2f" in asked.written.lower() and not up:
        raise Moved(asked)


def _outdated(told: Teller, asked: Asked) -> tuple[str, ...]:
    """Return the sentence that an address cites another version of the data; none if it does not."""
    cited = _parameters(asked).get(VERSION, [])[:1]
    return misunderstood(told, [("version", text) for text in cited if text not in ("", told.record.version)])


def missing(asked: Asked) -> NoReturn:
    """Raise Nothing: below /record, this address leads to no record. Raises Moved as `make`."""
    _check_slashes(asked)
    told = _teller(asked)
    _nothing(told, asked, 404, told.say("refused.page"))


def _nothing(told: Teller, asked: Asked, status: int, title: str, *why: Child) -> NoReturn:
    slashes = sum(text.count("/") + 1 for text in asked.path.values())
    root = plain_page.back(slashes, f"{asked.base}/")
    lang = "" if told.language == words.DEFAULT else told.language
    raise Nothing(status, told, plain_page.nothing(told, plain_page.Place(root, lang), title, *why))


def _teller(asked: Asked) -> Teller:
    """Return the teller in the first language of the address that we have."""
    chosen = (code for code in _parameters(asked).get("lang", []) if code in LANGUAGES)
    return teller(current(), next(chosen, words.DEFAULT))


def _parameters(asked: Asked) -> dict[str, list[str]]:
    """Return the parameters of an address; none if it has too many, or not in UTF-8."""
    try:
        return asked.parameters()
    except Refused:
        return {}


ROUTES = {"/record/{table}/{record:path}": make}
