"""Labels of marks, lines, lanes and tiles in figures, and the entries of legends. Plain words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dashboard import theme
from dashboard.measures.rows import CERTAINTIES, Capital, LawSpan, Link, Map, MeetingSpan, Post
from dashboard.selection import Filters
from dashboard.telling import matrix, status, successors
from dashboard.telling.kinds import meetings as gatherings
from dashboard.telling.status import Status
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
    is drawn, one of `rows.CERTAINTIES`. `paler`: whether it is drawn in the paler tone.
    """

    words: str
    kind: str = ""
    certainty: str = CERTAINTIES[0]
    paler: bool = False


def on_map(teller: Teller, shown: Map, day: str = "") -> dict[str, Label]:
    """Return the labels of posts and links on the map, by id.

    day: the day shown as a partial date, blank for the day of the data.
    """
    return posts(teller, shown.posts, day) | links(teller, shown.links, day)


def on_schematic(teller: Teller, shown: Map, day: str = "") -> dict[str, Label]:
    """Return the labels of posts, links and tiles on the schematic map, by id. day: as for `on_map`."""
    return on_map(teller, shown, day) | _tiles(teller, shown.capitals)


def links(teller: Teller, found: Iterable[Link], day: str = "") -> dict[str, Label]:
    """Return the labels of links by pair id, with the titles and statuses of their agreements. day: as `on_map`."""
    return {
        link.pair: Label(teller.named_pair(link.pair), (matrix.titled(teller, link.agreements, day),)) for link in found
    }


def _where(teller: Teller, post: Post) -> str:
    mandate = teller.say.listed([teller.say.value("mandate", code) for code in post.mandate])
    return " · ".join(filter(None, (teller.say.value("kind", post.kind), mandate, teller.place(post.place))))


def posts(teller: Teller, found: Iterable[Post], day: str = "") -> dict[str, Label]:
    """Return the labels of posts, by id. day: as `on_map`."""
    told = {post.post: post_status(teller, post, day).whole(teller.say) for post in found}
    return {post.post: Label(post.name, (_where(teller, post), told[post.post])) for post in found}


def gathered(teller: Teller, found: Sequence[Post]) -> Label:
    """Return the label of posts that are gathered under one mark: their number, and that of each kind."""
    kinds = Counter(post.kind for post in found)
    each = [f"{teller.say.value('kind', kind)} {teller.say.number(number)}" for kind, number in kinds.most_common()]
    return Label(teller.say.count("liaison_posts", len(found)), tuple(each))


def post_status(teller: Teller, post: Post, day: str = "") -> Status:
    """Return the status of a post. day: as for `on_map`."""
    return status.reported(teller, teller.say.value("status", post.status), post.as_of, day)


def _tiles(teller: Teller, capitals: Iterable[Capital]) -> dict[str, Label]:
    return {capital.country: Label(teller.record.country(capital.country)) for capital in capitals}


def meetings(teller: Teller, spans: Iterable[MeetingSpan]) -> dict[str, Label]:
    """Return the labels of meetings, by id."""
    say, found = teller.say, {}
    for span in spans:
        last = (date.fromisoformat(span.until) - timedelta(days=1)).isoformat()
        row = {"status": span.status, "told": span.told, "derived": False, "last": last}
        line = f"{say.date(span.starts, span.ends)} · {gatherings.held(teller, row, '').whole(teller.say)}"
        found[span.meeting] = Label(span.title, (line,))
    return found


def named(teller: Teller, spans: Iterable[MeetingSpan]) -> dict[str, str]:
    """Return what the mark of each meeting is called, by id: its title, series, dates and status."""
    say, found = teller.say, {}
    for span in spans:
        last = (date.fromisoformat(span.until) - timedelta(days=1)).isoformat()
        row = {"status": span.status, "told": span.told, "derived": False, "last": last}
        told = {"dates": say.date(span.starts, span.ends), "status": gatherings.held(teller, row, "").whole(teller.say)}
        series = say.value("series", span.series)
        found[span.meeting] = say("meetings.mark", title=span.title, series=series, **told)
    return found


