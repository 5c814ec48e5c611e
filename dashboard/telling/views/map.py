"""The findings of the page Map: posts and centres with their places, and pairs of members with an agreement."""

import pandas as pd

from dashboard.measures import agreements, borders
from dashboard.measures import map as measures
from dashboard.measures.rows import Post
from dashboard.memo import memo
from dashboard.selection import Filters, Selection
from dashboard.telling import asof, labels, lists, matrix
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return how many posts there are, how many of them are outside the six members, and how many pairs agreed."""
    posts = measures.all_placed(teller.record, filters)
    pairs, perhaps = matrix.concluded(teller, filters.without("kind"))
    sure = sum(post.sure for post in posts)
    counts = teller.say.count("liaison_posts", sure)
    if sure < len(posts):
        counts = teller.say("map.perhaps", posts=counts, n=len(posts) - sure)
    sentence = teller.say("map.answer", posts=counts, pairs=pairs, perhaps=perhaps)
    outside = sum(post.hosted_by not in teller.record.members for post in posts)
    whole = f"{sentence} {teller.say('map.outside', n=outside)}" if outside else sentence
    return asof.then(teller, filters, whole)


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the map, the instruments that it cannot draw, the chosen border if it has posts, and the list of posts.

    `figure` of the map: a `rows.Map`; of the border: its posts.
    """
    filters, place = selection.filters, selection.place
    drawn = _map(teller, filters, place.map_view, place.extent)
    along = _border(teller, filters, place.border)
    chosen = (along,) if along.cites else ()
    return drawn, _regional(teller, filters), *chosen, _posts(teller, filters)


@memo
def _map(teller: Teller, filters: Filters, view: str, extent: str) -> Finding:
    record, say, schematic = teller.record, teller.say, view == "schematic"
    return Finding(
        name="map",
        title=say("map.figure"),
        sentence=answer(teller, filters),
        table=_table(teller, filters),
        cites=(
            *measures.posts(record, filters).index,
            *(key for link in measures.links(record, filters) for key in link.agreements),
            *_not_drawn(teller, filters).index,
        ),
        caption=say("schematic.caption" if schematic else "map.caption"),
        figure=measures.drawn(record, filters, "region" if schematic else extent),
    )


@memo
def _table(teller: Teller, filters: Filters) -> Table:
    """Return all posts, hotlines included, then the pairs with their agreements. The extent does not count."""
    record, say = teller.record, teller.say
    posts = measures.all_placed(record, filters)
    pairs = labels.links(teller, measures.links(record, filters))
    rows = [(say.value("kind", post.kind), record.place(post.place), post.name) for post in posts]
    rows += [(say("table.agreements"), label.name, *label.lines) for label in pairs.values()]
    heads = tuple(say(f"map.head.{head}") for head in ("what", "where", "name"))
    return Table(heads, tuple(rows), (*(post.post for post in posts), *pairs))


def _not_drawn(teller: Teller, filters: Filters) -> pd.DataFrame:
    return agreements.regional(teller.record, filters.without("kind"))


@memo
def _regional(teller: Teller, filters: Filters) -> Finding:
    rows = _not_drawn(teller, filters)
    table = lists.table(teller, rows, "agreements")
    return Finding("regional", teller.say("map.regional"), "", table, tuple(rows.index))


@memo
def _posts(teller: Teller, filters: Filters) -> Finding:
    rows = measures.posts(teller.record, filters)
    table = lists.table(teller, rows, "liaison_posts")
    return Finding("liaison_posts", teller.say("table.liaison_posts"), "", table, tuple(rows.index))


@memo
def _border(teller: Teller, filters: Filters, pair: str) -> Finding:
    """Return the posts along a border; the sentence counts them on both sides."""
    posts = tuple(post for post in borders.along(teller.record, filters) if pair and post.border == pair)
    rows = teller.record.facts["liaison_posts"].loc[[post.post for post in posts]]
    return Finding(
        name="border",
        title=border(teller, pair),
        sentence=" · ".join(side(teller, code, posts) for code in pair.split("-") if code),
        table=lists.table(teller, rows, "liaison_posts"),
        cites=tuple(rows.index),
        figure=posts,
    )


def border(teller: Teller, pair: str) -> str:
    """Return the name of a border. pair: its pair id."""
    return " – ".join(teller.record.label(code) for code in pair.split("-") if code)


def side(teller: Teller, code: str, posts: tuple[Post, ...]) -> str:
    """Return how many of the posts along a border are on the side of a country, in words."""
    number = sum(post.hosted_by == code for post in posts)
    return teller.say("borders.side", country=teller.record.label(code), n=number)


@memo
def unrecorded(teller: Teller, filters: Filters) -> str:
    """Return the sentence that names the borders without any recorded post; blank if there are none."""
    bare = borders.bare(teller.record, filters)
    names = teller.say.listed([border(teller, pair) for pair in bare])
    return teller.say("borders.unrecorded", borders=names) if bare else ""
