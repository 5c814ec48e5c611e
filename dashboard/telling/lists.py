"""Records and measures said in the reader's words: sentences, cards, table cells. Plain texts, escaped where shown."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pandas as pd

from dashboard.memo import memo
from dashboard.telling import bylines, values
from dashboard.telling.card import Card, brief, countries
from dashboard.telling.finding import Table
from dashboard.telling.teller import Teller

RECORDS = 4096  # of which cards and rows are kept
# The columns of a list when it is shown as a table.
COLUMNS = {
    "meetings": ("title", "starts", "ends", "place", "series", "status", "countries", "summary"),
    "agreements": ("title", "kind", "countries", "act", "place", "expires", "status", "summary"),
    "news": ("published", "event_date", "title", "publisher", "countries", "topics", "summary", "url"),
    "practices": ("name", "area", "countries", "organisations", "place", "starts", "ends", "summary", "result"),
    "liaison_posts": ("name", "kind", "mandate", "posted_by", "place", "opened", "status", "as_of", "officers"),
}


def cell(teller: Teller, column: str, value: object) -> object:
    """Return a value as a table shows it: codes as labels, ids as names, dates in words; numbers stay numbers."""
    if isinstance(value, tuple):
        return ", ".join(str(cell(teller, column, entry)) for entry in value)
    if column in ("starts", "ends", "signed", "expires", "opened", "as_of", "published", "event_date"):
        return teller.say.date(value) if value else ""
    if column in ("countries", "posted_by", "hosted_by"):
        return teller.record.country(value) if value else ""
    if column == "place":
        return teller.record.place(value)
    if column in ("organisations", "host"):
        return teller.record.title(value)
    if column in ("kind", "status", "series", "area", "topics", "mandate"):
        return teller.say.value(column, value)
    return value


@memo(most=RECORDS)
def _cells(teller: Teller, name: str, key: str) -> tuple[object, ...]:
    row = teller.record.facts[name].loc[key].to_dict()
    cells = row | {"act": bylines.concluded(teller, row)} if name == "agreements" else row
    return tuple(cell(teller, column, cells[column]) for column in COLUMNS[name])


def table(teller: Teller, rows: pd.DataFrame, name: str) -> Table:
    """Return the rows of a list as a table in the reader's words."""
    heads = tuple(teller.say(f"column.{column}") for column in COLUMNS[name])
    return Table(heads, tuple(_cells(teller, name, key) for key in rows.index), tuple(rows.index))


_TITLE = {"practices": "name", "liaison_posts": "name", "country_reports": "text", "organisations": "name"}


@memo(most=RECORDS)
def _card(teller: Teller, name: str, key: str) -> Card:
    row = teller.record.facts[name].loc[key].to_dict()
    return Card(
        record=key,
        title=row[_TITLE.get(name, "title")],
        meta=tuple(bylines.MADE[name](teller, row)),
        summary=row.get("summary", ""),
        tags=(*countries(teller, row["countries"]), *teller.marks(key)),
        **values.reach(teller, row),
    )


def known(teller: Teller, keys: Iterable[str], name: str) -> list[Card]:
    """Return records of a table that `bylines.MADE` names as cards, with their state of today."""
    return [_card(teller, name, key) for key in keys]


def cards(teller: Teller, rows: pd.DataFrame, name: str, past: bool = False) -> list[Card]:
    """Return rows of a table that `bylines.MADE` names as cards.

    past: a day is asked for, and agreements have their state on it; else the status that the record gives them.
    """
    found = known(teller, rows.index, name)
    return _then(teller, rows, found) if name == "agreements" and past else found


def _then(teller: Teller, rows: pd.DataFrame, cards: Sequence[Card]) -> list[Card]:
    """Return cards of agreements with their state on the day that is asked for in the place of today's."""
    said = [state(teller, *pair) for pair in zip(rows["state"], rows["sure"], strict=True)]
    return [replace(card, meta=(*card.meta[:-1], words)) for card, words in zip(cards, said, strict=True)]


def state(teller: Teller, code: str, sure: bool) -> str:
    """Return how far an agreement had come, in words, and that it is open where it is."""
    words = teller.say(f"state.{code}" if code else "state.nothing")
    return words if sure else teller.say("state.perhaps", words=words)


def agreed(teller: Teller, rows: pd.DataFrame, past: bool) -> list[Card]:
    """Return agreements as cards without summary.

    past: a day is asked for, and each has its state on it; else the status that the record gives it everywhere.
    """
    made = [brief(card) for card in known(teller, rows.index, "agreements")]
    return _then(teller, rows, made) if past else made


def history(teller: Teller, rows: pd.DataFrame, past: bool) -> list[Card]:
    """Return agreements as cards, as `agreed` does, that say what each took the place of and its subjects."""
    say, found = teller.say, []
    for card, row in zip(agreed(teller, rows, past), rows.to_dict("records"), strict=True):
        earlier = say("drawer.supersedes", title=teller.record.title(row["supersedes"])) if row["supersedes"] else ""
        themes = say.listed([say.value("themes", theme) for theme in row["themes"]])
        subjects = say("drawer.subjects", themes=themes) if themes else ""
        summary = " ".join(filter(None, (earlier, subjects)))
        found.append(replace(card, summary=summary, tags=tuple(teller.marks(card.record))))
    return found


def headlines(teller: Teller, rows: pd.DataFrame, name: str, past: bool = False) -> list[Card]:
    """Return rows as `cards` does, without summary and address, for narrow room."""
    return [brief(card) for card in cards(teller, rows, name, past)]
