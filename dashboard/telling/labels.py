"""What marks, lines, lanes and tiles of figures are called, and what their legend says. Plain words."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard import theme
from dashboard.measures.rows import CERTAINTIES, Capital, LawSpan, Link, Map, MeetingSpan, Post
from dashboard.selection import Filters
from dashboard.telling.teller import Teller


@dataclass(frozen=True)
class Label:
    """What a mark is called: its name, and lines that stand below it."""

    name: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """An entry of the legend of a map.

    `kind`: the kind of post whose symbol stands beside the words; blank for the line between two capitals. `certainty`:
    one of `rows.CERTAINTIES`, how the symbol is drawn.
    """

    words: str
    kind: str = ""
    certainty: str = CERTAINTIES[0]


def on_map(teller: Teller, shown: Map) -> dict[str, Label]:
    """Return what the posts and links of the map are called, by their ids."""
    return {post.post: Label(post.name, (_where(teller, post),)) for post in shown.posts} | links(teller, shown.links)


def on_schematic(teller: Teller, shown: Map) -> dict[str, Label]:
    """Return what the posts, links and tiles of the schematic map are called, by their ids."""
    return _dots(teller, shown.posts) | links(teller, shown.links) | _tiles(teller, shown.capitals)


def links(teller: Teller, found: Iterable[Link]) -> dict[str, Label]:
    """Return what pairs and their agreements are called, by the id of the pair."""
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
    """Return what meetings are called, by their ids."""
    say, found = teller.say, {}
    for span in spans:
        line = f"{say.date(span.starts, span.ends)} · {say.value('status', span.status)}"
        found[span.meeting] = Label(span.title, (line,))
    return found


def laws(teller: Teller, spans: Iterable[LawSpan]) -> dict[str, Label]:
    """Return what laws and plans are called, by their ids."""
    say, found = teller.say, {}
    for span in spans:
        parts = (say.value("kind", span.kind), law_dated(teller, span), say.value("status", span.status))
        found[span.instrument] = Label(span.title, (" · ".join(parts),))
    return found


def law_dated(teller: Teller, span: LawSpan) -> str:
    """Return the years that a plan covers, or what was done with a law and when."""
    when = teller.say.date(span.starts, span.ends)
    if span.act == "covers":
        return teller.say("law.covers", period=when)
    return teller.say(f"law.{span.act}", date=when)


def series(teller: Teller, spans: Iterable[MeetingSpan]) -> dict[str, str]:
    """Return the words for the lanes of meetings: the series among the spans, in the order of the package."""
    return _lanes(teller, "meetings", "series", {span.series for span in spans})


def kinds(teller: Teller, spans: Iterable[LawSpan]) -> dict[str, str]:
    """Return the words for the lanes of laws and plans: the kinds among the spans, in the order of the package."""
    return _lanes(teller, "laws_and_plans", "kind", {span.kind for span in spans})


def _lanes(teller: Teller, table: str, column: str, found: set[str]) -> dict[str, str]:
    order = teller.record.package.tables[table].column(column).values
    return {code: teller.say.value(column, code) for code in order if code in found}


def statuses(teller: Teller) -> dict[str, str]:
    """Return the words for the statuses of a meeting."""
    return {status: teller.say.value("status", status) for status in theme.STATUS}


def legend(teller: Teller, posts: Iterable[Post], filters: Filters) -> tuple[Entry, ...]:
    """Return which symbol stands for which kind of post, for those on a map, and what its uncertain forms mean.

    Each form stands beside the first kind that has it on the map.
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
    """Return what the legend says of the line between two capitals."""
    return Entry(teller.say("map.line"))
