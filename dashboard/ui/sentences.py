"""Measures said in the reader's words: answers, labels of lanes and marks. Plain texts, escaped where shown."""

import pandas as pd

from dashboard.measures import agreements as instruments
from dashboard.measures import map as maps
from dashboard.measures import meetings as gatherings
from dashboard.measures import news as items
from dashboard.measures import overview as totals
from dashboard.measures import practices as measures
from dashboard.measures.pairs import matrix
from dashboard.remember import remembered
from dashboard.selection import Selection
from dashboard.ui.figures import pointer
from dashboard.ui.run.view import Voice, last_day

LISTS = {"news": items.news, "practices": measures.practices}


@remembered
def overview(voice: Voice, selection: Selection) -> str:
    """Return what is on record in one sentence."""
    counts = totals.counts(voice.record, selection).itertuples()
    return voice.say(
        "overview.answer", counts=voice.say.listed([voice.say.count(row.table, row.shown) for row in counts])
    )


@remembered
def listed(voice: Voice, selection: Selection, name: str) -> str:
    """Return in one sentence how many records of a table there are and over which years."""
    rows = LISTS[name](voice.record, selection)
    dated, counts = rows.loc[rows["first"] != "", "first"], voice.say.count(name, len(rows))
    if dated.empty:
        return voice.say("listed.undated", counts=counts)
    first, last = dated.min()[:4], dated.max()[:4]
    if first == last:
        return voice.say("listed.year", counts=counts, year=first)
    return voice.say("listed.years", counts=counts, first=first, last=last)


@remembered
def news(voice: Voice, selection: Selection) -> str:
    """Return how many news items there are and over which years."""
    return listed(voice, selection, "news")


@remembered
def practices(voice: Voice, selection: Selection) -> str:
    """Return how many practices there are and over which years."""
    return listed(voice, selection, "practices")


@remembered
def meetings(voice: Voice, selection: Selection) -> str:
    """Return how many meetings are held and how many announced."""
    rows = gatherings.meetings(voice.record, selection)
    announced = int((rows["status"] == "announced").sum())
    held = voice.say.count("held", len(rows) - announced)
    return voice.say("meetings.answer", held=held, announced=voice.say.count("announced", announced))


@remembered
def timeline(voice: Voice, selection: Selection) -> str:
    """Return how to read the timeline, and how many meetings have no date and so no place on it."""
    rows, say = gatherings.meetings(voice.record, selection), voice.say
    undated = int((rows["first"] == "").sum())
    return say("meetings.caption") + (f" {say.count('undated', undated)}" if undated else "")


@remembered
def agreements(voice: Voice, selection: Selection) -> str:
    """Return how many instruments there are and how many of the pairs of members have one between them."""
    rows, (pairs, perhaps) = instruments.agreements(voice.record, selection), _pairs(voice, selection)
    counts, say = voice.say.count("agreements", len(rows)), voice.say
    bare = (
        matrix(voice.record, selection)
        if selection == Selection(asof=selection.asof)
        else pd.DataFrame(columns=["state"])
    )
    names = [
        "–".join(voice.record.label(code) for code in voice.record.pair(pair))
        for pair in bare.index[bare["state"] == ""]
    ]
    nothing = say("agreements.nothing", pairs=say.listed(names)) if names else ""
    return then(
        voice, selection, say("agreements.answer", counts=counts, pairs=pairs, perhaps=perhaps, nothing=nothing)
    )


def _pairs(voice: Voice, selection: Selection) -> tuple[int, str]:
    """How many pairs surely have an agreement, and in words how many more may have one, blank where none."""
    rows = instruments.agreements(voice.record, selection)
    sure = len(instruments.between_pairs(voice.record, rows[rows["sure"]]))
    more = len(instruments.between_pairs(voice.record, rows)) - sure
    return sure, voice.say("agreements.perhaps", n=more) if more else ""


