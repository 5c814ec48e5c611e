"""The findings of the page Map: posts and centres with their places, and pairs of members with an agreement."""

import pandas as pd

from dashboard.measures import age, agreements
from dashboard.measures import asof as days
from dashboard.measures import map as measures
from dashboard.memo import memo
from dashboard.selection import Filters, Selection
from dashboard.telling import asof, blocks, borders, labels, lists, matrix, status
from dashboard.telling.finding import Finding, Table
from dashboard.telling.listing import Listed
from dashboard.telling.teller import Teller

POSTS = "liaison_posts"
TRAFFICKING = "trafficking"  # the mandate that the page is about first
LISTED = Listed("map", POSTS, measures.posts)


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return how many posts match and were reported recently, how many pairs have an agreement, and posts elsewhere."""
    posts = measures.all_placed(teller.record, filters)
    sure = sum(post.sure for post in posts)
    counts = teller.say.count("liaison_posts", sure)
    if sure < len(posts):
        counts = teller.say("map.perhaps", posts=counts, n=len(posts) - sure)
    since = status.since(teller, [post.as_of for post in posts], filters.asof)
    told = teller.say("listed.since" if since else "listed.undated", counts=counts, since=since)
    pairs = matrix.of_pairs(teller, filters.without(*measures.OF_POSTS))
    outside = sum(post.hosted_by not in teller.record.members for post in posts)
    elsewhere = teller.say("map.outside", n=outside) if outside else ""
    return asof.then(teller, filters, teller.say.sentences(told, _mandates(teller, filters), pairs, elsewhere))


@memo
def headline(teller: Teller, filters: Filters) -> str:
    """Return how many posts match and how many pairs have an agreement, as a title."""
    posts = measures.all_placed(teller.record, filters)
    sure = sum(post.sure for post in posts)
    pairs = matrix.concluded(teller, filters.without(*measures.OF_POSTS)).pairs
    counts, more = teller.say.count("liaison_posts", sure), len(posts) - sure
    key = "map.headline_perhaps" if more else "map.headline"
    return asof.then(teller, filters, teller.say(key, posts=counts, n=more, pairs=pairs))


@memo
def line(teller: Teller, filters: Filters) -> str:
    """Return how many of the posts were reported recently, and how many have a mandate on trafficking."""
    posts = measures.all_placed(teller.record, filters)
    on = days.day(teller.record, filters)
    return teller.say(
        "map.line_of_posts",
        date=status.first(teller, filters.asof),
        recent=age.recent([post.as_of for post in posts], on),
        n=len(posts),
        mandated=sum(TRAFFICKING in post.mandate for post in posts),
    )


def _mandates(teller: Teller, filters: Filters) -> str:
    """Return the number of matching posts with each mandate, as a sentence; blank if there are none."""
    counts = measures.mandate_counts(teller.record, filters)
    chosen = {code: n for code, n in counts.items() if code in filters.mandate or not filters.mandate}
    each = [teller.say("map.mandate", mandate=teller.say.value("mandate", code), n=n) for code, n in chosen.items()]
    return teller.say("map.mandates", mandates=teller.say.listed(each)) if each else ""


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the map, the instruments not drawn, the borders, the chosen border if it has posts, and all posts.

    The `figure` of the map is a `rows.Map`. For the figures of borders see `telling.borders`.
    """
    filters, place = selection.filters, selection.place
    drawn = _map(teller, filters, place.map_view, place.extent)
    along = borders.one(teller, filters, place.border)
    chosen = (along,) if along.cites else ()
    return drawn, _regional(teller, filters), borders.every(teller, filters), *chosen, _posts(teller, filters)


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
        caption=say.sentences(say("schematic.caption" if schematic else "map.caption"), *_together(teller, filters)),
        figure=measures.drawn(record, filters, "region" if schematic else extent),
    )


def _together(teller: Teller, filters: Filters) -> list[str]:
    """Return how posts match several countries together, as sentences; none if any of the countries is enough."""
    return [teller.say("map.together", countries=teller.countries(filters.country))] if filters.together else []


@memo
def _table(teller: Teller, filters: Filters) -> Table:
    """Return all posts, hotlines included, then the pairs with their agreements. The extent does not count."""
    record, say, day = teller.record, teller.say, filters.asof
    posts, links = measures.all_placed(record, filters), measures.links(record, filters)
    pairs = labels.links(teller, links, day)
    rows = [
        (
            say.value("kind", post.kind),
            teller.place(post.place),
            post.name,
            labels.post_status(teller, post, day).whole(say),
        )
        for post in posts
    ]
    rows += [(say("table.agreements"), label.name, *label.lines, "") for label in pairs.values()]
    heads = (*(say(f"map.head.{head}") for head in ("what", "where", "name")), say("column.status"))
    paler = tuple(at for at, mark in enumerate((*posts, *links)) if mark.paler)
    return Table(heads, tuple(rows), (*(post.post for post in posts), *pairs), paler)


def _not_drawn(teller: Teller, filters: Filters) -> pd.DataFrame:
    return agreements.regional(teller.record, filters.without(*measures.OF_POSTS))


@memo
def _regional(teller: Teller, filters: Filters) -> Finding:
    rows = _not_drawn(teller, filters)
    table = lists.table(teller, rows, "agreements", filters.asof)
    return Finding("regional", teller.say("map.regional"), blocks.nothing(teller, rows), table, tuple(rows.index))


@memo
def _posts(teller: Teller, filters: Filters) -> Finding:
    rows = measures.posts(teller.record, filters)
    return lists.finding(teller, filters, "map", POSTS, rows)
