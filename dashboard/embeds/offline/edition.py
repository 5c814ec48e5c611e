"""The offline edition: what the dashboard tells, as one file in one language or several."""

from collections.abc import Iterator, Sequence

from dashboard import geometry
from dashboard.charts import outlines, svg
from dashboard.embeds.offline import compact, countries, evidence, frame, lists, maps, overview, pairs, parts, timelines
from dashboard.embeds.offline.document import Edition, Section
from dashboard.embeds.offline.document import write as document
from dashboard.embeds.offline.way import Way
from dashboard.record import Record
from dashboard.telling.teller import Teller, teller

TABLES = ("liaison_posts", "laws_and_plans", "commitments", "organisations")  # with a section, but no page here


def write(record: Record, languages: Sequence[str], address: str = "") -> bytes:
    """Return the edition as one page of HTML. languages: codes; the first is seen first unless the browser says so.

    address: of the dashboard, for the way to what is up to date; no slash at its end; blank if it is not known.
    """
    tellers = [teller(record, code) for code in languages]
    editions = [_edition(told, tellers, address) for told in tellers]
    shared = parts.parsed(svg.markup(outlines.shared(geometry.current(), maps.shown(tellers[0]).posts)))
    held = (part for each in editions for section in each.sections for part in section.parts)
    forms, style = compact.once([part for part in held if part is not None and not isinstance(part, str)])
    shared[0].extend(forms)
    made = document(
        editions,
        style=parts.STYLE + style + evidence.style(tellers),
        shared=(shared,),
        common=(evidence.sources(tellers), evidence.said(tellers)),
    )
    return made.replace(b"</li>", b"")  # HTML lets this end be left out, and there are thousands


def name(languages: Sequence[str]) -> str:
    """Return the name of the file, without version: "offline_en-zh.html"."""
    return f"offline_{'-'.join(languages)}.html"


def _edition(told: Teller, tellers: Sequence[Teller], address: str) -> Edition:
    way = Way(told.language, told.record)
    sections = tuple(_sections(told, way))
    return Edition(
        told.language,
        told.say("frame.name"),
        told.say("offline.skip"),
        (*sections, frame.about(told, way, address)),
        frame.begin(told, way, sections, tellers),
        frame.end(told, address),
    )


def _sections(told: Teller, way: Way) -> Iterator[Section]:
    """Yield the sections in the order of the menu."""
    yield overview.section(told, way)
    yield maps.section(told, way)
    yield countries.index(told, way)
    for code in told.record.members:
        yield countries.section(told, way, code)
    yield lists.section(told, way, "agreements", "agreements", *pairs.matrix(told, way))
    yield lists.section(told, way, "meetings", "meetings", *timelines.shown(told, way))
    yield lists.section(told, way, "news", "news")
    yield lists.section(told, way, "practices", "practices")
    yield pairs.index(told, way)
    for pair in told.record.pairs:
        yield pairs.section(told, way, pair)
    for table in TABLES:
        yield lists.alone(told, way, table)
