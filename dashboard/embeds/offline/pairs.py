"""The sections of the fifteen pairs, and the one that leads to them: the matrix is that of the agreements."""

from collections.abc import Iterator
from dataclasses import replace

from dashboard.embeds.offline import countries, maps, parts
from dashboard.embeds.offline.document import Section
from dashboard.embeds.offline.way import Way, leads
from dashboard.exports.html import Child, tag
from dashboard.measures import pair as measures
from dashboard.selection import Filters, Selection
from dashboard.telling import blocks, legend, views
from dashboard.telling import pair as telling
from dashboard.telling.blocks import Group
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller
from dashboard.telling.views import pair as told_of

NEWEST, LISTS = 5, ("meetings", "practices", "news")  # records of a block in these tables that are shown


def index(told: Teller, way: Way) -> Section:
    """Return the section of all pairs: each with its state and its posts."""
    found = told_of.offers(told, Filters())
    held = (parts.grid(told, way, found.title, found.figure), *parts.texts(told.say("pair.about"), small=True))
    return Section(way.section("pair"), told.say("pair.menu"), held)


def matrix(told: Teller, way: Way) -> tuple[Child, ...]:
    """Return the matrix of all pairs with the key to its marks."""
    found = views.findings(told, Selection().on(page="agreements"))[0]
    key = parts.key(legend.counted(told, found.figure), legend.paler(told, found.figure, ""))
    return (
        tag("h3", found.title),
        parts.grid(told, way, found.title, found.figure),
        key,
        *parts.texts(found.caption, small=True),
    )


def section(told: Teller, way: Way, pair: str) -> Section:
    """Return the section of a pair: its state, border, blocks and gaps."""
    day = Filters()
    where = told_of.border(told, day, pair)
    codes = told.record.pair(pair)
    links = [tag("li", tag("a", told.record.label(code), href=leads(way.country(code)))) for code in codes]
    held = (
        *parts.texts(told_of.answer(told, told_of.filters_of(pair))),
        tag("ul", *links, class_="buttons"),
        tag("h3", where.title),
        *parts.texts(where.sentence),
        *maps.border(told, way, where, pair),
        *(part for name in measures.NAMES for part in _block(told, way, pair, name)),
        *_missing(told_of.missing(told, day, pair)),
    )
    return Section(way.pair(pair), told.pair(codes), held)


def _block(told: Teller, way: Way, pair: str, name: str) -> Iterator[Child]:
    rows = measures.blocks(told.record, Filters(), pair)[name]
    held = telling.groups(told, Filters(), pair, name)
    yield tag("h3", telling.label(told, name, rows))
    yield from parts.texts(blocks.nothing(told, rows))
    yield from countries.groups(way, tuple(_fewer(told, each) for each in held), name == "wider")


def _fewer(told: Teller, group: Group) -> Group:
    """Return a group with its newest records alone, if its table has a section that lists all."""
    shown = group.cards[:NEWEST] if group.table in LISTS else group.cards
    if len(shown) == group.total:
        return group
    return replace(group, cards=shown, sentence=told.say("country.newest", n=len(shown), total=group.total))


def _missing(found: Finding) -> Iterator[Child]:
    yield tag("h3", found.title)
    yield from parts.texts(found.sentence)
    yield tag("ul", *(tag("li", sentence) for _, sentence in found.table.rows)) if found.table.rows else None
    yield from parts.texts(found.caption, small=True)
