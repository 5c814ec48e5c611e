"""The timelines of the edition: of a country, and of all meetings. Those of fifteen pairs would take too much room."""

from dashboard.charts import history as charts
from dashboard.charts import meetings
from dashboard.embeds.offline import parts
from dashboard.embeds.offline.way import Way, leads
from dashboard.exports.html import Child, Element, tag
from dashboard.measures import asof
from dashboard.measures import history as measures
from dashboard.selection import Filters, Selection
from dashboard.telling import history as told_of
from dashboard.telling import labels, links, views
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller

WIDTH = 1000.0  # pixels
SHORT = 60  # letters of the title of a mark: its record has all of them


def timeline(told: Teller, way: Way, found: Finding, code: str) -> Element | None:
    """Return the timeline of a country; None without events.

    found: as `telling.history.finding` returns it.
    """
    if not found.figure:
        return None
    heads = told_of.lanes(told, found.figure, measures.LANES, (code,))
    years, today = measures.years(told.record), asof.day(told.record, Filters()).isoformat()
    words = _words(told, found, heads)

    def gathers(lane: charts.Lane, _first: int, _last: int) -> str:
        return leads(way.section(lane[0]))

    return parts.drawn(charts.history(found.figure, words, years, today, way.opens, gathers, WIDTH), "wide")


def _words(told: Teller, found: Finding, heads: dict[charts.Lane, str]) -> charts.Words:
    said = told_of.said(told, found.figure)
    return charts.Words(
        name=found.title,
        lanes=heads,
        marks={record: f"{links.short(each.title, SHORT)} · {each.dated}" for record, each in said.items()},
        short={record: each.years for record, each in said.items()},
        early=told.say("history.early", year=measures.years(told.record)[0]),
        today=told.say.date(asof.day(told.record, Filters()).isoformat()),
        more=lambda number, first, last: told_of.more(told, number, first, last),
    )


def of_meetings(told: Teller, way: Way, found: Finding) -> tuple[Child, ...]:
    """Return the timeline of all meetings with its legend. found: of the page Meetings."""
    spans = found.figure
    said = meetings.Said(found.title, labels.series(told, spans), told.say("meetings.once"))
    names, today = labels.named(told, spans), told.record.package.created
    drawing = meetings.timeline(spans, names, said, today, way.opens, meetings.WIDE)
    looks = [(meetings.sample(span), words) for span, words in labels.statuses(told, spans)]
    looks.append((meetings.line(), told.say("meetings.today", date=told.as_of)))
    entries = [tag("li", parts.parsed(sample), " ", words) for sample, words in looks]
    return tag("ul", *entries, class_="legend"), parts.drawn(drawing, "wide")


def shown(told: Teller, way: Way) -> tuple[Child, ...]:
    """Return what stands above the list of meetings: the timeline, how to read it, and nothing without meetings."""
    found = views.findings(told, Selection().on(page="meetings"))[0]
    if found.name != "meetings" or not found.figure:
        return ()
    return *of_meetings(told, way, found), *parts.texts(found.caption, small=True)
