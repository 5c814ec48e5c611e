"""What stands around the sections: the menu, the languages, the foot, and the section that tells of the file itself."""

from collections.abc import Sequence

from dashboard.embeds.offline import articles, parts
from dashboard.embeds.offline.document import Section
from dashboard.embeds.offline.way import Way, leads
from dashboard.exports import citation, colophon
from dashboard.exports.html import Child, Element, external, tag
from dashboard.languages import LANGUAGES
from dashboard.selection import Selection
from dashboard.telling import whole
from dashboard.telling.teller import Teller
from dashboard.telling.views import about as told_of

ALONE = ("country/", "pair/")  # sections to which those of the menu lead
ABOUT, SOURCES = "about", "/sources"


def begin(told: Teller, way: Way, sections: Sequence[Section], tellers: Sequence[Teller]) -> tuple[Child, ...]:
    """Return what stands above: the version, the menu of sections, and the other languages."""
    say = told.say
    held = [each for each in sections if not each.id.startswith(tuple(map(way.section, ALONE)))]
    named = [(each.id, _menu(told, each)) for each in held]
    named += [(SOURCES, say("finding.sources")), (way.section(ABOUT), say("about.menu"))]
    links = [child for place, name in named for child in (tag("a", name, href=leads(place)), " ")]
    version = tag("p", say("offline.version", date=told.as_of, version=told.record.version), class_="pale")
    return version, _languages(told, tellers), tag("nav", *links, aria_label=say("frame.pages"))


def _menu(told: Teller, section: Section) -> str:
    """Return the name of a section in the menu: that of its page, if it is one."""
    name = section.id.rpartition("/")[2]
    return told.say.texts.get(f"{name}.menu", section.title)


def _languages(told: Teller, tellers: Sequence[Teller]) -> Element | None:
    """Return the links to the same in another language; None if there is no other."""
    if len(tellers) < 2:
        return None
    links: list[Child] = []
    for other in tellers:
        language = LANGUAGES[other.language]
        current = "true" if other.language == told.language else ""
        href = leads(Way(other.language, other.record).section("overview"))
        named = {"lang": language.tag, "hreflang": language.tag, "data_code": other.language}
        links += [tag("a", language.endonym, href=href, aria_current=current, **named), " "]
    name = told.say("frame.language", name=LANGUAGES[told.language].endonym)
    return tag("nav", *links, class_="tongues", aria_label=name, translate="no")


def about(told: Teller, way: Way, address: str) -> Section:
    """Return the section that tells what the file is, how to cite it, and the hotlines."""
    lines = told_of.hotlines(told)
    hotlines = [articles.article(told, way, card) for card in lines.figure]
    for each in hotlines:
        del each.attrib["id"]  # the record itself stands in the list of posts
    what, version, licence, *_, boundaries = whole.head(told)
    held = (
        *parts.texts(told.say("offline.about"), what, version, licence, boundaries),
        tag("h3", told.say("plain.cite")),
        tag("p", citation.formatted(told, citation.of(told, address))),
        *_live(told, address),
        tag("h3", lines.title),
        *parts.texts(lines.sentence),
        *hotlines,
        *parts.texts(lines.caption, small=True),
    )
    return Section(way.section(ABOUT), told.say("about.menu"), held)


def _live(told: Teller, address: str) -> tuple[Element, ...]:
    """Return the address of the dashboard, for what is newer; nothing if it is not known."""
    return (tag("p", told.say("offline.live"), " ", external(f"{address}/")),) if address else ()


def end(told: Teller, address: str) -> tuple[Child, ...]:
    """Return the foot of every section, on paper too: selection, data, address, disclaimer and licence."""
    said = colophon.of(told, Selection(language=told.language), address)
    lines = (said.chosen, said.note, whole.disclaimer(told))
    every = tag("a", told.say("offline.every"), href=f"#/{told.language}", class_="every")
    return *parts.texts(*lines), *_live(told, address), tag("p", every, class_="screen")
