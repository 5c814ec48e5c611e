"""The findings of the page Country: facts, timeline and blocks of each chosen country, or the six members."""

from collections.abc import Iterator, Sequence

from dashboard.measures import country as measures
from dashboard.measures import history as timed
from dashboard.measures import map as maps
from dashboard.memo import memo
from dashboard.selection import Filters, Selection
from dashboard.telling import blocks, country_blocks, facts, history, lists, status
from dashboard.telling import country as told
from dashboard.telling import members as six
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller

POSTS = "liaison_posts"  # the block that shows a map above its cards


def answer(teller: Teller, filters: Filters) -> str:
    """Return a sentence or two about each chosen country: how much is on record. Blank if none is chosen."""
    codes, _ = told.chosen(teller, filters)
    return teller.say.sentences(*(told.answer(teller, code) for code in codes))


def subject(teller: Teller, filters: Filters) -> str:
    """Return the names of the chosen countries as the title of the page; blank if none is chosen."""
    codes, _ = told.chosen(teller, filters)
    return teller.say.listed([teller.record.label(code) for code in codes])


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the facts about the chosen country, its timeline, then its blocks; the six if none is chosen.

    Of two countries the timeline is one and comes first, and each block of the first is followed by the same block of
    the second. The map of a country's posts follows their block.
    """
    codes, _ = told.chosen(teller, selection.filters)
    if not codes:
        return (members(teller),)
    first, *others = [profile(teller, code) for code in codes]
    when = timeline(teller, codes)
    return *((when, first) if others else (first, when)), *others, *_blocks(teller, codes)


def _blocks(teller: Teller, codes: tuple[str, ...]) -> Iterator[Finding]:
    for name in measures.NAMES:
        for code in codes:
            yield block(teller, code, name, len(codes) > 1)
            drawn = posts(teller, code) if name == POSTS else None
            if drawn:
                yield drawn


@memo
def profile(teller: Teller, code: str) -> Finding:
    """Return the four facts about a country. `figure`: a tuple of `facts.Fact`."""
    return Finding(
        name=f"facts-{code}",
        title=teller.say("facts.title", country=teller.record.label(code)),
        sentence="",
        table=facts.table(teller, code),
        cites=facts.cites(teller, code),
        figure=facts.facts(teller, code),
    )


@memo
def timeline(teller: Teller, codes: tuple[str, ...]) -> Finding:
    """Return the dated laws, agreements and meetings of one country or two. `figure`: a tuple of `rows.Event`."""
    events = tuple(event for code in codes for event in timed.of_country(teller.record, code))
    held = [key for code in codes for key in _timed(teller, code)]
    return history.finding(teller, events, held, codes)


def _timed(teller: Teller, code: str) -> list[str]:
    """Return the ids of all laws, agreements and meetings of a country, dated or not."""
    rows = measures.blocks(teller.record, code)
    names = ("laws_and_plans", "agreements", "treaties", "meetings")
    return [key for name in names for key in rows[name]["record"]]


def _since(teller: Teller, told: Sequence[str]) -> str:
    """Return the sentence that says how many of the marks of a figure have a recent report. told: of their statuses."""
    return teller.say("status.sentence", since=status.since(teller, told, alone=True))


@memo
def block(teller: Teller, code: str, name: str, named: bool) -> Finding:
    """Return a block of a country with all its records. name: one of `measures.country.NAMES`.

    named: add the country to the title, for a comparison of two. `figure`: the groups of cards to show. Long groups
    have only the newest cards; the table has all.
    """
    rows, groups = measures.blocks(teller.record, code)[name], country_blocks.groups(teller, code, name)
    return Finding(
        name=f"{code}-{name}",
        title=told.label(teller, code, name, named),
        sentence=blocks.nothing(teller, groups),
        table=blocks.table(teller, country_blocks.whole(teller, code, name)),
        cites=tuple(rows["record"]),
        caption=told.caption(teller, code, name) if groups else "",
        figure=groups,
    )


@memo
def posts(teller: Teller, code: str) -> Finding | None:
    """Return the posts of a country's block that are on the map of the six members; None if there are none.

    Left out are hotlines and posts outside the six. `figure`: a `rows.Map`.
    """
    drawn = maps.of_posts(teller.record, measures.blocks(teller.record, code)[POSTS]["record"])
    if not drawn.posts:
        return None
    cites = tuple(post.post for post in drawn.posts)
    return Finding(
        name=f"map-{code}",
        title=teller.say("country.map_of", country=teller.record.label(code)),
        sentence=_since(teller, [post.as_of for post in drawn.posts]),
        table=lists.table(teller, teller.record.facts[POSTS].loc[list(cites)], POSTS),
        cites=cites,
        caption=teller.say("country.map_caption"),
        figure=drawn,
    )


@memo
def members(teller: Teller) -> Finding:
    """Return the six members to choose from, each with its coordinating bodies and its latest plans and laws.

    `figure`: a tuple of `members.Member`.
    """
    return Finding(
        name="members",
        title=teller.say("country.title"),
        sentence=teller.say("country.choose_two"),
        table=six.table(teller),
        cites=six.rests_on(teller.record),
        caption=teller.say("country.latest_how"),
        figure=six.members(teller),
    )
