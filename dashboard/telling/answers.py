"""Measures said in the reader's words: answers, labels of lanes and marks. Plain texts, escaped where shown."""

import pandas as pd

from dashboard.measures import agreements as instruments
from dashboard.measures import map as maps
from dashboard.measures import meetings as gatherings
from dashboard.measures.pairs import matrix
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling.teller import Teller
from dashboard.ui.figures import pointer


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
def agreements(teller: Teller, filters: Filters) -> str:
    """Return how many instruments there are and how many of the pairs of members have one between them."""
    rows, (pairs, perhaps) = instruments.agreements(teller.record, filters), _pairs(teller, filters)
    counts, say = teller.say.count("agreements", len(rows)), teller.say
    bare = matrix(teller.record, filters) if filters == Filters(asof=filters.asof) else pd.DataFrame(columns=["state"])
    names = [
        "–".join(teller.record.label(code) for code in teller.record.pair(pair))
        for pair in bare.index[bare["state"] == ""]
    ]
    nothing = say("agreements.nothing", pairs=say.listed(names)) if names else ""
    return then(teller, filters, say("agreements.answer", counts=counts, pairs=pairs, perhaps=perhaps, nothing=nothing))


def _pairs(teller: Teller, filters: Filters) -> tuple[int, str]:
    """How many pairs surely have an agreement, and in words how many more may have one, blank where none."""
    rows = instruments.agreements(teller.record, filters)
    sure = len(instruments.between_pairs(teller.record, rows[rows["sure"]]))
    more = len(instruments.between_pairs(teller.record, rows)) - sure
    return sure, teller.say("agreements.perhaps", n=more) if more else ""


def then(teller: Teller, filters: Filters, sentence: str) -> str:
    """Return a sentence with the day that it speaks of, where another than that of the data is asked for."""
    if not filters.asof:
        return sentence
    return teller.say("agreements.then", date=teller.day(filters.asof), sentence=sentence)


@memo
def posts_and_pairs(teller: Teller, filters: Filters) -> str:
    """Return how many posts there are, how many of them away from the six members, and how many pairs agreed."""
    posts, (pairs, perhaps) = maps.posts(teller.record, filters), _pairs(teller, filters.without("kind"))
    sure = int(posts["sure"].sum())
    counts = teller.say.count("liaison_posts", sure)
    if sure < len(posts):
        counts = teller.say("map.perhaps", posts=counts, n=len(posts) - sure)
    sentence = teller.say("map.answer", posts=counts, pairs=pairs, perhaps=perhaps)
    outside = int((~posts["hosted_by"].isin(teller.record.members)).sum())
    whole = f"{sentence} {teller.say('map.outside', n=outside)}" if outside else sentence
    return then(teller, filters, whole)


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
