"""The check refuses what cannot be shown: tables that cannot be joined with others or told in words."""

import json
from dataclasses import replace

import pytest

from dashboard import check, enrich, record, words
from dashboard.check import unshowable
from dashboard.gates.contract import contract
from dashboard.gates.needs import COLUMNS, OPENED, read
from dashboard.package import schema
from dashboard.package.taken import take
from dashboard.parse.faults import FaultyPackage
from dashboard.paths import DATA
from dashboard.selection import place
from dashboard.telling import kinds, lists, rounds
from dashboard.telling.kinds import registry
from dashboard.telling.teller import Teller, teller
from tests.product import some

ROLES = {"organisations": {"resource": "organisations", "separator": ";"}}


def text(name, **more):
    return {"name": name, "type": "string", "title": name, "description": name} | more


def required(name, **more):
    return text(name, constraints={"required": True}, **more)


def add_table(broken, name, rows, fields, key, **more):
    """Add a table to the description, and write its file."""

    def change(description):
        held = {"fields": fields, "primaryKey": key, "foreignKeys": more.pop("foreignKeys", [])}
        about = {"name": name, "path": f"{name}.csv", "title": name, "description": name, "evidenceExempt": True}
        description["resources"].append(about | more | {"schema": held})

    broken.describe(change)
    names = [field["name"] for field in fields]
    broken.file(name).write_text("\n".join([",".join(names), *rows]) + "\n", encoding="utf-8")


def add_projects(broken, **more):
    """Add a table of records that names bodies, with columns that have their labels."""
    fields = [required("post"), required("title"), text("organisations", list=ROLES["organisations"])]
    add_table(broken, "projects", ["first,A project,acwf"], fields, "post", **{"titleColumn": "title"} | more)


def untold(table):
    return f"has no dashboard/telling/kinds/{table}.py, so its records have no byline"


def test_a_new_table_of_records_needs_its_words_in_each_language_and_a_kind(broken):
    add_projects(broken)
    keys = (
        "table.projects",
        "noun.projects",
        "record.projects",
        "count.projects.other",
        "count.projects.organisations.other",
    )
    assert words.languages()
    assert broken.lines() == sorted(
        [
            f"datapackage.json: the table projects cannot be told; needed: {key} in locales/{language}/ui.toml."
            for language in words.languages()
            for key in keys
        ]
        + [f"datapackage.json: the table projects {untold('projects')}."]
    )


def test_every_text_that_the_package_needs_is_there_and_each_that_is_not_is_reported(monkeypatch):
    package = schema.read(DATA)
    needed = dict.fromkeys(key for _, key in kinds.needed(package))
    assert len(needed) > 40
    assert list(kinds.lacking(package)) == []
    held = words.of(words.DEFAULT)
    for key in needed:
        fewer = words.Words(
            words.DEFAULT, {name: text for name, text in held.texts.items() if name != key}, held.locale
        )
        monkeypatch.setattr(words, "of", lambda _, fewer=fewer: fewer)
        named = {fault.message.split("; ")[1] for fault in kinds.lacking(package)}
        assert named == {f"needed: {key} in locales/{code}/ui.toml" for code in words.languages()}
        monkeypatch.undo()


def test_a_role_in_rows_that_cannot_be_opened_is_reported(broken):
    fields = [required("post"), text("publisher", publisher=True)]
    add_table(broken, "sources_of_others", ["first,UNIAP"], fields, "post")
    said = "sources_of_others.publisher names bodies, and no record of its table opens"
    assert f"datapackage.json: {said}; needed: a titleColumn of sources_of_others." in broken.lines()


def test_a_column_that_points_at_rows_without_a_title_is_refused(broken):
    add_table(broken, "lots", ["one,A lot"], [required("post"), text("note")], "post")
    fields = [required("post"), required("title"), text("place", reference=["lots"]), text("host")]
    fields[3]["reference"] = ["places", "organisations"]
    add_table(broken, "projects", ["first,A project,one,acwf"], fields, "post", titleColumn="title")
    lines = broken.lines()
    assert "datapackage.json: projects.place points at lots, whose rows have no title; allowed: records." in lines
    assert "datapackage.json: projects.host points at places and others; allowed: places alone." in lines


