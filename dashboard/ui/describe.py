"""Records and measures said in the reader's words: sentences, cards, table cells. Plain texts, escaped where shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

import pandas as pd

from dashboard.ui import meta
from dashboard.ui.parts import fields
from dashboard.ui.run.view import View, Voice


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
    "agreements": ("title", "kind", "countries", "act", "place", "expires", "status", "summary"),
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
        return voice.record.country(value) if value else ""
    if column == "place":
        return voice.record.place(value)
    if column in ("organisations", "host"):
        return voice.record.title(value)
    if column in ("kind", "status", "series", "area", "topics", "mandate"):
        return voice.say.value(column, value)
    return value


@cache
def _cells(voice: Voice, name: str, key: str) -> tuple[object, ...]:
    row = voice.record.facts[name].loc[key].to_dict()
    cells = row | {"act": meta.concluded(voice, row)} if name == "agreements" else row
    return tuple(cell(voice, column, cells[column]) for column in COLUMNS[name])


def table(view: View, rows: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return the rows of a list as a table headed in the reader's language."""
    heads = [view.say(f"column.{column}") for column in COLUMNS[name]]
    return pd.DataFrame([_cells(view.voice, name, key) for key in rows.index], columns=heads)


_TITLE = {"practices": "name", "liaison_posts": "name", "country_reports": "text", "organisations": "name"}


@cache
def _card(voice: Voice, name: str, key: str) -> Card:
    row = voice.record.facts[name].loc[key].to_dict()
    return Card(
        record=key,
        title=row[_TITLE.get(name, "title")],
        meta=tuple(meta.MADE[name](voice, row)),
        summary=row.get("summary", ""),
        tags=(*countries(voice, row["countries"]), *voice.marks(key)),
        **fields.reach(voice, row),
    )


def known(voice: Voice, keys: Iterable[str], name: str) -> list[Card]:
    """Return records of a table that `meta.MADE` names as cards, with their state of today."""
    return [_card(voice, name, key) for key in keys]


def cards(view: View, rows: pd.DataFrame, name: str) -> list[Card]:
    """Return rows of a table that `meta.MADE` names as cards, with their state on the day that is asked for."""
    found = known(view.voice, rows.index, name)
    return _then(view.voice, rows, found) if name == "agreements" and view.timed.asof else found


def _then(voice: Voice, rows: pd.DataFrame, cards: Sequence[Card]) -> list[Card]:
    """Return cards of agreements with their state on the day that is asked for in the place of today's."""
    said = [state(voice, *pair) for pair in zip(rows["state"], rows["sure"], strict=True)]
    return [replace(card, meta=(*card.meta[:-1], words)) for card, words in zip(cards, said, strict=True)]


def state(voice: Voice, code: str, sure: bool) -> str:
    """Return how far an agreement had come, in words, and that it is open where it is."""
    words = voice.say(f"state.{code}" if code else "state.nothing")
    return words if sure else voice.say("state.perhaps", words=words)


def agreed(voice: Voice, rows: pd.DataFrame, past: bool) -> list[Card]:
    """Return agreements as cards without summary.

    past: a day is asked for, and each has its state on it; else the status that the record gives it everywhere.
    """
    made = [brief(card) for card in known(voice, rows.index, "agreements")]
    return _then(voice, rows, made) if past else made


def history(voice: Voice, rows: pd.DataFrame, past: bool) -> list[Card]:
    """Return agreements as cards, as `agreed` does, that say what each took the place of and its subjects."""
    say, found = voice.say, []
    for card, row in zip(agreed(voice, rows, past), rows.to_dict("records"), strict=True):
        earlier = say("drawer.supersedes", title=voice.record.title(row["supersedes"])) if row["supersedes"] else ""
        themes = say.listed([say.value("themes", theme) for theme in row["themes"]])
        subjects = say("drawer.subjects", themes=themes) if themes else ""
        summary = " ".join(filter(None, (earlier, subjects)))
        found.append(replace(card, summary=summary, tags=tuple(voice.marks(card.record))))
    return found


def headlines(view: View, rows: pd.DataFrame, name: str) -> list[Card]:
    """Return rows as cards without summary and address, for narrow room."""
    return [brief(card) for card in cards(view, rows, name)]


def brief(card: Card) -> Card:
    """Return a card without summary and address."""
    return replace(card, summary="", address="", printed=())
