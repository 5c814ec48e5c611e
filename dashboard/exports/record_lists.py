"""What a record is made of and related to, for its plain page: fields, parts, roles, related records, translations."""

from collections.abc import Iterable, Iterator

from dashboard.exports.html import Child, Element, external, spoken, tag
from dashboard.exports.plain_page import Place
from dashboard.measures.directory import BODIES
from dashboard.selection import Place as View
from dashboard.selection import Selection, permanent
from dashboard.telling import links, roles
from dashboard.telling.drawer import fields, findings, parts, related
from dashboard.telling.teller import Teller


def write(told: Teller, place: Place, key: str) -> Iterator[Element]:
    """Yield the elements, in the order of the drawer. place: of the page."""
    yield from _fields(told, key)
    yield from _parts(told, place, key)
    yield from _found(told, place, key)
    if told.record.table_of(key) == BODIES:
        yield from _roles(told, place, key)
    yield from _related(told, place, key)
    yield from _translations(told, key)


def _fields(told: Teller, key: str) -> Iterator[Element]:
    found = fields.fields(told, key)
    if found:
        yield tag("h2", told.say("drawer.fields", n=len(found)))
        pairs = ((tag("dt", each.label), tag("dd", *_value(told, each))) for each in found)
        yield tag("dl", *(element for pair in pairs for element in pair))


def _value(told: Teller, field: fields.Field) -> Iterator[Child]:
    """Yield the entries of a field, with what joins them, then its qualifier."""
    for at, entry in enumerate(field.entries):
        yield told.say("join.items") if at else ""
        if field.form in ("address", "printed"):
            yield external(entry) if field.form == "address" else tag("code", entry)
        else:
            yield from spoken((told.piece(entry),))
    yield f" ({field.known})" if field.known else ""


def _parts(told: Teller, place: Place, key: str) -> Iterator[Element]:
    """Yield the outputs of a meeting and what it produced, the meeting of a report, the parties to an agreement."""
    outputs = [tag("li", f"{each.kind}: ", *spoken((told.piece(each.text),))) for each in parts.outputs(told, key)]
    yield from _section(told.say("drawer.outputs"), outputs)
    named = (*parts.named(told, key), *parts.meeting(told, key))
    if named:
        yield listed(told, place, named)
    parties = [
        tag("li", " · ".join((each.name, *each.steps)), *([tag("br"), tag("small", each.note)] if each.note else []))
        for each in parts.parties(told, key)
    ]
    yield from _section(told.say("drawer.parties"), parties)


def _section(heading: str, lines: Iterable[Element]) -> Iterator[Element]:
    held = list(lines)
    if held:
        yield tag("h2", heading)
        yield tag("ul", *held)


def listed(told: Teller, place: Place, keys: Iterable[str]) -> Element:
    """Return records as a list of links to their plain pages, each with its kind and date."""
    return tag("ul", *(tag("li", *_link(told, place, key)) for key in keys))


def _link(told: Teller, place: Place, key: str) -> tuple[Child, ...]:
    found = links.link(told, key, True)
    way = place.way(permanent.record(told.record.table_of(key), key))
    title = tag("a", found.title, href=way, lang=told.foreign(told.record.title(key)))
    return title, tag("small", *(f" · {each}" for each in found.beside))


def _found(told: Teller, place: Place, key: str) -> Iterator[Element]:
    """Yield the lists of a country, or the records in the area of work of a commitment."""
    for each in findings.findings(told, Selection(place=View(record=key))):
        yield tag("h2", each.title)
        if each.sentence:
            yield tag("p", each.sentence)
        if each.table.records:
            yield listed(told, place, dict.fromkeys(each.table.records))


def _roles(told: Teller, place: Place, key: str) -> Iterator[Element]:
    """Yield the roles of a body, then the records that only mention it. Sources have titles and no page."""
    found = roles.roles(told, key)
    yield tag("h2", roles.title(told, found))
    if not found:
        yield tag("p", roles.nothing(told))
    for role in found:
        yield tag("h3", role.label)
        titles = (tag("li", *spoken(title)) for title in role.titles)
        yield tag("ul", *titles) if role.titles else listed(told, place, role.records)
    if roles.worked_out(told, key):
        yield tag("p", told.say("roles.derived"), class_="pale")
    label, mentioned = roles.mentioned(told, key)
    if mentioned:
        yield tag("h3", label)
        yield tag("p", told.say("roles.mentioned"), class_="pale")
        yield listed(told, place, mentioned)


def _related(told: Teller, place: Place, key: str) -> Iterator[Element]:
    found = related.groups(told, key)
    yield tag("h2", related.title(told, found))
    if not found:
        yield tag("p", told.say("related.nothing"))
    for group in found:
        yield tag("h3", group.counted(told.say))
        yield listed(told, place, group.records)


def _translations(told: Teller, key: str) -> Iterator[Element]:
    """Yield the translations in a fold: a browser fetches the fonts of their languages when it is opened."""
    lines = [
        tag("li", *spoken((each.text,)), tag("br"), tag("small", f"{each.basis} · {each.status}"))
        for each in parts.translations(told, key)
    ]
    if lines:
        yield tag("details", tag("summary", tag("h2", told.say("drawer.others"))), tag("ul", *lines))