@pytest.mark.parametrize("name", OPENED)
def test_a_table_whose_records_the_pages_open_must_name_its_title_column(broken, name):
    def change(description):
        table = next(table for table in description["resources"] if table["name"] == name)
        for said in ("titleColumn", "period", "countries"):
            table.pop(said, None)
        if name == "country_reports":  # which without a title would be a child table of countries
            table["partTitle"] = "text"
        for other in description["resources"]:
            if schema.read(DATA).child_tables.get(other["name"]) == name:
                other.pop("partTitle")

    broken.describe(change)
    expected = f"datapackage.json: the table {name} lacks 'titleColumn', the column that says what a record is called."
    assert expected in broken.lines()


def test_a_table_without_a_column_that_a_page_asks_for_is_reported():
    package = schema.read(DATA)
    assert list(contract(package, {})) == []
    for name, columns in COLUMNS.items():
        table = package.tables[name]
        for lost in [need.name for need in read(columns) if need.name not in table.key]:
            kept = tuple(column for column in table.columns if column.name != lost)
            other = replace(package, tables=package.tables | {name: replace(table, columns=kept)})
            assert f"the table {name} lacks {lost}" in [fault.message for fault in contract(other, {})], (name, lost)


def test_a_package_without_properties_of_its_records_is_refused_in_words(broken):
    def change(description):
        for table in description["resources"]:
            for said in ("titleColumn", "partTitle", "period", "countries", "received"):
                table.pop(said, None)

    broken.describe(change)
    lines = broken.lines()
    assert len([line for line in lines if "lacks 'titleColumn'" in line]) == len(OPENED)
    assert any("responses lacks 'received'" in line for line in lines)
    assert any("commitments lacks 'countries'" in line for line in lines)


def test_a_record_is_handed_out_to_be_shown_or_refused_with_the_lines_of_the_check(broken):
    assert check.showable(take(broken.folder)).version == record.load(broken.folder).version
    broken.describe(
        lambda package: next(table for table in package["resources"] if table["name"] == "sources").update(
            titleColumn="title", period={"begins": ["published"]}
        )
    )
    record.load(broken.folder)  # it breaks no rule
    with pytest.raises(FaultyPackage) as refused:
        check.showable(take(broken.folder))
    assert [str(fault) for fault in refused.value.faults] == broken.lines() != []
    broken.edit("evidence", 0, record="nothing-of-this-name")
    with pytest.raises(FaultyPackage, match="'nothing-of-this-name' is unknown"):
        check.showable(take(broken.folder))
    (broken.folder / schema.FILE).write_text("{", encoding="utf-8")
    with pytest.raises(schema.Unreadable, match=schema.FILE):
        check.showable(take(broken.folder))


@pytest.mark.parametrize("step", ["days", "countries", "enriched"])
def test_a_table_that_cannot_be_joined_is_reported_with_its_columns(monkeypatch, step):
    known, whole = record.load(), getattr(enrich, step)

    def fails(tables, table):
        if table.name == "meetings":
            raise KeyError("of\nno use")
        return whole(tables, table)

    monkeypatch.setattr(enrich, step, fails)
    (line,) = [str(fault) for fault in unshowable(known)]
    assert line.startswith("datapackage.json: the table meetings cannot be joined by ")
    assert {"days": "starts, ends", "countries": "countries", "enriched": "title"}[step] in line
    assert line.endswith("KeyError: 'of\\nno use'.")


def test_years_that_cannot_be_told_are_reported(broken):
    known = record.load(broken.folder)
    empty = {name: rows.assign(first="", last="") for name, rows in known.facts.items()}
    vars(known)["facts"] = empty
    (line,) = [str(fault) for fault in unshowable(known)]
    assert line.startswith("datapackage.json: the years of the record cannot be told by 'period' of its tables: ")


def other_kind(monkeypatch, name, **changed):
    """Have the records of a table told in another way."""
    monkeypatch.setattr(registry, "KINDS", registry.KINDS | {name: replace(registry.KINDS[name], **changed)})


@pytest.mark.parametrize("name", sorted(registry.KINDS))
def test_a_byline_that_asks_for_a_column_that_it_does_not_read_is_named(broken, monkeypatch, name):
    other_kind(monkeypatch, name, byline=lambda teller, row, day: [row["no_such_column"]])
    known = record.load(broken.folder)
    begin = f"datapackage.json: the table {name} cannot be told in 'en'; the card of "
    first = known.facts[name].index[0]
    assert [str(fault) for fault in unshowable(known)] == [f"{begin}{first}: KeyError: 'no_such_column'."]
    assert broken.lines() == [f"{begin}{first}: KeyError: 'no_such_column'."]


