"""What passes the check starts, and every page opens: tried on packages that differ from the small one.

Each table is taken away, each column is taken away and made another, each property, code and key is changed. What the
check refuses it refuses in words; what it accepts is opened, page by page and record by record.
"""

from functools import cache, partial

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import record, words
from dashboard.gates import codes, needs, translations
from dashboard.gates.contract import contract
from dashboard.measures import asof, beside, commitments, directory, instruments
from dashboard.measures.rows import NOT_YET_LAW
from dashboard.package import schema
from dashboard.paths import DATA, MAIN, PAGES
from dashboard.selection import place
from dashboard.theme import STATUS
from dashboard.ui.parts.markdown import plain
from tests import headings, mutants
from tests.mutants import Mutant
from tests.shown import show

PACKAGE = schema.read(DATA)
COLUMNS = [(table.name, column.name) for table in PACKAGE.tables.values() for column in table.columns]
TABLES = tuple(PACKAGE.tables)


@pytest.fixture(scope="module")
def base(small) -> Mutant:
    return Mutant.of(small)


@cache
def needed() -> set[tuple[str, str]]:
    """Return (table, column) of each column that the code needs by name."""
    held = {(table, need.name) for table, said in needs.COLUMNS.items() for need in needs.read(said)}
    for name, said in of_languages().items():
        held |= {(name, need.name) for need in needs.read(said)}
    return held


def of_languages() -> dict[str, str]:
    """Return the tables with texts in other languages, each with the columns that the code needs of it."""
    phrased = [name for name in TABLES if name.startswith(translations.PHRASES)]
    assert phrased
    translated = {table.name: needs.TRANSLATED for table in translations.tables(PACKAGE).values()}
    return translated | dict.fromkeys(phrased, needs.PHRASED)


def test_the_package_has_all_that_the_code_needs():
    assert list(contract(PACKAGE, {})) == []
    assert needed() <= set(COLUMNS)
    assert {*needs.COLUMNS, *of_languages()} == set(TABLES)


def checked_whole(base, changes, folder) -> None:
    """Have the check itself say what each change leaves lacking, not only the contract: it says the same, no more."""
    for about, change in changes.items():
        said = mutants.refused(base, change)
        if said:
            mutant = base.another()
            change(mutant)
            mutant.write(folder)
            lines = [str(fault) for fault in mutants.check(folder).faults]
            assert not mutants.unclear(lines), (about, lines)
            assert set(said) <= set(lines), (about, lines)


@pytest.mark.product
def test_a_table_that_is_taken_away_is_missed_in_words(base, tmp_path):
    made, changes = set(), {(table, ""): lambda mutant, t=table: mutants.drop_table(mutant, t) for table in TABLES}
    checked_whole(base, changes, tmp_path)
    for about, change in changes.items():
        made |= mutants.opened(base, {about: change}, tmp_path)
    assert made == {(name, "") for name in TABLES if name.startswith(("translations_", "phrases_"))}


def open_pages(folder, monkeypatch) -> None:
    """Run every page of a package that the check has accepted, with its figures, as a reader sees it."""
    held = record.load(folder)
    show(monkeypatch, held)
    for name in place.PAGES:
        page = AppTest.from_file(str(MAIN), default_timeout=300)
        page.run()
        page.query_params["country"] = list(held.members[:1])
        page.switch_page(str(PAGES / f"{name}.py"))
        page.run()
        assert not page.exception, name
        assert not page.error, name
        assert headings.question(page).startswith(plain(words.of(words.DEFAULT)(f"{name}.title")))


@pytest.mark.product
def test_a_column_that_is_taken_away_is_missed_or_not_needed(base, tmp_path, monkeypatch):
    changes = {about: lambda mutant, about=about: mutants.drop_column(mutant, *about) for about in COLUMNS}
    for about in sorted(needed()):
        assert mutants.refused(base, changes[about]), about
    checked_whole(base, changes, tmp_path)
    made = mutants.opened(base, changes, tmp_path)
    assert made & needed() == set()
    assert len(made) > 15
    open_pages(tmp_path, monkeypatch)


@pytest.mark.product
@pytest.mark.parametrize("form", mutants.FORMS)
def test_a_column_of_another_type_is_refused_or_opens(base, tmp_path, monkeypatch, form):
    named_whole = {("sources", "file"), ("sources", "sha256")}  # they decide which evidence has a quote
    changes = {
        about: lambda mutant, about=about: mutants.retype(mutant, *about, form)
        for about in sorted(set(COLUMNS) - named_whole)
        if not (form == "date" and base.field(*about).get("partialDate"))  # it is of that type already
    }
    made = mutants.opened(base, changes, tmp_path)
    assert len(made) > 2
    open_pages(tmp_path, monkeypatch)


@pytest.mark.product
@pytest.mark.parametrize("form", mutants.FORMS)
def test_a_column_that_another_table_has_is_refused_or_opens(base, tmp_path, form):
    opened = PACKAGE.record_tables.values()
    names = {column.name for table in opened for column in table.columns}
    added = [(table.name, name) for table in opened for name in sorted(names - {*table.names})]
    changes = {about: partial(mutants.add_column, table=about[0], column=about[1], form=form) for about in added}
    made = mutants.opened(base, changes, tmp_path)
    assert len(made) > 100


