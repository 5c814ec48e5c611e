"""Records and measures said in the reader's words: sentences, cards, table cells. Plain texts, escaped where shown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import pandas as pd

from dashboard.ui import fields
from dashboard.ui.view import View, Voice


@dataclass(frozen=True)
class Card:
    """One item of a list: the record that it opens, and its texts as plain words."""

    record: str
    title: str
    meta: tuple[str, ...]
    summary: str = ""
    tags: tuple[str, ...] = ()
    address: str = ""
    address_state: str = ""
    printed: tuple[tuple[tuple[str, ...], str], ...] = ()  # lines of what is shown as printed, with its state in words


# The columns of a list when it is shown as a table.
COLUMNS = {
    "meetings": ("title", "starts", "ends", "place", "series", "status", "countries", "summary"),
    "agreements": ("title", "kind", "countries", "signed", "place", "expires", "status", "summary"),
    "news": ("published", "event_date", "title", "publisher", "countries", "topics", "summary", "url"),
    "practices": ("name", "area", "countries", "organisations", "place", "starts", "ends", "summary", "result"),
    "liaison_posts": ("name", "kind", "mandate", "posted_by", "place", "opened", "status", "as_of", "officers"),
}


def countries(voice: Voice, codes: Sequence[str]) -> list[str]:
    """Return the names of countries for chips; all six members become one chip."""
    members = voice.record.members
    if set(codes) >= set(members):
        codes = [code for code in codes if code not in members]
        return [voice.say("all_members"), *(voice.record.label(code) for code in codes)]
    return [voice.record.label(code) for code in codes]


def cell(voice: Voice, column: str, value: object) -> object:
    """Return a value as a table shows it: codes as labels, ids as names, dates in words; numbers stay numbers."""
    if isinstance(value, tuple):
        return ", ".join(str(cell(voice, column, entry)) for entry in value)
    if column in ("starts", "ends", "signed", "expires", "opened", "as_of", "published", "event_date"):
        return voice.say.date(value) if value else ""
    if column in ("countries", "posted_by", "hosted_by"):
        return voice.record.country(value)
    if column == "place":
        return voice.record.place(value)
    if column in ("organisations", "host"):
        return voice.record.title(value)
    if column in ("kind", "status", "series", "area", "topics", "mandate"):
        return voice.say.value(column, value)
    return value


@cache
def _cells(voice: Voice, name: str, key: str) -> tuple[object, ...]:
    row = voice.record.facts[name].loc[key]
    return tuple(cell(voice, column, row[column]) for column in COLUMNS[name])


def table(view: View, rows: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return the rows of a list as a table headed in the reader's language."""
    heads = [view.say(f"column.{column}") for column in COLUMNS[name]]
    return pd.DataFrame([_cells(view.voice, name, key) for key in rows.index], columns=heads)


def _meeting(voice: Voice, row: dict) -> list[str]:
    announced = voice.say.value("status", "announced") if row["status"] == "announced" else ""
    return [voice.say.date(row["starts"], row["ends"]), voice.record.place(row["place"]), announced]


def _agreement(voice: Voice, row: dict) -> list[str]:
    verb = "agreements.agreed" if row["status"] == "agreed" else "agreements.signed"
    signed = voice.say(verb, date=voice.say.date(row["signed"])) if row["signed"] else voice.say.date("")
    return [
        voice.say.value("kind", row["kind"]),
        signed,
        voice.record.place(row["place"]),
        voice.say.value("status", row["status"]),
    ]


def _news(voice: Voice, row: dict) -> list[str]:
    event = voice.say("news.event", date=voice.say.date(row["event_date"])) if row["event_date"] else ""
    published = (
        voice.say("news.published", date=voice.say.date(row["published"]))
        if row["published"]
        else voice.say("news.unpublished")
    )
    return [row["publisher"], published, event]


def _practice(voice: Voice, row: dict) -> list[str]:
    period = voice.say.date(row["starts"], row["ends"])
    return [
        voice.say.listed([voice.say.value("area", area) for area in row["area"]]),
        period,
        voice.record.place(row["place"]),
    ]


