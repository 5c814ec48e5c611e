"""The routes of the digest and the newsletter: an issue as a reader chose it, and the past editions, as files."""

from functools import partial
from threading import Lock

from dashboard.exports.digest import WRITERS, whole
from dashboard.measures import digest as measures
from dashboard.memo import memo
from dashboard.selection import Selection
from dashboard.selection.file_name import issue_name
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.media_types import DOCUMENT, EML, HTML, TEXT
from dashboard.server.refused import unknown
from dashboard.telling import issue
from dashboard.telling.issue import Plan
from dashboard.telling.teller import Teller

MEDIA_TYPES = {"html": HTML, "txt": TEXT, "docx": DOCUMENT, "eml": EML}
_SHOWN = ("html", "txt")  # a browser shows them; it saves the others
_ONE = Lock()  # an issue takes a good part of a second to write: one at a time, however many ask


def chosen(asked: Asked, ending: str) -> Made:
    """Return the issue of an address with the parameters of the page Digest. Raises Refused for what is not known."""
    teller, selection = asked.selection("digest")
    plan = issue.of(teller.record, selection, teller.language)
    return _made(teller, plan, ending, _chosen(teller, selection, ending, asked.base))


def past(asked: Asked, ending: str) -> Made:
    """Return a past edition. It takes no parameters. Raises Refused for any, and if there is no such edition."""
    teller, name = asked.teller(), asked.path["name"]
    held = {each.name: each for each in measures.editions(teller.record)}
    if name not in held:
        unknown(404, "edition", [name], allowed=list(held))
    return _made(teller, issue.of_past(held[name]), ending, _past(teller, name, ending, asked.base))


def _made(teller: Teller, plan: Plan, ending: str, body: bytes) -> Made:
    countries = plan.chosen.filters.country
    name = issue_name(plan.issue, plan.languages, teller.record.version, f".{ending}", countries)
    return Made(body, MEDIA_TYPES[ending], "" if ending in _SHOWN else name, plan.languages[0])


@memo(most=16)
def _chosen(teller: Teller, selection: Selection, ending: str, base: str) -> bytes:
    return _written(teller, issue.of(teller.record, selection, teller.language), ending, base)


@memo(most=16)
def _past(teller: Teller, name: str, ending: str, base: str) -> bytes:
    (held,) = (each for each in measures.editions(teller.record) if each.name == name)
    return _written(teller, issue.of_past(held), ending, base)


def _written(teller: Teller, plan: Plan, ending: str, base: str) -> bytes:
    with _ONE:
        return WRITERS[ending](whole.edition(teller, plan, base))


ROUTES = {f"/digest.{ending}": partial(chosen, ending=ending) for ending in WRITERS}
ROUTES |= {f"/edition/{{name}}.{ending}": partial(past, ending=ending) for ending in WRITERS}
