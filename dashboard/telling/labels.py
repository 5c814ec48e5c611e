"""Labels of marks, lines, lanes and tiles in figures, and the entries of legends. Plain words."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard import theme
from dashboard.measures.rows import CERTAINTIES, Capital, LawSpan, Link, Map, MeetingSpan, Post
from dashboard.selection import Filters
from dashboard.telling.teller import Teller


@dataclass(frozen=True)
class Label:
    """The label of a mark: its name, and the lines below it."""

    name: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """An entry of the legend of a map.

    `kind`: the kind of post whose symbol is shown; blank for the line between two capitals. `certainty`: how the symbol
    is drawn, one of `rows.CERTAINTIES`.
    """

    words: str
    kind: str = ""
    certainty: str = CERTAINTIES[0]


def on_map(teller: Teller, shown: Map) -> dict[str, Label]:
    """Return the labels of posts and links on the map, by id."""
    return {post.post: Label(post.name, (_where(teller, post),)) for post in shown.posts} | links(teller, shown.links)


def on_schematic(teller: Teller, shown: Map) -> dict[str, Label]:
    """Return the labels of posts, links and tiles on the schematic map, by id."""
    return _dots(teller, shown.posts) | links(teller, shown.links) | _tiles(teller, shown.capitals)


def links(teller: Teller, found: Iterable[Link]) -> dict[str, Label]:
    """Return the labels of links, with the titles of their agreements as lines, by pair id."""
    country, title = teller.record.country, teller.record.title
    return {
        link.pair: Label(f"{country(link.a)} – {country(link.b)}", ("; ".join(map(title, link.agreements)),))
        for link in found
    }


def _where(teller: Teller, post: Post) -> str:
    return f"{teller.say.value('kind', post.kind)} · {teller.record.place(post.place)}"


def _dots(teller: Teller, posts: Iterable[Post]) -> dict[str, Label]:
    say, found = teller.say, {}
    for post in posts:
        as_of = say("posts.as_of", status=say.value("status", post.status), date=say.date(post.as_of))
        found[post.post] = Label(post.name, (_where(teller, post), as_of))
    return found


def _tiles(teller: Teller, capitals: Iterable[Capital]) -> dict[str, Label]:
    return {capital.country: Label(teller.record.country(capital.country)) for capital in capitals}


def meetings(teller: Teller, spans: Iterable[MeetingSpan]) -> dict[str, Label]:
    """Return the labels of meetings, by id."""
    say, found = teller.say, {}
    for span in spans:
        line = f"{say.date(span.starts, span.ends)} · {say.value('status', span.status)}"
        found[span.meeting] = Label(span.title, (line,))
    return found


def laws(teller: Teller, spans: Iterable[LawSpan]) -> dict[str, Label]:
    """Return the labels of laws and plans, by id."""
    say, found = teller.say, {}
    for span in spans:
        parts = (say.value("kind", span.kind), law_dated(teller, span), say.value("status", span.status))
        found[span.instrument] = Label(span.title, (" · ".join(parts),))
    return found


def law_dated(teller: Teller, span: LawSpan) -> str:
    """Return the years that a plan covers, or the act of a law and its date."""
    when = teller.say.date(span.starts, span.ends)
    if span.act == "covers":
        return teller.say("law.covers", period=when)
    return teller.say(f"law.{span.act}", date=when)


def series(teller: Teller, spans: Iterable[MeetingSpan]) -> dict[str, str]:
    """Return the labels of the lanes of meetings, by series: those among the spans, in the order of the package."""
    return _lanes(teller, "meetings", "series", {span.series for span in spans})


def kinds(teller: Teller, spans: Iterable[LawSpan]) -> dict[str, str]:
    """Return the labels of the lanes of laws and plans, by kind: those among the spans, in the order of the package."""
    return _lanes(teller, "laws_and_plans", "kind", {span.kind for span in spans})


def _lanes(teller: Teller, table: str, column: str, found: set[str]) -> dict[str, str]:
    order = teller.record.package.tables[table].column(column).values
    return {code: teller.say.value(column, code) for code in order if code in found}


def statuses(teller: Teller) -> dict[str, str]:
    """Return the labels of the statuses of a meeting, by status."""
    return {status: teller.say.value("status", status) for status in theme.STATUS}


def legend(teller: Teller, posts: Iterable[Post], filters: Filters) -> tuple[Entry, ...]:
    """Return the legend for the posts on a map: an entry for each kind, and one for each uncertain form.

    The entry of a form shows the first kind that has it on the map.
    """
    shown = tuple(posts)
    held = {post.kind for post in shown}
    kinds = [Entry(teller.say.value("kind", kind), kind) for kind in theme.KINDS if kind in held]
    forms = {post.certainty: post.kind for post in reversed(shown)}
    uncertain = [
        Entry(_uncertain(teller, certainty, filters), forms[certainty], certainty)
        for certainty in CERTAINTIES[1:]
        if certainty in forms
    ]
    return (*kinds, *uncertain)


def _uncertain(teller: Teller, certainty: str, filters: Filters) -> str:
    return teller.say("map.form.open_then" if certainty == "open" and filters.asof else f"map.form.{certainty}")


def line(teller: Teller) -> Entry:
    """Return the legend entry of the line between two capitals."""
    return Entry(teller.say("map.line"))
