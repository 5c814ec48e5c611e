"""Measures said in the reader's words: answers in a sentence, labels of lanes and marks. Plain texts, escaped where shown."""

import pandas as pd

from dashboard.ui.view import View, Voice, within_html


def overview(view: View, counts: pd.DataFrame) -> str:
    """Return what is on record in one sentence."""
    parts = [view.say.count(row.table, row.shown) for row in counts.itertuples()]
    return view.say("overview.answer", counts=view.say.listed(parts))


def listed(view: View, rows: pd.DataFrame, name: str) -> str:
    """Return in one sentence how many records there are and over which years."""
    dated = rows.loc[rows["first"] != "", "first"]
    if dated.empty:
        return view.say("listed.undated", counts=view.say.count(name, len(rows)))
    if dated.min()[:4] == dated.max()[:4]:
        return view.say("listed.year", counts=view.say.count(name, len(rows)), year=dated.min()[:4])
    return view.say("listed.years", counts=view.say.count(name, len(rows)), first=dated.min()[:4], last=dated.max()[:4])


def meetings(view: View, rows: pd.DataFrame) -> str:
    """Return how many meetings are held and how many announced."""
    announced = int((rows["status"] == "announced").sum())
    return view.say("meetings.answer", held=view.say.count("held", len(rows) - announced), announced=announced)


def agreements(view: View, rows: pd.DataFrame, pairs: pd.DataFrame) -> str:
    """Return how many instruments there are and how many of the pairs of members have one between them."""
    return view.say("agreements.answer", counts=view.say.count("agreements", len(rows)), pairs=len(pairs))


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
        f"<b>{within_html(row.title)}</b><br>{within_html(voice.say.date(row.starts, row.ends))}"
        f" · {within_html(voice.say.value('status', row.status))}"
        for row in spans.itertuples()
    ]
    return spans.assign(lane=[voice.say.value("series", series) for series in spans["series"]], hover=texts)


def marks(voice: Voice, posts: pd.DataFrame) -> pd.DataFrame:
    """Return posts with `line`, what the box beside the pointer says below the name."""
    lines = [
        f"{voice.say.value('kind', row.kind)} · {voice.record.place(row.place)}"
        for row in posts.itertuples(index=False)
    ]
    return posts.assign(line=lines)


def arcs(voice: Voice, pairs: pd.DataFrame) -> pd.DataFrame:
    """Return pairs with `name` and `line`, what the box beside the pointer says."""
    names = [f"{voice.record.country(row.a)} – {voice.record.country(row.b)}" for row in pairs.itertuples()]
    lines = ["; ".join(voice.record.title(key) for key in keys) for keys in pairs["agreements"]]
    return pairs.assign(name=names, line=lines)


def posts_and_pairs(view: View, posts: pd.DataFrame, pairs: pd.DataFrame) -> str:
    """Return how many posts there are, how many of them away from the six members, and how many pairs agreed."""
    sentence = view.say("map.answer", posts=view.say.count("liaison_posts", len(posts)), pairs=len(pairs))
    outside = int((~posts["hosted_by"].isin(view.record.members)).sum())
    return f"{sentence} {view.say('map.outside', n=outside)}" if outside else sentence


def posts_and_agreements(view: View, posts: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """Return what the map shows as one table: posts, then pairs with their agreements."""
    heads = [view.say(f"map.head.{head}") for head in ("what", "where", "name")]
    rows = [
        (view.say.value("kind", row.kind), view.record.place(row.place), row.name)
        for row in posts.itertuples(index=False, name="Post")
    ]
    rows += [
        (view.say("table.agreements"), row.name, row.line)
        for row in arcs(view, pairs).itertuples(index=False, name="Pair")
    ]
    return pd.DataFrame(rows, columns=heads)