def then(voice: Voice, selection: Selection, sentence: str) -> str:
    """Return a sentence with the day that it speaks of, where another than that of the data is asked for."""
    if not selection.asof:
        return sentence
    return voice.say("agreements.then", date=voice.say.date(last_day(selection.asof)), sentence=sentence)


@remembered
def data(voice: Voice, selection: Selection) -> str:
    """Return how many rows and tables there are, whatever is chosen."""
    sizes = [len(rows) for rows in voice.record.tables.values()]
    return voice.say("data.answer", tables=len(sizes), records=f"{sum(sizes):,}")


@remembered
def posts_and_pairs(voice: Voice, selection: Selection) -> str:
    """Return how many posts there are, how many of them away from the six members, and how many pairs agreed."""
    posts, (pairs, perhaps) = maps.posts(voice.record, selection), _pairs(voice, selection.without("kind"))
    sure = int(posts["sure"].sum())
    counts = voice.say.count("liaison_posts", sure)
    if sure < len(posts):
        counts = voice.say("map.perhaps", posts=counts, n=len(posts) - sure)
    sentence = voice.say("map.answer", posts=counts, pairs=pairs, perhaps=perhaps)
    outside = int((~posts["hosted_by"].isin(voice.record.members)).sum())
    whole = f"{sentence} {voice.say('map.outside', n=outside)}" if outside else sentence
    return then(voice, selection, whole)


def of_the_map(voice: Voice, view: str) -> str:
    """Return how to read the map, or the schematic one."""
    return voice.say("schematic.caption" if view == "schematic" else "map.caption")


def lanes(voice: Voice, spans: pd.DataFrame) -> list[str]:
    """Return the labels of the series that have a dated meeting, in the order of the package."""
    order = voice.record.package.tables["meetings"].column("series").values
    return [voice.say.value("series", series) for series in order if series in set(spans["series"])]


def statuses(voice: Voice) -> dict[str, str]:
    """Return the labels of the statuses of a meeting."""
    return {status: voice.say.value("status", status) for status in ("held", "announced")}


def hovers(voice: Voice, spans: pd.DataFrame) -> pd.DataFrame:
    """Return spans with `lane` (label of the series) and `hover` (title and date, as plotly's text)."""
    texts = [
        pointer.box(row.title, f"{voice.say.date(row.starts, row.ends)} · {voice.say.value('status', row.status)}")
        for row in spans.itertuples()
    ]
    return spans.assign(lane=[voice.say.value("series", series) for series in spans["series"]], hover=texts)


def marks(voice: Voice, posts: pd.DataFrame) -> pd.DataFrame:
    """Return posts with `line`, what the box beside the pointer says below the name."""
    lines = [
        f"{voice.say.value('kind', kind)} · {voice.record.place(place)}"
        for kind, place in zip(posts["kind"], posts["place"], strict=True)
    ]
    return posts.assign(line=lines)


def arcs(voice: Voice, pairs: pd.DataFrame) -> pd.DataFrame:
    """Return pairs with `name` and `line`, what the box beside the pointer says."""
    names = [f"{voice.record.country(row.a)} – {voice.record.country(row.b)}" for row in pairs.itertuples()]
    lines = ["; ".join(voice.record.title(key) for key in keys) for keys in pairs["agreements"]]
    return pairs.assign(name=names, line=lines)


def posts_and_agreements(voice: Voice, selection: Selection) -> pd.DataFrame:
    """Return what the map shows as one table: posts, then pairs with their agreements."""
    heads = [voice.say(f"map.head.{head}") for head in ("what", "where", "name")]
    rows = [
        (voice.say.value("kind", row.kind), voice.record.place(row.place), row.name)
        for row in maps.posts(voice.record, selection).itertuples(index=False, name="Post")
    ]
    rows += [
        (voice.say("table.agreements"), row.name, row.line)
        for row in arcs(voice, maps.arcs(voice.record, selection)).itertuples(index=False, name="Pair")
    ]
    return pd.DataFrame(rows, columns=heads)
