"""The first section: how far the pairs have come, how much is on record, what is new."""

from collections.abc import Iterable, Iterator, Mapping

from dashboard import theme
from dashboard.charts import small_map, svg
from dashboard.embeds.offline import articles, parts
from dashboard.embeds.offline.document import Section
from dashboard.embeds.offline.way import Way, leads
from dashboard.exports.html import Child, Element, tag
from dashboard.selection import Filters, Selection
from dashboard.telling import small_map as told_of
from dashboard.telling import views
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller
from dashboard.telling.tongues import Piece
from dashboard.telling.views import overview


def section(told: Teller, way: Way) -> Section:
    """Return the overview, in the order of the page."""
    found = {each.name: each for each in views.findings(told, Selection())}
    pairs = found["pairs"]
    return Section(
        way.section("overview"),
        pairs.title,
        (
            *parts.texts(pairs.sentence),
            _abreast(drawn(told, way, pairs), (*_members(told, way), *_counts(told, way, found["counts"]))),
            _abreast(_news(told, way, found["news"]), _met(way, found["meetings"], found["coming"])),
            *_listed(told, way, found["commit"]),
            tag("h3", found["changes"].title),
            *parts.texts(told.say.sentences(*found["changes"].figure)),
        ),
    )


def drawn(told: Teller, way: Way, found: Finding) -> tuple[Child, ...]:
    """Return the small map of the pairs, its key and how to read it. found: the first of the page."""
    rows = overview.shown(told, Filters())
    said = {key: small_map.Said(*words) for key, words in told_of.words(told, found.figure, rows).items()}
    name = told.say("small_map.alternative")
    drawing = small_map.drawing(found.figure, said, name, way.opens)
    entries = [tag("li", _line(each), " ", each.words) for each in told_of.key(told, found.figure, rows)]
    caption = parts.texts(found.caption, small=True)
    return parts.drawn(drawing), tag("ul", *entries, class_="legend"), *caption


def _line(entry: told_of.Entry) -> Element:
    """Return a short line that looks as those of the map do."""
    width, dashes = small_map.STROKES[entry.step or "agreed"]
    look: Mapping[str, object] = {"d": "M0 9L26 9", "fill": "none", "stroke-width": width, "stroke-dasharray": dashes}
    return parts.sign(svg.element("path", {**look, "stroke": svg.ACCENT if entry.step else theme.PALER}), width=26)


def _abreast(left: Iterable[Child], right: Iterable[Child]) -> Element:
    """Return two parts side by side where there is room."""
    return tag("div", tag("div", *left), tag("div", *right), class_="two")


def _members(told: Teller, way: Way) -> tuple[Child, ...]:
    """Return the six members as links."""
    links = (tag("a", told.record.label(code), href=leads(way.country(code))) for code in told.record.members)
    return tag("h3", told.say("overview.countries")), tag("ul", *(tag("li", each) for each in links), class_="buttons")


def _counts(told: Teller, way: Way, found: Finding) -> tuple[Child, ...]:
    items = [
        tag("li", tag("a", told.say.count(row.table, row.shown), href=leads(way.section(row.table))))
        for row in found.figure
    ]
    return tag("h3", found.title), tag("ul", *items, class_="lines")


def _met(way: Way, *found: Finding) -> Iterator[Child]:
    """Yield the latest meetings held, and those announced."""
    for each in found:
        yield tag("h3", each.title)
        yield from parts.texts(each.sentence)
        yield articles.lines(way, each.figure)


def _news(told: Teller, way: Way, found: Finding) -> tuple[Child, ...]:
    """Return the newest events in the news, each with all its reports."""
    items = []
    for event in found.figure:
        first = articles.linked(way, event.record, Piece(event.title, told.foreign(event.title)))
        others = [tag("a", each.publisher or each.title, href=way.opens(each.record)) for each in event.others]
        also = [f" · {told.say('overview.also')} "] if others else []
        for at, each in enumerate(others):
            also += [", " if at else "", each]
        items.append(tag("li", first, tag("small", " ", event.beside, *also)))
    return tag("h3", found.title), *parts.texts(found.sentence), tag("ul", *items, class_="lines") if items else None


def _listed(told: Teller, way: Way, found: Finding) -> tuple[Child, ...]:
    """Return the meetings of the process behind its sentence."""
    return tag("h3", found.title), *parts.texts(found.sentence), parts.table(told, way, found)