WILD = 'zz "<b>*_` 湄公 zz'  # a text that no rule of a column foresees
PROPERTIES = ("partialDate", "interval", "notFresh", "notBefore", "publisher", "translated", "paragraphs", "list")
PROPERTIES += ("reference", "unit", "constraints", "caveat")
CONSTRAINTS = ("required", "pattern", "enum", "minimum", "maximum", "maxLength")
FLAGS = ("notFresh", "publisher", "translated", "paragraphs", "caveat")
FLAGS_OF_TABLES = ("evidenceExempt", "received")
OF_TABLES = ("titleColumn", "partTitle", "period", "countries")


def losses(base: Mutant) -> dict[tuple[str, str], list[str]]:
    """Return what each column can lose: properties, constraints and its foreign key."""
    found = {}
    for about in COLUMNS:
        field = base.field(*about)
        keys = [key["fields"] for key in base.table(about[0])["schema"].get("foreignKeys", [])]
        found[about] = [name for name in PROPERTIES if name in field]
        found[about] += [f"constraints.{name}" for name in CONSTRAINTS if name in field.get("constraints", {})]
        found[about] += ["foreignKey"] if about[1] in keys else []
    return found


def lose(mutant: Mutant, about: tuple[str, str], loss: str) -> None:
    """Take a property out of a column, and put into its first cell what the property forbade."""
    field, own = mutant.field(*about), mutant.table(about[0])["schema"]
    wild = {"minimum": "-99999", "maximum": "99999", "required": ""}.get(loss.partition(".")[2], WILD)
    if loss == "foreignKey":
        own["foreignKeys"] = [key for key in own["foreignKeys"] if key["fields"] != about[1]]
    elif "." in loss:
        del field["constraints"][loss.partition(".")[2]]
    else:
        del field[loss]
    if loss in ("translated", "constraints.required"):
        mutants.unsaid(mutant, lambda row: "base" in row and (row["table"], row["field"]) == about)
    if loss not in ("translated", "notFresh", "publisher", "unit", "caveat") and mutant.rows[about[0]]:
        mutant.rows[about[0]][0][about[1]] = wild


@pytest.mark.product
@pytest.mark.parametrize("at", range(5))
def test_a_column_without_a_property_is_refused_or_opens(base, tmp_path, at):
    found = losses(base)
    assert {loss for held in found.values() for loss in held} == {
        *PROPERTIES,
        *(f"constraints.{name}" for name in CONSTRAINTS),
        "foreignKey",
    }
    assert max(map(len, found.values())) <= 5, "the first five of each column are tried"
    changes = {about: partial(lose, about=about, loss=held[at]) for about, held in found.items() if at < len(held)}
    assert changes
    mutants.opened(base, changes, tmp_path)


@pytest.mark.product
@pytest.mark.parametrize("name", FLAGS)
def test_a_column_with_a_property_that_it_had_not_is_refused_or_opens(base, tmp_path, name):
    held = [about for about in COLUMNS if name not in base.field(*about)]
    changes = {about: lambda mutant, about=about: mutant.field(*about).update({name: True}) for about in held}
    mutants.opened(base, changes, tmp_path)


@pytest.mark.product
@pytest.mark.parametrize("name", [*OF_TABLES, *FLAGS_OF_TABLES])
def test_a_table_without_a_property_or_with_one_is_refused_or_opens(base, tmp_path, name):
    changes = {}
    for table in TABLES:
        if name in base.table(table):
            changes[table, ""] = lambda mutant, table=table: mutant.table(table).pop(name)
        elif name in FLAGS_OF_TABLES:
            changes[table, ""] = lambda mutant, table=table: mutant.table(table).update({name: True})
    assert changes
    mutants.opened(base, changes, tmp_path)


def texts_of(base: Mutant, table: str) -> list[str]:
    """Return the columns that may hold the title of a row, the last first."""
    held = [field for field in base.fields(table) if field.get("constraints", {}).get("required")]
    return [field["name"] for field in held if field["type"] == "string" and "list" not in field][::-1]


def dates_of(base: Mutant, table: str) -> list[str]:
    return [field["name"] for field in base.fields(table) if field.get("partialDate")]


def put(mutant: Mutant, table: str, name: str, column: str) -> None:
    """Have another column for a property of a table."""
    if name == "primaryKey":
        mutant.table(table)["schema"][name] = column
    else:
        mutant.table(table)[name] = {"begins": [column]} if name == "period" else column


@pytest.mark.product
@pytest.mark.parametrize(
    ("name", "columns", "most"),
    [("primaryKey", texts_of, 1), ("titleColumn", texts_of, 1), ("partTitle", texts_of, 1), ("period", dates_of, 4)],
)
def test_another_column_for_a_property_of_a_table_is_refused_or_opens(base, tmp_path, name, columns, most):
    for at in range(most):
        changes = {}
        for table in TABLES:
            others = columns(base, table)[at : at + 1]
            if others and (name == "primaryKey" or name in base.table(table)):
                changes[table, ""] = partial(put, table=table, name=name, column=others[0])
        assert changes
        mutants.opened(base, changes, tmp_path)


