"""The maps of the edition: all posts and agreements, the border of a pair, and where a country lies."""

from dashboard import geometry
from dashboard.charts import atlas, locator
from dashboard.charts.land import Box, Point
from dashboard.embeds.offline import parts
from dashboard.embeds.offline.document import Section
from dashboard.embeds.offline.way import Way
from dashboard.exports.html import Child, Element, tag
from dashboard.measures import map as measures
from dashboard.measures.rows import Map
from dashboard.selection import Filters, Selection
from dashboard.telling import labels, views
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller
from dashboard.telling.views import map as told_of
from dashboard.telling.whole import disclaimer

REGION: Box = (90.0, 4.5, 124.0, 42.5)  # degrees: the six countries as far as their posts and capitals
MEKONG: Box = (91.5, 5.0, 110.6, 26.5)  # where most posts are
# Where the names of the six stand on the map of the Mekong countries: degrees, longitude first.
SPOTS: dict[str, Point] = {"KHM": (106.3, 12.75), "CHN": (105.6, 25.6), "LAO": (102.4, 19.75), "MMR": (95.6, 21.6)}
SPOTS |= {"THA": (99.9, 16.8), "VNM": (108.6, 12.6)}
FAR: dict[str, Point] = {locator.LARGE: (107.0, 33.5)}  # that of China on the map of the region
SMALL, LARGE, BORDER, PLACE = 420.0, 640.0, 460.0, 220.0  # pixels of each map


def shown(told: Teller) -> Map:
    """Return what the maps of all show: every post but hotlines, and every pair with an agreement."""
    return measures.drawn(told.record, Filters(), "region")


def section(told: Teller, way: Way) -> Section:
    """Return the section of the map: both maps, their legend, and agreements that cannot be drawn."""
    found = views.findings(told, Selection().on(page="map"))
    drawn, regional = shown(told), next(each for each in found if each.name == "regional")
    entries = (*labels.legend(told, drawn.posts, Filters()), *labels.lines(told, drawn.links, Filters()))
    return Section(
        way.section("map"),
        told.say("map.menu"),
        (
            *parts.texts(told_of.headline(told, Filters()), told_of.line(told, Filters())),
            _both(told, way, drawn),
            parts.legend(entries),
            *parts.texts(told.say("offline.map"), told.say("pair.border_caption"), disclaimer(told), small=True),
            *_regional(told, way, regional),
        ),
    )


def _both(told: Teller, way: Way, drawn: Map) -> Element:
    """Return the map of the Mekong countries, and that of the region with the posts outside the first."""
    said, names = labels.on_map(told, drawn), {code: told.record.label(code) for code in told.record.members}
    near = [post for post in drawn.posts if _inside(post.longitude, post.latitude)]
    far = [post for post in drawn.posts if not _inside(post.longitude, post.latitude)]
    closer = atlas.Shown(said, way.opens, names, near, drawn.links, spots=SPOTS)
    china = {code: names[code] for code in FAR}
    wider = atlas.Shown(said, way.opens, china, far, drawn.links, frames=(MEKONG,), spots=FAR)
    land, title = geometry.current(), told.say("map.figure")
    large = atlas.atlas(land, MEKONG, LARGE, title, closer)
    small = atlas.atlas(land, REGION, SMALL, told.say("offline.region"), wider)
    return tag("div", parts.drawn(large), parts.drawn(small), class_="maps")


def _inside(longitude: float, latitude: float) -> bool:
    west, south, east, north = MEKONG
    return west < longitude < east and south < latitude < north


def _regional(told: Teller, way: Way, found: Finding) -> tuple[Child, ...]:
    """Return the agreements of more than two countries, which no line can show."""
    keys = [key for key in found.table.records if way.opens(key)]
    items = [tag("li", tag("a", told.record.title(key), href=way.opens(key))) for key in keys]
    return tag("h3", found.title), *parts.texts(found.sentence), tag("ul", *items, class_="lines") if items else None


def border(told: Teller, way: Way, found: Finding, pair: str) -> tuple[Child, ...]:
    """Return the map of the border of a pair with its legend; their place among the six if they have no border."""
    codes, land = told.record.pair(pair), geometry.current()
    box = locator.border_box(land, pair, found.figure) if found.figure else None
    if not box:
        return (place(told, codes, told.say("pair.located", countries=told.countries(codes))),)
    names = {code: told.record.label(code) for code in codes}
    marks = atlas.Shown(labels.posts(told, found.figure), way.opens, names, found.figure)
    drawing = atlas.atlas(land, box, BORDER, found.title, marks)
    return parts.drawn(drawing), parts.legend(labels.legend(told, found.figure, Filters()))


def place(told: Teller, codes: tuple[str, ...], name: str) -> Element:
    """Return where members lie among the six. name: read out."""
    box = locator.WHOLE if locator.LARGE in codes else locator.REGION
    marks = atlas.Shown({}, str, {}, within=codes)
    return parts.drawn(atlas.atlas(geometry.current(), box, PLACE, name, marks), "place")
