"""The findings of the page Data: all tables, the columns of one table, all sources."""

import pandas as pd

from dashboard.languages import DEFAULT
from dashboard.measures import data as measures
from dashboard.memo import memo
from dashboard.package.description import Column
from dashboard.selection import Filters, Selection
from dashboard.telling import values, whole
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return how many rows and tables there are. It is the title of the page. Filters do not count."""
    sizes = [len(rows) for rows in teller.record.tables.values()]
    return teller.say("data.found", tables=len(sizes), records=f"{sum(sizes):,}")


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the tables, the columns of the chosen table, and the sources."""
    return tables(teller), columns(teller, selection.place.table), sources(teller)


@memo
def tables(teller: Teller) -> Finding:
    """Return all tables with their size and freshness. Columns of languages have the names of the languages.

    The caption says how to read the table.
    """
    rows, say = measures.tables(teller.record), teller.say
    days = {name: [say.date(day) if day else "" for day in rows[name]] for name in ("latest", "changed")}
    languages = list(measures.translations(teller.record)["language"])
    heads = {name: say(f"data.head.{name}") for name in rows.columns if name not in languages}
    titles = [whole.title(teller, name) for name in teller.record.package.tables]
    said = rows.assign(title=titles, **days).rename(
        columns=heads | {code: say.value("languages", code) for code in languages}
    )
    return Finding("tables", say("data.tables"), "", Table.of(said), (), say("data.tables_read"))


@memo
def columns(teller: Teller, table: str) -> Finding:
    """Return the columns of a table with their meaning, codes with their words.

    The sentence is the description of the table.
    """
    rows, known, say = measures.columns(teller.record, table), teller.record.package.tables[table], teller.say
    if teller.language != DEFAULT:
        rows = rows.assign(title=[say(f"column.{name}") for name in rows["column"]])
    said = rows.assign(
        type=[say.value("type", content) for content in rows["type"]],
        required=[say("yes" if required else "no") for required in rows["required"]],
        allowed=[_codes(teller, column) for column in known.columns],
    )
    heads = {name: say(f"data.head.{name}") for name in rows.columns}
    return Finding(f"columns_{table}", say("data.columns"), known.description, Table.of(said.rename(columns=heads)), ())


def _codes(teller: Teller, column: Column) -> str:
    """Return the codes that a column allows, each with its words."""
    say = teller.say
    return say.clauses(*(say.named(code, whole.word(teller, column, code)) for code in column.values))


@memo
def sources(teller: Teller) -> Finding:
    """Return all sources, newest first, undated last."""
    say, rows = teller.say, measures.sources(teller.record)
    cells = {
        "title": rows["title"],
        "publisher": rows["publisher"],
        "published": [say.date(published) if published else "" for published in rows["published"]],
        "language": [say.listed([say.value("language", code) for code in codes]) for codes in rows["language"]],
        "kind": [say.value("kind", kind) for kind in rows["kind"]],
        "url": rows["url"],
        "url_state": [values.state(teller, "url_state", state) for state in rows["url_state"]],
        "statements": rows["statements"],
        "terms": rows["terms"],
        "note": rows["note"],
    }
    heads = {name: say("data.head.statements") if name == "statements" else say(f"column.{name}") for name in cells}
    table = Table.of(pd.DataFrame({heads[name]: list(cell) for name, cell in cells.items()}))
    return Finding("sources", say("data.sources"), "", table, ())
