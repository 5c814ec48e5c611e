"""Measures said in the reader's words: answers, labels of lanes and marks. Plain texts, escaped where shown."""

import pandas as pd

from dashboard.measures import map as maps
from dashboard.measures import meetings as gatherings
from dashboard.measures import news as items
from dashboard.measures import overview as totals
from dashboard.measures import practices as measures
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling import asof, matrix
from dashboard.telling.teller import Teller
from dashboard.ui.figures import pointer

LISTS = {"news": items.news, "practices": measures.practices}


@memo
def overview(teller: Teller, filters: Filters) -> str:
    """Return what is on record in one sentence."""
    counts = totals.counts(teller.record, filters).itertuples()
    return teller.say(
        "overview.answer", counts=teller.say.listed([teller.say.count(row.table, row.shown) for row in counts])
    )


@memo
def listed(teller: Teller, filters: Filters, name: str) -> str:
    """Return in one sentence how many records of a table there are and over which years."""
    rows = LISTS[name](teller.record, filters)
    dated, counts = rows.loc[rows["first"] != "", "first"], teller.say.count(name, len(rows))
    if dated.empty:
        return teller.say("listed.undated", counts=counts)
    first, last = dated.min()[:4], dated.max()[:4]
    if first == last:
        return teller.say("listed.year", counts=counts, year=first)
    return teller.say("listed.years", counts=counts, first=first, last=last)


@memo
def news(teller: Teller, filters: Filters) -> str:
    """Return how many news items there are and over which years."""
    return listed(teller, filters, "news")


@memo
def practices(teller: Teller, filters: Filters) -> str:
    """Return how many practices there are and over which years."""
    return listed(teller, filters, "practices")


@memo
def meetings(teller: Teller, filters: Filters) -> str:
    """Return how many meetings are held and how many announced."""
    rows = gatherings.meetings(teller.record, filters)
    announced = int((rows["status"] == "announced").sum())
    held = teller.say.count("held", len(rows) - announced)
    return teller.say("meetings.answer", held=held, announced=teller.say.count("announced", announced))


@memo
def timeline(teller: Teller, filters: Filters) -> str:
    """Return how to read the timeline, and how many meetings have no date and so no place on it."""
    rows, say = gatherings.meetings(teller.record, filters), teller.say
    undated = int((rows["first"] == "").sum())
    return say("meetings.caption") + (f" {say.count('undated', undated)}" if undated else "")


@memo
def data(teller: Teller, filters: Filters) -> str:
    """Return how many rows and tables there are, whatever is chosen."""
    sizes = [len(rows) for rows in teller.record.tables.values()]
    return teller.say("data.answer", tables=len(sizes), records=f"{sum(sizes):,}")


@memo
def posts_and_pairs(teller: Teller, filters: Filters) -> str:
    """Return how many posts there are, how many of them away from the six members, and how many pairs agreed."""
    posts, (pairs, perhaps) = maps.posts(teller.record, filters), matrix.concluded(teller, filters.without("kind"))
    sure = int(posts["sure"].sum())
    counts = teller.say.count("liaison_posts", sure)
    if sure < len(posts):
        counts = teller.say("map.perhaps", posts=counts, n=len(posts) - sure)
    sentence = teller.say("map.answer", posts=counts, pairs=pairs, perhaps=perhaps)
    outside = int((~posts["hosted_by"].isin(teller.record.members)).sum())
    whole = f"{sentence} {teller.say('map.outside', n=outside)}" if outside else sentence
    return asof.then(teller, filters, whole)


def of_the_map(teller: Teller, view: str) -> str:
    """Return how to read the map, or the schematic one."""
    return teller.say("schematic.caption" if view == "schematic" else "map.caption")


def lanes(teller: Teller, spans: pd.DataFrame) -> list[str]:
    """Return the labels of the series that have a dated meeting, in the order of the package."""
    order = teller.record.package.tables["meetings"].column("series").values
    return [teller.say.value("series", series) for series in order if series in set(spans["series"])]


def statuses(teller: Teller) -> dict[str, str]:
    """Return the labels of the statuses of a meeting."""
    return {status: teller.say.value("status", status) for status in ("held", "announced")}


def hovers(teller: Teller, spans: pd.DataFrame) -> pd.DataFrame:
    """Return spans with `lane` (label of the series) and `hover` (title and date, as plotly's text)."""
    texts = [
        pointer.box(row.title, f"{teller.say.date(row.starts, row.ends)} · {teller.say.value('status', row.status)}")
        for row in spans.itertuples()
    ]
    return spans.assign(lane=[teller.say.value("series", series) for series in spans["series"]], hover=texts)


def marks(teller: Teller, posts: pd.DataFrame) -> pd.DataFrame:
    """Return posts with `line`, what the box beside the pointer says below the name."""
    lines = [
        f"{teller.say.value('kind', kind)} · {teller.record.place(place)}"
        for kind, place in zip(posts["kind"], posts["place"], strict=True)
    ]
    return posts.assign(line=lines)


def arcs(teller: Teller, pairs: pd.DataFrame) -> pd.DataFrame:
    """Return pairs with `name` and `line`, what the box beside the pointer says."""
    names = [f"{teller.record.country(row.a)} – {teller.record.country(row.b)}" for row in pairs.itertuples()]
    lines = ["; ".join(teller.record.title(key) for key in keys) for keys in pairs["agreements"]]
    return pairs.assign(name=names, line=lines)


def posts_and_agreements(teller: Teller, filters: Filters) -> pd.DataFrame:
    """Return what the map shows as one table: posts, then pairs with their agreements."""
    heads = [teller.say(f"map.head.{head}") for head in ("what", "where", "name")]
    rows = [
        (teller.say.value("kind", row.kind), teller.record.place(row.place), row.name)
        for row in maps.posts(teller.record, filters).itertuples(index=False, name="Post")
    ]
    rows += [
        (teller.say("table.agreements"), row.name, row.line)
        for row in arcs(teller, maps.arcs(teller.record, filters)).itertuples(index=False, name="Pair")
    ]
    return pd.DataFrame(rows, columns=heads)
