"""Records in lists: as cards, as rows of a table, as a finding. Plain words: the caller escapes them."""

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from dashboard.measures import asof
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.selection.filters import of_page
from dashboard.telling import blocks, choices, states, status, values
from dashboard.telling import card as cards_of
from dashboard.telling.card import Card, brief, countries
from dashboard.telling.finding import Finding, Table
from dashboard.telling.kinds import registry
from dashboard.telling.status import Status
from dashboard.telling.teller import Teller

RECORDS = 4096  # records whose cards and rows the memo keeps
STATE = "status"  # column whose cells have a note with the day of the report
AGED = ("liaison_posts", "agreements", "laws_and_plans")  # tables whose lists say how many reports are recent


@memo(most=RECORDS)
def _cells(teller: Teller, name: str, key: str) -> tuple[object, ...]:
    kind, table = registry.of(name), teller.record.package.tables[name]
    row = teller.record.row(key)

    def said(column: str) -> object:
        if column in kind.cells:
            return kind.cells[column](teller, row, "")
        if column == STATE:
            return status.of(teller, row).whole(teller.say)
        return values.cell(teller, table.column(column), row[column])

    return tuple(map(said, kind.columns))


@memo
def _table(teller: Teller, name: str, keys: tuple[str, ...]) -> Table:
    heads = tuple(teller.say(f"column.{column}") for column in registry.of(name).columns)
    rows = teller.record.facts[name].loc[list(keys)].to_dict("records")
    paler = tuple(at for at, row in enumerate(rows) if STATE in row and status.of(teller, row).paler)
    return Table(heads, tuple(_cells(teller, name, key) for key in keys), keys, paler)


def table(teller: Teller, rows: pd.DataFrame, name: str, day: str = "") -> Table:
    """Return the rows of a list as a table in the reader's words, in the columns of its kind. day: as for `cards`."""
    made = _table(teller, name, tuple(rows.index))
    return _on_day(teller, rows, name, day, made) if day else made


def _on_day(teller: Teller, rows: pd.DataFrame, name: str, day: str, made: Table) -> Table:
    """Return a table with the cells that depend on the day shown told anew. made: the table of the day of the data."""
    kind, on_it = registry.of(name), name == "agreements"
    held = [] if on_it else rows[[*kind.aged, "told", "derived"]].astype(object).to_dict("records")
    found = states.of_rows(teller, rows, day) if on_it else [status.of(teller, row, day) for row in held]
    cells = {STATE: [state.whole(teller.say) for state in found]}
    cells |= {
        column: [tell(teller, row, day) for row in held] for column, tell in kind.cells.items() if column in kind.aged
    }
    told = [
        tuple(cells[column][at] if column in cells else cell for column, cell in zip(kind.columns, row, strict=True))
        for at, row in enumerate(made.rows)
    ]
    return replace(made, rows=tuple(told), paler=tuple(at for at, state in enumerate(found) if state.paler))


def finding(teller: Teller, filters: Filters, page: str, name: str, rows: pd.DataFrame) -> Finding:
    """Return the records of a table that match as a finding, named after their table. For the arguments see `matching`.

    `notes`: what the sentence says besides the number.
    """
    return Finding(
        name=name,
        title=teller.say(f"table.{name}"),
        sentence=matching(teller, filters, page, name, rows),
        table=table(teller, rows, name, of_page(filters, page).asof),
        cites=tuple(rows.index),
        notes=(besides(teller, filters, name, rows),),
    )


def matching(teller: Teller, filters: Filters, page: str, name: str, rows: pd.DataFrame) -> str:
    """Return how many records of a table match and, if years are chosen, how many of the table are undated.

    For a table of AGED, say how many of those that match were reported recently. If none match, return the sentence
    that nothing is recorded for this choice. page: the page whose filters that sentence names. rows: those that match.
    """
    if rows.empty:
        return nothing(teller, filters, page, name)
    number = blocks.matching(teller, name, len(rows), len(teller.record.facts[name]))
    return teller.say.sentences(number, besides(teller, filters, name, rows))