def laws(teller: Teller, spans: Iterable[LawSpan]) -> dict[str, Label]:
    """Return the labels of laws and plans, by id."""
    say, found = teller.say, {}
    for span in spans:
        parts = (say.value("kind", span.kind), law_dated(teller, span), law_status(teller, span).whole(teller.say))
        parts = (*parts, *successors.parts(teller, span.instrument))
        found[span.instrument] = Label(span.title, (" · ".join(parts),))
    return found


def law_status(teller: Teller, span: LawSpan) -> Status:
    """Return the status of a law or plan."""
    return status.of(teller, {"status": span.status, "told": span.told, "derived": span.derived})


def law_dated(teller: Teller, span: LawSpan) -> str:
    """Return the years that a plan covers, or the act of a law and its date."""
    when = teller.say.date(span.starts, span.ends)
    if span.act == "covers":
        return teller.say("law.covers", period=when)
    return teller.say(f"law.{span.act}", date=when)


def series(teller: Teller, spans: Iterable[MeetingSpan]) -> dict[str, str]:
    """Return the labels of the lanes of meetings, by series: those among the spans, in the order of the package."""
    return _lanes(teller, "meetings", "series", {span.series for span in spans})


def _lanes(teller: Teller, table: str, column: str, found: set[str]) -> dict[str, str]:
    order = teller.record.package.tables[table].column(column).values
    return {code: teller.say.value(column, code) for code in order if code in found}


def statuses(teller: Teller, spans: Sequence[MeetingSpan]) -> tuple[tuple[MeetingSpan, str], ...]:
    """Return an entry of the legend for each look of the meetings: one that has it, and its words.

    A look is the status, whether the day has passed, and the paler tone, whose entries have their numbers; or a bar.
    """
    found, looks = [], {}
    for span in spans:
        looks.setdefault((span.status == "announced", span.unreported, span.paler), []).append(span)
    for (announced, unreported, paler), own in sorted(looks.items()):
        words = [teller.say("meetings.unreported_mark" if unreported else f"value.status.{own[0].status}")]
        if paler:  # its words follow those of the same mark in the full tone, if there is one
            words = words[:0] if (announced, unreported, False) in looks else words
            words += status.paler(teller, [span.told for span in own])
        found.append((own[0]._replace(known="day"), teller.say.clauses(*words)))
    bars = [(span, teller.say("meetings.bar")) for span in spans if span.known != "day"]
    return (*found, *bars[:1])


def legend(teller: Teller, posts: Iterable[Post], filters: Filters) -> tuple[Entry, ...]:
    """Return the legend for the posts on a map: an entry for each kind, then those of `forms`."""
    shown = tuple(posts)
    held = {post.kind for post in shown}
    kinds = [Entry(teller.say.value("kind", kind), kind) for kind in theme.KINDS if kind in held]
    return *kinds, *forms(teller, shown, filters)


def forms(teller: Teller, posts: Iterable[Post], filters: Filters) -> tuple[Entry, ...]:
    """Return the legend of the forms and tones of posts: an entry for each uncertain form, and for the paler tone.

    Each shows the first kind that has it on the map. The entry of the tone has the number of posts.
    """
    shown = tuple(posts)
    kinds = {post.certainty: post.kind for post in reversed(shown)}
    uncertain = [
        Entry(_uncertain(teller, certainty, filters), kinds[certainty], certainty)
        for certainty in CERTAINTIES[1:]
        if certainty in kinds
    ]
    pale = [post for post in shown if post.paler]
    words = status.paler(teller, [post.as_of for post in pale], filters.asof)
    return (*uncertain, *(Entry(said, pale[0].kind, paler=True) for said in words))


def _uncertain(teller: Teller, certainty: str, filters: Filters) -> str:
    return teller.say("map.form.open_then" if certainty == "open" and filters.asof else f"map.form.{certainty}")


def lines(teller: Teller, found: Iterable[Link], filters: Filters) -> tuple[Entry, ...]:
    """Return the legend entries of the lines between two capitals: one for all, and those of the paler tone."""
    told = [link.told for link in found if link.paler]
    pale = status.paler(teller, told, filters.asof)
    return Entry(teller.say("map.line")), *(Entry(words, paler=True) for words in pale)
