"""The citation of a record, or of the whole: what it says, and as one sentence in the reader's language."""

import hashlib
from typing import NamedTuple

from dashboard.exports.view import licence
from dashboard.selection import Selection, permanent
from dashboard.selection.exact import VERSION
from dashboard.selection.file_name import PRODUCT
from dashboard.selection.filters import in_words
from dashboard.telling import links, views
from dashboard.telling.teller import Teller


class Cited(NamedTuple):
    """What a citation says.

    `key`: unique, in ASCII. `title`: of the record, or of the whole. `within`: the title of the whole, blank for
    itself. `version`: of the data. `day`: of the version (YYYY-MM-DD). `said`: both in words. `licence`: its name.
    `address`: permanent. `language`: code.
    """

    key: str
    title: str
    within: str
    version: str
    day: str
    said: str
    licence: str
    address: str
    language: str


def of(told: Teller, base: str, key: str = "") -> Cited:
    """Return the citation of a record, or of the whole if `key` is blank. base: our address, no slash at its end."""
    package, name = told.record.package, told.say("frame.name")
    said = told.say("citation.version", version=told.record.version, date=told.as_of)
    table = told.record.table_of(key)
    path = permanent.record(table, key, told.language) if key else permanent.start(told.language)
    return Cited(
        key=":".join((PRODUCT, *filter(None, (table, key.replace("/", ":"))))),
        title=" ".join(told.record.title(key).split()) if key else name,
        within=name if key else "",
        version=told.record.version,
        day=package.created,
        said=said,
        licence=licence(package),
        address=f"{base}/{path}",
        language=told.language,
    )


def of_view(told: Teller, chosen: Selection, base: str) -> Cited:
    """Return the citation of a page with what was chosen there. base: our address; blank if the browser fills it in."""
    page, codes = chosen.place.page, permanent.page(chosen)
    subject = views.subject(told, chosen)
    clauses = in_words(chosen.filters, page, told, chosen.place.listing)
    if subject:
        clauses.pop("country", "")  # the title says it
    return of(told, base)._replace(
        key=f"{PRODUCT}:{page}:{hashlib.sha256(codes.encode()).hexdigest()[:8]}",
        title=told.say.noted(subject or told.say(f"{page}.menu"), told.say.clauses(*clauses.values())),
        within=told.say("frame.name"),
        address=f"{base}/{permanent.page(chosen, **{VERSION: told.record.version})}",
    )


def formatted(told: Teller, cited: Cited) -> str:
    """Return a citation as one sentence, or a few. A long title is shortened."""
    if not cited.within:
        return told.say(
            "citation.dataset", name=cited.title, version=cited.said, licence=cited.licence, address=cited.address
        )
    title = links.short(cited.title)
    return told.say("citation.record", title=title, name=cited.within, version=cited.said, address=cited.address)
