"""The sections of the six members, and the one that leads to them."""

from collections.abc import Iterator

from dashboard.embeds.offline import articles, maps, parts, timelines
from dashboard.embeds.offline.document import Section
from dashboard.embeds.offline.way import Way, leads
from dashboard.exports.html import Child, Element, tag
from dashboard.telling import blocks, country, country_blocks, facts
from dashboard.telling.blocks import Group
from dashboard.telling.teller import Teller
from dashboard.telling.views import country as told_of

# The blocks whose records have a place in the edition.
BLOCKS = ("mechanism", "laws_and_plans", "agreements", "treaties", "liaison_posts", "meetings", "practices", "news")


def index(told: Teller, way: Way) -> Section:
    """Return the section of all members: who coordinates, and the latest plans and laws of each."""
    found = told_of.members(told)
    cards = [tag("article", *_member(told, way, each)) for each in found.figure]
    held = (*cards, *parts.texts(found.caption, small=True))
    return Section(way.section("country"), told.say("country.menu"), held)


def _member(told: Teller, way: Way, each: object) -> Iterator[Child]:
    yield tag("h3", tag("a", each.name, href=leads(way.country(each.code))))
    yield from parts.texts(each.bodies)
    yield articles.lines(way, each.latest)


def section(told: Teller, way: Way, code: str) -> Section:
    """Return the section of a member: facts, timeline, then its blocks in the order of the page."""
    profile, when = told_of.profile(told, code), told_of.timeline(told, (code,))
    name = told.say("country.locator", country=told.record.label(code))
    held = [
        maps.place(told, (code,), name),
        *parts.texts(country.formal_name(told, code), small=True),
        *parts.texts(country.answer(told, code)),
        tag("h3", profile.title),
        tag("div", *(tag("div", *_fact(way, fact)) for fact in profile.figure), class_="two"),
        tag("h3", when.title),
        *parts.texts(when.sentence),
        timelines.timeline(told, way, when, code),
        *_pairs(told, way, code),
        *(part for name in BLOCKS for part in _block(told, way, code, name)),
    ]
    return Section(way.country(code), told.record.label(code), tuple(held))


def _fact(way: Way, fact: facts.Fact) -> Iterator[Element]:
    """Yield a fact: its head, its lines with links, its remark."""
    yield tag("h4", fact.head)
    lines = []
    for line in fact.lines:
        where = way.opens(line.opens) if line.opens else _led(way, line)
        words = tag("a", line.words, href=where) if where else line.words
        lines.append(tag("li", words, tag("small", f" {line.beside}") if line.beside else None))
    yield tag("ul", *lines, class_="lines")
    yield from parts.texts(fact.beside, small=True)


def _led(way: Way, line: facts.Line) -> str:
    """Return where a line leads that names a page: to the pair or to the list of that page; blank for no page."""
    if line.page == "pair" and len(line.countries) == 2:
        return way.opens("-".join(sorted(line.countries)))
    names = {"map": "liaison_posts"}
    return leads(way.section(names.get(line.page, line.page))) if line.page else ""


def _pairs(told: Teller, way: Way, code: str) -> Iterator[Element]:
    """Yield the links to the pairs of a member."""
    others = [other for other in told.record.members if other != code]
    links = (
        tag("a", told.pair(told.record.pair(pair)), href=way.opens(pair))
        for pair in ("-".join(sorted((code, other))) for other in others)
    )
    yield tag("h3", told.say("pair.menu"))
    yield tag("ul", *(tag("li", each) for each in links), class_="buttons")


def _block(told: Teller, way: Way, code: str, name: str) -> Iterator[Child]:
    held = country_blocks.groups(told, code, name)
    yield tag("h3", country.label(told, code, name, False))
    yield from parts.texts(blocks.nothing(told, held))
    yield from groups(way, held)


def groups(way: Way, held: tuple[Group, ...], alone: bool = False) -> Iterator[Child]:
    """Yield the groups of a block: their headings, what they leave out, and their records as lines.

    alone: without the bylines of records.
    """
    for group in held:
        for at, heading in enumerate(group.headings):
            number = "" if heading.number is None else f" ({heading.number})"
            yield tag("h4" if not at or len(group.headings) == 1 else "h5", f"{heading.words}{number}")
        yield from parts.texts(group.sentence, small=True)
        yield articles.lines(way, group.cards, alone)