def _post(voice: Voice, row: dict) -> list[str]:
    since = voice.say("posts.since", date=voice.say.date(row["opened"])) if row["opened"] else ""
    as_of = voice.say("posts.as_of", status=voice.say.value("status", row["status"]), date=voice.say.date(row["as_of"]))
    kind = voice.say.value("kind", row["kind"])
    said = row["name"].casefold().startswith(kind.casefold())  # many a post is called after its kind
    return ["" if said else kind, voice.record.place(row["place"]), since, as_of]


def _law(voice: Voice, row: dict) -> list[str]:
    say, adopted, period = voice.say, row["adopted"] or row["in_force"], row["period_start"]
    verb = "law.adopted" if row["adopted"] else "law.in_force"
    covers = say("law.covers", period=say.date(period, row["period_end"])) if period else ""
    leads = say("law.lead", bodies=say.listed([voice.record.title(key) for key in row["lead"]])) if row["lead"] else ""
    dated = say(verb, date=say.date(adopted)) if adopted else "" if covers else say.date("")
    return [say.value("kind", row["kind"]), covers, dated, say.value("status", row["status"]), leads]


def _report(voice: Voice, row: dict) -> list[str]:
    date = voice.say.date(row["date"]) if row["date"] else ""
    return [voice.say.value("area", row["area"]), voice.say.value("status", row["status"]), date]


def _organisation(voice: Voice, row: dict) -> list[str]:
    return [voice.say.value("kind", row["kind"]), row["acronym"]]


def _document(voice: Voice, row: dict) -> list[str]:
    return [voice.say.value("kind", row["kind"]), row["publisher"], voice.say.date(row["published"])]


_META = {"liaison_posts": _post, "meetings": _meeting, "agreements": _agreement, "news": _news, "practices": _practice}
_META |= {"laws_and_plans": _law, "country_reports": _report, "organisations": _organisation, "documents": _document}
_TITLE = {"practices": "name", "liaison_posts": "name", "country_reports": "text", "organisations": "name"}


@cache
def _card(voice: Voice, name: str, key: str) -> Card:
    row = voice.record.facts[name].loc[key].to_dict()
    return Card(
        record=key,
        title=row[_TITLE.get(name, "title")],
        meta=tuple(_META[name](voice, row)),
        summary=row.get("summary", ""),
        tags=(*countries(voice, row["countries"]), *voice.marks(key)),
        **fields.reach(voice, row),
    )


def cards(view: View, rows: pd.DataFrame, name: str) -> list[Card]:
    """Return rows of a table that _META names as cards."""
    found = [_card(view.voice, name, key) for key in rows.index]
    return _then(view, rows, found) if name == "agreements" and view.timed.asof else found


def _then(view: View, rows: pd.DataFrame, cards: Sequence[Card]) -> list[Card]:
    """Return cards of agreements with their state on the day that is asked for in the place of today's."""
    said = [state(view.voice, *pair) for pair in zip(rows["state"], rows["sure"], strict=True)]
    return [replace(card, meta=(*card.meta[:-1], words)) for card, words in zip(cards, said, strict=True)]


def state(voice: Voice, code: str, sure: bool) -> str:
    """Return how far an agreement had come, in words, and that it is open where it is."""
    words = voice.say(f"state.{code}" if code else "state.nothing")
    return words if sure else voice.say("state.perhaps", words=words)


def history(view: View, rows: pd.DataFrame) -> list[Card]:
    """Return agreements as cards that say what each took the place of and which subjects it covers."""
    say, found = view.say, []
    made = _then(view, rows, headlines(view, rows, "agreements"))
    for card, row in zip(made, rows.to_dict("records"), strict=True):
        earlier = say("drawer.supersedes", title=view.record.title(row["supersedes"])) if row["supersedes"] else ""
        themes = say.listed([say.value("themes", theme) for theme in row["themes"]])
        subjects = say("drawer.subjects", themes=themes) if themes else ""
        summary = " ".join(filter(None, (earlier, subjects)))
        found.append(replace(card, summary=summary, tags=tuple(view.marks(card.record))))
    return found


def headlines(view: View, rows: pd.DataFrame, name: str) -> list[Card]:
    """Return rows as cards without summary and address, for narrow room."""
    return [replace(card, summary="", address="", printed=()) for card in cards(view, rows, name)]