def test_the_first_record_whose_card_row_or_link_cannot_be_told_is_named(broken, monkeypatch):
    kind, known = registry.KINDS["news"], record.load(broken.folder)
    last = known.facts["news"].index[-1]

    def cell(teller, row, day):
        return 1 / 0 if row["news"] == last else ""

    other_kind(monkeypatch, "news", cells=kind.cells | {"title": cell}, dated=("no_such_column", ""))
    begin, first = "datapackage.json: the table news cannot be told in 'en'; ", known.facts["news"].index[0]
    assert {str(fault) for fault in check.untold(known)} == {
        f"{begin}the link of {first}: KeyError: 'no_such_column'.",
        f"{begin}the row of {last}: ZeroDivisionError: division by zero.",
    }


@pytest.mark.parametrize("text", ["news.published", "status.told", "agreements.signed", "dates.unknown"])
def test_a_text_that_a_byline_needs_and_a_language_lacks_is_named(broken, monkeypatch, text):
    held = words.of(words.DEFAULT)
    fewer = words.Words(words.DEFAULT, {key: said for key, said in held.texts.items() if key != text}, held.locale)
    assert broken.lines() == []
    monkeypatch.setattr(words, "of", lambda _: fewer)
    told = broken.lines()
    assert told
    for line in told:
        assert line.startswith("datapackage.json: the table ")
        assert "cannot be told in 'en'; the " in line
        assert line.endswith(f"KeyError: '{text}'.")


@pytest.mark.parametrize("page", some(place.PAGES))
def test_the_check_has_no_line_but_that_of_a_page_that_cannot_be_told(page, broken, monkeypatch):
    def fails(*_):
        raise KeyError("of no use")

    monkeypatch.setattr(f"dashboard.telling.views.{page}.findings", fails)
    lines = [str(fault) for fault in check.check(broken.folder).faults]
    assert lines
    assert all(page in line and "KeyError" in line for line in lines)


def test_a_page_or_a_drawer_that_cannot_be_told_is_named(broken, monkeypatch):
    def fails(*_):
        raise KeyError("of no use")

    known = record.load(broken.folder)
    for page in place.PAGES:
        monkeypatch.setattr(f"dashboard.telling.views.{page}.findings", fails)
        assert f"datapackage.json: the page {page} cannot be told in 'en': KeyError: 'of no use'." in [
            str(fault) for fault in unshowable(known)
        ]
        monkeypatch.undo()
    monkeypatch.setattr("dashboard.telling.rounds._DRAWER", (fails,))
    firsts = [rows.index[0] for rows in known.facts.values()]
    assert sorted(str(fault) for fault in unshowable(known)) == sorted(
        f"datapackage.json: the record {key} cannot be told in 'en': KeyError: 'of no use'." for key in firsts
    )


def test_each_choice_that_only_the_check_tries_is_told_after_all_pages():
    teller = Teller(record.current(), words.of(words.DEFAULT))
    told = [name for name, _ in rounds.choices(teller)]
    assert len(told) == 4 * len(place.PAGES) + len(record.current().members)
    assert [name for name, _ in rounds.pages(teller)] == [f"the page {page}" for page in place.PAGES]


def test_each_record_of_the_package_can_be_told():
    assert check.untold(record.current()) == []


@pytest.mark.parametrize("language", words.languages())
def test_each_record_has_a_card_in_each_language(language):
    told, checked = teller(record.current(), language), 0
    for name, rows in record.current().facts.items():
        cards = lists.cards_by_id(told, rows.index, name)
        assert all(card.title for card in cards), name
        checked += len(cards)
    assert checked > 1000


def test_an_impossible_span_of_time_is_reported_by_its_row(broken):
    for period in ("2007-13", "2008/2007", "2008/2007-02-30"):
        broken.edit("statistics", period=period)
        assert broken.lines() == [
            f"statistics.csv, row 2, column period: '{period}' is no span of time; "
            "allowed: one date, or two with a slash between them, the earlier first."
        ]


def test_the_package_that_is_shown_can_be_shown():
    assert unshowable(record.current()) == []


def test_each_custom_property_is_described_at_the_head_of_the_package():
    known = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    standard = {"name", "type", "path", "profile", "scheme", "format", "mediatype", "encoding", "schema"}
    standard |= {"title", "description"}
    used = {key for table in known["resources"] for key in table if key not in standard}
    fields = [field for table in known["resources"] for field in table["schema"]["fields"]]
    used |= {key for field in fields for key in field if key not in {*standard, "constraints"}}
    assert used == set(known["customProperties"])
    assert all(known["customProperties"].values())