def test_each_code_by_which_something_is_decided_is_known():
    for name, known in codes.KNOWN.items():
        table, column = name.split(".")
        assert set(PACKAGE.tables[table].column(column).values) == set(known.split()), name
    of = {name: set(known.split()) for name, known in codes.KNOWN.items()}
    assert of["laws_and_plans.kind"] == set(beside.AREAS["laws_and_plans"])
    assert of["practices.area"] == set(beside.AREAS["practices"])
    assert of["meetings.series"] == set(beside.AREAS["meeting_outputs"])
    areas = {area for kinds in beside.AREAS.values() for held in kinds.values() for area in held}
    assert areas <= of["commitments.area"]
    assert of["agreements.scope"] == {"bilateral", *instruments.SCOPES}
    assert set(asof.CONCLUDED) <= of["agreements.status"]
    assert of["meetings.status"] == set(STATUS)
    assert {*NOT_YET_LAW, "superseded"} <= of["laws_and_plans.status"]
    assert {*commitments.UNDERTAKEN, commitments.HEADING, commitments.GUIDELINE} <= of["commitments.kind"]
    for language in words.languages():
        said = words.of(language).texts
        assert {f"agreements.{act}" for act in of["agreements.act"]} <= set(said)
        others = of["commitments.kind"] - set(commitments.UNDERTAKEN)
        assert {f"count.{kind}.other" for kind in others} <= set(said)
    assert directory.FIRST in PACKAGE.tables["organisations"].column("kind").values


def coded() -> list[tuple[str, str]]:
    """Return (table, column) of each category, except those that name tables."""
    return [about for about in COLUMNS if PACKAGE.tables[about[0]].column(about[1]).values and about[1] != "table"]


def codes_of(mutant: Mutant, about: tuple[str, str]) -> list[str]:
    field = mutant.field(*about)
    return field["list"]["enum"] if "list" in field else field["constraints"]["enum"]


@pytest.mark.product
@pytest.mark.parametrize("renamed", [False, True])
def test_a_new_code_with_a_label_is_refused_or_opens(base, tmp_path, renamed):
    """The new code has a label, for another table has it in a column of that name; else its label is missed."""

    def change(mutant, about, code):
        held = codes_of(mutant, about)
        was = held[0]
        held[:] = [code if renamed and each == was else each for each in held] + ([] if renamed else [code])
        for at, row in enumerate(mutant.rows[about[0]]):
            row[about[1]] = code if row[about[1]] == was or not at else row[about[1]]

    labels = words.of(words.DEFAULT).texts
    tried = 0
    for at in range(2):
        changes = {}
        for about in coded():
            others = [key.split(".")[2] for key in labels if key.startswith(f"value.{about[1]}.")]
            new = [code for code in others if code not in codes_of(base, about)][at : at + 1]
            if new:
                changes[about] = partial(change, about=about, code=new[0])
        tried += len(changes)
        mutants.opened(base, changes, tmp_path)
    assert tried > 10


def test_a_new_code_without_a_label_is_missed_in_words(base, tmp_path):
    mutant = base.another()
    for about in coded():
        codes_of(mutant, about).append("of_no_use")
        if "countsPersons" in mutant.field(*about):
            mutant.field(*about)["countsPersons"]["of_no_use"] = False
    mutant.write(tmp_path)
    lines = [str(fault) for fault in mutants.check(tmp_path).faults]
    assert not mutants.unclear(lines)
    for about in coded():
        said = f"has no label; needed: value.{about[1]}.of_no_use in locales/en/ui.toml"
        assert f"datapackage.json: {'.'.join(about)} {said}." in lines


def test_a_column_of_degrees_or_of_a_count_has_limits(base):
    assert {"places.latitude", "places.longitude", "meetings.number"} == set(needs.RANGES)
    for name, (least, largest) in needs.RANGES.items():
        about = name.split(".")
        for limits in (
            {},
            {"minimum": least},
            {"minimum": least - 1, "maximum": largest},
            {"minimum": least, "maximum": largest + 1},
        ):
            held = {"required": True} | limits
            lines = mutants.refused(base, lambda m, about=about, held=held: m.field(*about).update(constraints=held))
            assert lines == [
                f"datapackage.json: {name} may lie beyond {least} and {largest}; "
                "needed: 'constraints' with 'minimum' and 'maximum' between them."
            ]
        held = {"required": True, "minimum": least + 1, "maximum": largest}
        assert not mutants.refused(base, lambda m, about=about, held=held: m.field(*about).update(constraints=held))


def test_a_column_of_evidence_has_no_name_that_statements_are_given(base):
    for name in (*needs.TAKEN, "source_title"):
        extra = {"name": name, "type": "string", "title": "More", "description": "More."}
        lines = mutants.refused(base, lambda m, extra=extra: m.fields("evidence").append(extra))
        said = "has the name of a column that statements are given; needed: another name"
        assert lines == [f"datapackage.json: evidence.{name} {said}."]
