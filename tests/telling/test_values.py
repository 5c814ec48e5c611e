"""Values of a record in the reader's words."""

import re

import pytest

from dashboard import words
from dashboard.measures import details
from dashboard.package.description import Column
from dashboard.record import current
from dashboard.telling import successors, values
from dashboard.telling.drawer.fields import BESIDE, DATED, fields
from dashboard.telling.kinds import registry
from dashboard.telling.teller import Teller
from dashboard.ui.parts.markdown import plain
from tests.pages.test_pages import opened, said

RECORD = current()
SAY = words.of("en")
TELLER = Teller(RECORD, SAY)
IDS = {key for name in RECORD.package.tables if name != "phrases_zh" for key in RECORD.tables[name].index}


@pytest.mark.parametrize(
    ("number", "told"),
    [(800.0, "800"), (1250.5, "1,250.5"), (300_000_000.0, "300,000,000"), (7, "7"), (0.25, "0.25"), (0, "0")],
)
def test_a_number_has_its_thousands_parted_and_no_decimals_that_it_lacks(number, told):
    assert SAY.number(number) == told


def test_each_number_and_period_of_a_statistic_is_in_words():
    seen = 0
    for key in RECORD.tables["statistics"].index:
        for column, value in details.fields(RECORD, key):
            told = values.words(TELLER, column, value)
            if column.name == "value":
                assert re.fullmatch(r"\d{1,3}(,\d{3})*(\.\d+)?", told), (key, told)
                assert float(told.replace(",", "")) == value
            if column.name == "period":
                assert "/" not in told, key
                assert not re.search(r"\d-\d", told), (key, told)
                seen += 1
    assert seen == len(RECORD.tables["statistics"]) > 0


def test_a_number_is_shown_with_its_qualifier():
    rows = RECORD.tables["statistics"]
    row = next(row for row in rows.itertuples() if row.caveat and re.fullmatch(r"\d{4}/\d{4}", row.period))
    text = said(opened("about", record=row.figure))
    (line,) = [line for line in text.split("\n") if line.startswith(f"| **{SAY('column.value')}**")]
    assert f"| {SAY.number(row.value)} :small[({plain(row.caveat)})]" in line
    assert f"| {plain(row.period.replace('/', '–'))} |" in text
    assert f"**{SAY('column.caveat')}**" not in text


def columns():
    """Return (table, column) for each column of a record table that is not only an id."""
    tables = RECORD.package.record_tables.values()
    return [
        (table, column)
        for table in tables
        for column in table.columns
        if column.name not in table.key or column.references or column.values
    ]


@pytest.mark.parametrize(("table", "column"), columns(), ids=lambda part: part.name)
def test_no_value_is_shown_as_its_raw_code_or_id(table, column):
    held = [value for value in RECORD.tables[table.name][column.name] if details.filled(value)]
    for value in held:
        entries = value if isinstance(value, tuple) else (value,)
        told = values.entries(TELLER, column, value)
        assert len(told) == len(entries)
        assert values.words(TELLER, column, value) == ", ".join(told)
        for entry, words_ in zip(entries, told, strict=True):
            assert isinstance(words_, str)
            assert words_.strip(), entry
            if column.values:
                assert words_ == SAY.value(column.name, entry)
                assert words_ not in column.values or column.persons, "a unit is a plural noun, and its code too"
            if column.references:
                assert words_ != entry
                assert words_ not in IDS
            if column.partial_date or column.interval:
                assert not re.search(r"\d-\d|/", words_), words_
            if column.type == "boolean":
                assert words_ in (SAY("yes"), SAY("no"))


def test_every_form_of_a_column_occurs_in_the_record():
    assert len(columns()) > 80
    forms = {values.form(column) for _, column in columns()}
    listed = {"date", "period", "country", "place", "source", "record", "category", "address", "printed"}
    assert forms == listed | {"number", "truth", "text"}


def test_a_code_without_a_label_raises():
    column = Column("kind", "string", "Kind", "What it is.", values=("unheard_of",))
    with pytest.raises(KeyError):
        values.words(TELLER, column, "unheard_of")
    party = RECORD.package.tables["agreement_parties"].column("party")
    for key in RECORD.tables["agreement_parties"]["party"]:
        assert values.words(TELLER, party, key) == RECORD.title(key)


@pytest.mark.parametrize("blank", ["", (), float("nan"), None])
def test_a_blank_has_no_entries_and_no_words(blank):
    for _, column in columns():
        assert values.entries(TELLER, column, blank) == ()
        assert values.words(TELLER, column, blank) == ""


def test_numbers_stay_numbers_in_a_table():
    for name, kind in registry.KINDS.items():
        for column in kind.columns:
            if column not in kind.cells and values.form(RECORD.package.tables[name].column(column)) == "number":
                for value in RECORD.tables[name][column].dropna():
                    assert values.cell(TELLER, RECORD.package.tables[name].column(column), value) == value


def test_each_field_of_each_record_is_shown_once_with_its_qualifier():
    seen = set()
    for key in RECORD.records:
        held = [field.column.name for field in details.fields(RECORD, key)]
        told = fields(TELLER, key)
        beside, row = {*BESIDE.values(), *DATED.values()}, RECORD.row(key)
        others = [name for name in successors.titles(TELLER, key) if name not in held]
        assert [field.column for field in told] == [*(name for name in held if name not in beside), *others]
        for field in told:
            assert field.label
            assert all(field.entries), (key, field)
            state = row.get(BESIDE.get(field.column, ""), "")
            known = field.column in DATED or state not in ("", values.AS_PRINTED)
            assert bool(field.known) == known, (key, field)
            link = values.address(TELLER, row).link
            assert (field.form == "address") == (field.column == "url" and link)
            seen.add(field.column if known else "")
    assert {*DATED, "value", ""} <= seen
