"""The route of the offline edition: the whole record as one page, in the reader's language and a second one."""

from dashboard.embeds.offline import document, edition
from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.selection import permanent
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.media_types import HTML
from dashboard.server.whole import named, once
from dashboard.telling.teller import Teller

PATH = f"/{permanent.OFFLINE}"
SECOND = "zh"  # beside English, for a reader of English
# Its own script is allowed, and nothing else. It may stand in no frame.
POLICY = f"{document.policy((document.script(),))}; frame-ancestors 'none'"
_PLACE = "https://dashboard.invalid"  # our address in what is kept: each request may name another


def languages(code: str) -> tuple[str, str]:
    """Return the languages of the edition for a reader: theirs, then English, or Chinese beside English."""
    return code, SECOND if code == DEFAULT else DEFAULT


def _write(told: Teller) -> bytes:
    return edition.write(told.record.original, languages(told.language), _PLACE)


_made = once(_write, len(LANGUAGES))


def make(asked: Asked) -> Made:
    """Return the offline edition, made once for each language. Raises Refused for what is not known."""
    told = asked.teller()
    name = named(told, edition.name(languages(told.language)))
    body = _made(told).replace(_PLACE.encode(), asked.base.encode())
    return Made(body, HTML, name, told.language, seen=True)


ROUTES = {PATH: make}