def besides(teller: Teller, filters: Filters, name: str, rows: pd.DataFrame) -> str:
    """Return how many rows were reported recently and, if years are chosen, how many of the table are undated."""
    said, undated = aged(teller, rows, name, filters.asof), int((teller.record.facts[name]["first"] == "").sum())
    left_out = teller.say.count("out_of_years", undated) if undated and (filters.start or filters.end) else ""
    return teller.say.sentences(said, left_out)


def aged(teller: Teller, rows: pd.DataFrame, name: str, day: str = "") -> str:
    """Return how many rows of a table of AGED were reported recently; blank for other tables and without rows."""
    since = status.since(teller, rows["told"], day, alone=True) if name in AGED else ""
    return teller.say("status.sentence", since=since) if since else ""


def nothing(teller: Teller, filters: Filters, page: str, name: str) -> str:
    """Return the sentence that nothing of a table is recorded for the filters of a page."""
    words = choices.in_words(teller, filters, page, name) or teller.say("nothing.any")
    return teller.say("nothing.body", noun=teller.say(f"noun.{name}"), words=words)


def spanning(teller: Teller, rows: pd.DataFrame, name: str) -> str:
    """Return how many records there are and which years they span, as a title."""
    dated, said = rows.loc[rows["first"] != "", "first"], {"counts": teller.say.count(name, len(rows))}
    form = "undated"
    if len(dated):
        first, last = dated.min()[:4], dated.max()[:4]
        form = "year" if first == last else "years"
        said |= {"year": first} if first == last else {"first": first, "last": last}
    return teller.say(f"found.{form}", **said)


@memo(most=RECORDS)
def _card(teller: Teller, name: str, key: str, day: str, state: Status | None = None) -> Card:
    """Return the card of a record. state: of the day shown, in the place of the recorded status."""
    kind, row = registry.of(name), teller.record.row(key)
    parts = kind.byline(teller, {column: row[column] for column in kind.reads}, day)
    title, summary = row[kind.card_title or teller.record.package.tables[name].title_column], row.get("summary", "")
    marks = (*teller.marks(key), *teller.said_in_english(title, summary))
    return Card(
        record=key,
        title=title,
        summary=summary,
        tags=(*countries(teller, row["countries"]), *marks),
        language=teller.foreign(title),
        summary_language=teller.foreign(summary),
        **cards_of.byline(teller.say, (state if state and isinstance(part, Status) else part for part in parts)),
        **values.reach(teller, row),
    )


def cards_by_id(teller: Teller, keys: Iterable[str], name: str, day: str = "") -> list[Card]:
    """Return records of a table as cards, with their recorded status.

    day: the day shown as a partial date, blank for the day of the data. Agreements, all of which must have begun by
    then, show their state on it.
    """
    if not (day and name == "agreements"):
        return [_card(teller, name, key, day) for key in keys]
    rows = teller.record.facts[name].loc[list(keys)]
    return cards(teller, asof.agreements(teller.record, rows, asof.day(teller.record, Filters(asof=day))), name, day)


def cards(teller: Teller, rows: pd.DataFrame, name: str, day: str = "") -> list[Card]:
    """Return rows of a table as cards.

    day: as for `cards_by_id`. If one is chosen, agreements show their state on it, and rows of agreements must have the
    columns of `asof.agreements`; else all records show their recorded status.
    """
    if not (day and name == "agreements"):
        return [_card(teller, name, key, day) for key in rows.index]
    said = zip(rows.index, states.of_rows(teller, rows, day), strict=True)
    return [_card(teller, name, key, day, state) for key, state in said]


def headlines(teller: Teller, rows: pd.DataFrame, name: str, day: str = "") -> list[Card]:
    """Return rows as `cards` does, without summary and address, for narrow columns."""
    return [brief(card) for card in cards(teller, rows, name, day)]


def history(teller: Teller, rows: pd.DataFrame, day: str) -> list[Card]:
    """Return agreements as `headlines` does, with their themes as summary and without their countries."""
    say, made = teller.say, []
    for card, row in zip(headlines(teller, rows, "agreements", day), rows.to_dict("records"), strict=True):
        themes = say.listed([say.value("themes", theme) for theme in row["themes"]])
        summary = say("drawer.subjects", themes=themes) if themes else ""
        made.append(replace(card, summary=summary, tags=tuple(teller.marks(card.record)), summary_language=""))
    return made
