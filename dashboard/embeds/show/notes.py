"""The notes of a step for the speaker: what the view rests on, and its address."""

from collections.abc import Iterator

from dashboard.exports import record_evidence
from dashboard.exports.colophon import Colophon
from dashboard.exports.html import Child, Element, external, spoken, tag
from dashboard.selection import Selection
from dashboard.telling import sources, views
from dashboard.telling.teller import Teller

MOST = 20  # sources


def write(told: Teller, chosen: Selection, about: Colophon) -> Iterator[Child]:
    """Yield note, conflicts and sources with quotes of an open record, else the sources of the view's first finding."""
    key = chosen.place.record
    if told.record.table_of(key):
        yield from record_evidence.write(told, key)
    else:
        yield from _cited(told, [key for found in views.findings(told, chosen)[:1] for key in found.cites])
    yield tag("p", external(about.address)) if about.address else None


def _cited(told: Teller, keys: list[str]) -> Iterator[Child]:
    cited = sources.cited(told, keys)
    if cited:
        yield tag("h3", told.say("drawer.sources"))
        yield tag("ul", *map(_source, cited[:MOST]))
    left = len(cited) - MOST
    yield tag("p", told.say.count("more_sources", left), class_="pale") if left > 0 else None


def _source(source: sources.Source) -> Element:
    return tag("li", *spoken(source.named), tag("br"), source.basis)
