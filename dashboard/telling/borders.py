"""Borders in words: the number of posts along each, and the posts on both sides of one, grouped by kind."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from dashboard import theme
from dashboard.measures import age, asof
from dashboard.measures import borders as measures
from dashboard.measures.rows import Post
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling import blocks, lists, status
from dashboard.telling.blocks import Group, Heading
from dashboard.telling.card import Card, brief
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller


class Side(NamedTuple):
    """One side of a border: a heading with the number of posts, and a group of cards for each kind.

    `nothing`: the sentence that nothing is recorded; blank if there are posts.
    """

    heading: str
    groups: tuple[Group, ...]
    nothing: str


@memo
def every(teller: Teller, filters: Filters) -> Finding:
    """Return the borders with matching posts, the number of posts at each, and how many of them are recent.

    `figure`: (pair id, name with the number of posts) for each border. `caption`: names the borders without any post on
    the day of the filters; other filters do not count.
    """
    posts, say = measures.along(teller.record, filters), teller.say
    told: dict[str, list[str]] = {}
    for post in posts:
        told.setdefault(post.border, []).append(post.as_of)
    on, day = asof.day(teller.record, filters), filters.asof
    recent = {pair: age.recent(own, on) for pair, own in told.items()}
    return Finding(
        name="borders",
        title=say("borders.title"),
        sentence=blocks.nothing(teller, told),
        table=Table(
            (say("borders.choose"), say("table.liaison_posts"), say("status.recent", date=status.first(teller, day))),
            tuple((called(teller, pair), len(own), recent[pair]) for pair, own in told.items()),
            tuple(told),
            tuple(at for at, number in enumerate(recent.values()) if not number),
        ),
        cites=tuple(post.post for post in posts),
        caption=_unrecorded(teller, filters),
        figure=tuple((pair, Heading(called(teller, pair), len(own)).whole(teller.say)) for pair, own in told.items()),
    )


@memo
def one(teller: Teller, filters: Filters, pair: str) -> Finding:
    """Return the matching posts along a border. pair: its id; if blank, the finding is empty.

    `figure`: a tuple of two `Side`. The sentence gives the number of posts on each side.
    """
    posts = tuple(post for post in measures.along(teller.record, filters) if pair and post.border == pair)
    rows = teller.record.facts["liaison_posts"].loc[[post.post for post in posts]]
    sides = tuple(_side(teller, filters, code, posts) for code in pair.split("-") if code)
    return Finding(
        name="border",
        title=called(teller, pair),
        sentence=" · ".join(side.heading for side in sides),
        table=lists.table(teller, rows, "liaison_posts", filters.asof),
        cites=tuple(rows.index),
        figure=sides,
    )


def called(teller: Teller, pair: str) -> str:
    """Return the name of a border: the short names of its two countries. pair: its id, or blank."""
    return teller.pair(pair.split("-")) if pair else ""


def _side(teller: Teller, filters: Filters, code: str, posts: Sequence[Post]) -> Side:
    own, day = [post for post in posts if post.hosted_by == code], filters.asof
    heading = teller.say("borders.side", country=teller.record.label(code), n=len(own))
    since = status.since(teller, [post.as_of for post in own], day)
    heading = teller.say.items(heading, since)
    return Side(heading, tuple(_kinds(teller, code, own, day)), blocks.nothing(teller, own))


def _kinds(teller: Teller, code: str, own: Sequence[Post], day: str) -> Iterator[Group]:
    """Yield a group of cards for each kind of post: kinds of `theme.KINDS` in that order, then other kinds."""
    kinds = {post.kind for post in own}
    for kind in (*(kind for kind in theme.KINDS if kind in kinds), *sorted(kinds - set(theme.KINDS))):
        posts = [post for post in own if post.kind == kind]
        made = lists.cards_by_id(teller, [post.post for post in posts], "liaison_posts", day)
        cards = tuple(_card(teller, brief(card), post.paired_post) for card, post in zip(made, posts, strict=True))
        heading = Heading(f"{teller.say.value('kind', kind)} · {len(posts)}", level=2)
        yield Group(f"{code}-{kind}", (heading,), cards, "liaison_posts", len(cards))


def _card(teller: Teller, card: Card, partner: str) -> Card:
    """Return the card of a post without its kind and country, which the headings name, and with its paired post."""
    mate = teller.say("borders.paired", name=teller.record.title(partner)) if partner else ""
    return replace(card, meta=(*card.meta[1:], mate), tags=tuple(teller.marks(card.record)))


def _unrecorded(teller: Teller, filters: Filters) -> str:
    """Return the sentence that names the borders without a post on the day of the filters; blank if there are none."""
    bare = measures.bare(teller.record, filters)
    names = teller.say.listed([called(teller, pair) for pair in bare])
    return teller.say("borders.unrecorded", borders=names) if bare else ""
