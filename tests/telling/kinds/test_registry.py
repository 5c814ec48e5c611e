"""The registry of kinds."""

import re
from dataclasses import replace

import pandas as pd
import pytest

from dashboard import words
from dashboard.package.description import Package
from dashboard.package.records import ADDED
from dashboard.record import current
from dashboard.selection import Filters
from dashboard.telling import lists, values
from dashboard.telling.kinds import registry
from dashboard.telling.teller import Teller

RECORD = current()
PACKAGE = RECORD.package
SAY = words.of("en")
TELLER = Teller(RECORD, SAY)
TABLES = list(PACKAGE.record_tables)
# The columns of lists that existed before every record table could be shown as one.
LISTED = {
    "meetings": ("title", "starts", "ends", "place", "series", "status", "countries", "summary"),
    "agreements": ("title", "kind", "focus", "countries", "act", "place", "expires", "status", "summary"),
    "news": ("published", "event_date", "title", "publisher", "countries", "topics", "summary", "url"),
    "practices": ("name", "area", "countries", "organisations", "place", "starts", "ends", "summary", "result"),
    "liaison_posts": ("name", "kind", "mandate", "posted_by", "place", "opened", "status", "officers"),
}


def other(table: str, **changed: object) -> Package:
    """Return the package with one table changed."""
    return replace(PACKAGE, tables=PACKAGE.tables | {table: replace(PACKAGE.tables[table], **changed)})


def test_every_table_of_records_has_its_kind_and_no_other_table_has_one():
    assert set(registry.KINDS) == set(TABLES)
    assert len(TABLES) == 12
    assert list(registry.missing(PACKAGE)) == []


def test_a_table_without_a_kind_is_reported():
    table = replace(PACKAGE.tables["news"], name="projects", path="projects.csv")
    package = replace(PACKAGE, tables=PACKAGE.tables | {"projects": table})
    ((name, column, what),) = registry.missing(package)
    assert (name, column) == ("projects", "")
    assert "dashboard/telling/kinds/projects.py" in what
    with pytest.raises(KeyError, match=r"telling/kinds/projects\.py"):
        registry.of("projects")


@pytest.mark.parametrize("table", TABLES)
def test_each_column_that_a_kind_names_and_its_table_lacks_is_reported(table):
    columns, kind = PACKAGE.tables[table].columns, registry.of(table)
    named = {*kind.reads, *kind.columns, *kind.cells, *filter(None, (kind.card_title, *(kind.dated or ())))}
    assert named - set(ADDED)
    for name in named - set(ADDED):
        package = other(table, columns=tuple(column for column in columns if column.name != name))
        found = [(of, column) for of, column, _ in registry.missing(package)]
        assert found == [(table, name)]


@pytest.mark.parametrize("table", TABLES)
def test_a_list_column_that_would_show_bare_ids_is_reported(table):
    columns, kind = PACKAGE.tables[table].columns, registry.of(table)
    plain_ones = [name for name in kind.columns if name not in kind.cells and name in PACKAGE.tables[table].names]
    for name in plain_ones:
        changed = tuple(replace(each, references=("evidence",)) if each.name == name else each for each in columns)
        assert [(of, column) for of, column, _ in registry.missing(other(table, columns=changed))] == [(table, name)]
        bare = tuple(replace(each, references=(), values=()) for each in columns)
        found = registry.missing(other(table, columns=bare, key=(name,)))
        assert [(of, column) for of, column, _ in found] == [(table, name)]


@pytest.mark.parametrize("table", TABLES)
def test_each_record_has_a_card_of_plain_words_and_a_row_of_the_table(table):
    rows, kind = RECORD.facts[table], registry.of(table)
    made = lists.cards_by_id(TELLER, rows.index, table)
    shown = lists.table(TELLER, rows, table)
    assert len(made) == len(rows) == len(shown.rows) > 0
    assert shown.records == tuple(rows.index)
    assert shown.heads == tuple(TELLER.say(f"column.{column}") for column in kind.columns)
    title = "title" if table == "agreements" else PACKAGE.tables[table].title_column
    for card, cells in zip(made, shown.rows, strict=True):
        assert card.title == rows.at[card.record, title]
        assert all(isinstance(part, str) for part in card.meta)
        assert any(card.meta)
        assert not {*card.meta, *map(str, cells)} & {*RECORD.records, *RECORD.tables["sources"].index}, card.record


def raw(table: str, key: str) -> set[str]:
    """Return the codes, ids and dates of a record as in its file, except those that are words themselves."""
    held = set()
    for column in PACKAGE.tables[table].columns:
        value = RECORD.tables[table].at[key, column.name]
        entries = value if isinstance(value, tuple) else (value,)
        if column.values:
            held |= {code for code in entries if code and not shows(code, SAY.value(column.name, code).lower())}
        elif column.references or column.partial_date or column.interval:
            held |= {entry for entry in entries if entry and not entry.isdigit()}
    return held


def shows(code: str, text: str) -> bool:
    """Return whether a code occurs in a text as a separate word."""
    return re.search(rf"(?<![\w-]){re.escape(code)}(?![\w-])", text) is not None


@pytest.mark.parametrize("table", TABLES)
def test_no_card_and_no_row_shows_a_code_an_id_or_a_date_as_in_the_file(table):
    rows, checked = RECORD.facts[table], 0
    made, shown = lists.cards_by_id(TELLER, rows.index, table), lists.table(TELLER, rows, table)
    texts = [column.name for column in PACKAGE.tables[table].columns if values.form(column) in ("text", "address")]
    for card, cells in zip(made, shown.rows, strict=True):
        free = {rows.at[card.record, name] for name in texts}  # free text, shown as it is
        told = [part for part in (*card.meta, *map(str, cells)) if part and part not in free]
        for code in raw(table, card.record):
            assert not [part for part in told if shows(code, part)], (card.record, code)
            checked += 1
    assert checked >= len(rows) or table in ("countries", "documents")


def test_lists_keep_their_columns():
    assert {name: registry.of(name).columns for name in LISTED} == LISTED


def test_a_finding_of_a_list_holds_its_table_its_records_and_its_sentence():
    rows, chosen = RECORD.facts["news"].head(5), Filters(start=2004)
    found = lists.finding(TELLER, chosen, "news", "news", rows)
    assert (found.name, found.title) == ("news", TELLER.say("table.news"))
    assert found.sentence == lists.matching(TELLER, chosen, "news", "news", rows)
    assert found.notes == (lists.besides(TELLER, chosen, "news", rows),)
    assert found.notes[0]
    assert found.sentence.endswith(found.notes[0])
    assert found.cites == found.table.records == tuple(rows.index)
    assert pd.DataFrame(list(found.table.rows)).shape == (5, len(LISTED["news"]))
