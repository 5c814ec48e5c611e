"""Records in lists: as cards, as rows of a table, as a finding. Plain words: the caller escapes them."""

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from dashboard.measures import asof
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling import blocks, choices, values
from dashboard.telling.card import Card, brief, countries
from dashboard.telling.finding import Finding, Table
from dashboard.telling.kinds import registry
from dashboard.telling.teller import Teller

RECORDS = 4096  # records whose cards and rows the memo keeps
STATE = "status"  # column of agreements that their state on a day replaces


@memo(most=RECORDS)
def _cells(teller: Teller, name: str, key: str) -> tuple[object, ...]:
    kind, table = registry.of(name), teller.record.package.tables[name]
    row = teller.record.facts[name].loc[key].to_dict()
    return tuple(
        kind.cells[column](teller, row)
        if column in kind.cells
        else values.cell(teller, table.column(column), row[column])
        for column in kind.columns
    )


@memo
def _table(teller: Teller, name: str, keys: tuple[str, ...]) -> Table:
    heads = tuple(teller.say(f"column.{column}") for column in registry.of(name).columns)
    return Table(heads, tuple(_cells(teller, name, key) for key in keys), keys)


def table(teller: Teller, rows: pd.DataFrame, name: str, past: bool = False) -> Table:
    """Return the rows of a list as a table in the reader's words, in the columns of its kind. past: as for `cards`."""
    made = _table(teller, name, tuple(rows.index))
    if not (past and name == "agreements"):
        return made
    at = registry.of(name).columns.index(STATE)
    cells = zip(made.rows, _states(teller, rows), strict=True)
    return replace(made, rows=tuple((*row[:at], words, *row[at + 1 :]) for row, words in cells))


def finding(teller: Teller, rows: pd.DataFrame, name: str, sentence: str = "") -> Finding:
    """Return a list of records as a finding, named after their table. sentence: what the list says."""
    return Finding(name, teller.say(f"table.{name}"), sentence, table(teller, rows, name), tuple(rows.index))


def matching(teller: Teller, filters: Filters, page: str, name: str, number: int) -> str:
    """Return how many records of a table match and, if years are chosen, how many of the table are undated.

    If none match, return the sentence that nothing is recorded for this choice. page: the page whose filters that
    sentence names. number: of the records that match.
    """
    if not number:
        return nothing(teller, filters, page, name)
    facts = teller.record.facts[name]
    said = [blocks.matching(teller, name, number, len(facts))]
    undated = int((facts["first"] == "").sum())
    if undated and (filters.start or filters.end):
        said.append(teller.say.count("out_of_years", undated))
    return " ".join(said)


def nothing(teller: Teller, filters: Filters, page: str, name: str) -> str:
    """Return the sentence that nothing of a table is recorded for the filters of a page."""
    words = choices.in_words(teller, filters, page) or teller.say("nothing.any")
    return teller.say("nothing.body", noun=teller.say(f"noun.{name}"), words=words)


def spanning(teller: Teller, rows: pd.DataFrame, name: str) -> str:
    """Return the sentence that says how many records there are and which years they span."""
    dated, counts = rows.loc[rows["first"] != "", "first"], teller.say.count(name, len(rows))
    if dated.empty:
        return teller.say("listed.undated", counts=counts)
    first, last = dated.min()[:4], dated.max()[:4]
    if first == last:
        return teller.say("listed.year", counts=counts, year=first)
    return teller.say("listed.years", counts=counts, first=first, last=last)


@memo(most=RECORDS)
def _card(teller: Teller, name: str, key: str) -> Card:
    kind, row = registry.of(name), teller.record.facts[name].loc[key].to_dict()
    return Card(
        record=key,
        title=row[kind.card_title or teller.record.package.tables[name].title_column],
        meta=tuple(kind.byline(teller, {column: row[column] for column in kind.reads})),
        summary=row.get("summary", ""),
        tags=(*countries(teller, row["countries"]), *teller.marks(key)),
        **values.reach(teller, row),
    )


def cards_by_id(teller: Teller, keys: Iterable[str], name: str, day: str = "") -> list[Card]:
    """Return records of a table as cards, with their recorded status.

    day: a partial date. Agreements, all of which must have begun by then, show their state on it; blank for today.
    """
    if not (day and name == "agreements"):
        return [_card(teller, name, key) for key in keys]
    rows = teller.record.facts[name].loc[list(keys)]
    return cards(teller, asof.agreements(teller.record, rows, asof.day(teller.record, Filters(asof=day))), name, True)


def cards(teller: Teller, rows: pd.DataFrame, name: str, past: bool = False) -> list[Card]:
    """Return rows of a table as cards.

    past: whether a day is chosen. If so, agreements show their state on that day, and rows of agreements must have the
    columns of `asof.agreements`; else all records show their recorded status.
    """
    made = cards_by_id(teller, rows.index, name)
    if not (past and name == "agreements"):
        return made
    said = zip(made, _states(teller, rows), strict=True)
    return [replace(card, meta=(*card.meta[:-1], words)) for card, words in said]


def headlines(teller: Teller, rows: pd.DataFrame, name: str, past: bool = False) -> list[Card]:
    """Return rows as `cards` does, without summary and address, for narrow columns."""
    return [brief(card) for card in cards(teller, rows, name, past)]


def history(teller: Teller, rows: pd.DataFrame, past: bool) -> list[Card]:
    """Return agreements as `headlines` does. The summary names the agreement that each supersedes, and its themes."""
    say, made = teller.say, []
    for card, row in zip(headlines(teller, rows, "agreements", past), rows.to_dict("records"), strict=True):
        earlier = say("drawer.supersedes", title=teller.record.title(row["supersedes"])) if row["supersedes"] else ""
        themes = say.listed([say.value("themes", theme) for theme in row["themes"]])
        subjects = say("drawer.subjects", themes=themes) if themes else ""
        summary = " ".join(filter(None, (earlier, subjects)))
        made.append(replace(card, summary=summary, tags=tuple(teller.marks(card.record))))
    return made


def _states(teller: Teller, rows: pd.DataFrame) -> list[str]:
    """Return the state of each agreement in words. rows: with the columns `state` and `sure`."""
    return [state(teller, *pair) for pair in zip(rows["state"], rows["sure"], strict=True)]


def state(teller: Teller, code: str, sure: bool) -> str:
    """Return the state of an agreement in words, qualified if it is not sure."""
    words = teller.say(f"state.{code}" if code else "state.nothing")
    return words if sure else teller.say("state.perhaps", words=words)
