"""A status says when a source told it, and no later than any source."""

import pytest

from dashboard.gates import ages
from dashboard.gates.judge import SOUND, WHOLE
from dashboard.package import schema
from dashboard.paths import DATA
from tests.gates.judged import lines

GATES = (ages.what_a_dated_source_tells_has_a_day, ages.a_day_is_no_younger_than_its_sources)
TABLES = ("liaison_posts", "agreements", "laws_and_plans")
CREATED = schema.read(DATA).created


def source_of(broken, table, **cells):
    """Let the first record of a table rest on one source alone, with these cells, and return its row of evidence."""
    key = schema.read(broken.folder).tables[table].key[0]
    record = broken.records(table)[0][key]
    rows = broken.records("evidence")
    own = next(at for at, row in enumerate(rows) if (row["table"], row["record"]) == (table, record))
    kept = [row for at, row in enumerate(rows) if at == own or (row["table"], row["record"]) != (table, record)]
    at = kept.index(rows[own])
    broken.write(
        "evidence", [row | {"told": "", "field": ""} if number == at else row for number, row in enumerate(kept)]
    )
    named = next(number for number, row in enumerate(broken.records("sources")) if row["source"] == rows[own]["source"])
    broken.edit("sources", named, **{"published": "", "accessed": ""} | cells)
    return at


def test_each_gate_judges_the_data():
    assert set(GATES) <= {*SOUND, *WHOLE}


@pytest.mark.all_data
def test_the_data_have_a_day_for_each_status_of_a_dated_source(broken):
    assert lines(broken, *GATES) == []


@pytest.mark.parametrize("table", TABLES)
def test_a_status_without_a_day_is_a_fault_if_a_source_of_it_has_a_date(broken, table):
    at = source_of(broken, table, published="2009-10")
    columns = ["as_of", "mandate_as_of"] if table == "liaison_posts" else ["as_of"]
    broken.edit(table, **dict.fromkeys(columns, ""))
    assert [line for line in lines(broken, *GATES) if line.startswith(f"{table}.csv, row 2,")] == [
        f"{table}.csv, row 2, column {column}: must not be blank, for a source of the "
        f"{'status' if column == 'as_of' else 'mandate'} has a date; allowed: 2009-10, or before."
        for column in columns
    ]
    broken.edit("evidence", at, field="status")
    assert len([line for line in lines(broken, *GATES) if line.startswith(f"{table}.csv, row 2,")]) == 1
    broken.edit("evidence", at, field="note")
    assert not [line for line in lines(broken, *GATES) if line.startswith(f"{table}.csv, row 2,")]


@pytest.mark.parametrize("table", TABLES)
def test_a_status_of_undated_sources_may_be_without_a_day(broken, table):
    source_of(broken, table, accessed="2020-01-01")
    broken.edit(table, as_of="")
    said = lines(broken, ages.what_a_dated_source_tells_has_a_day)
    assert not [line for line in said if line.startswith(f"{table}.csv, row 2, column as_of")]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("cells", [{"published": "2009-10"}, {"accessed": "2009-10"}])
def test_no_day_lies_after_every_source(broken, table, cells):
    source_of(broken, table, **cells)
    for day, number in (("2009-11", 1), ("2010", 1), ("2009-10-31", 0), ("2009", 0), ("2001", 0)):
        broken.edit(table, as_of=day)
        said = [line for line in lines(broken, GATES[1]) if line.startswith(f"{table}.csv, row 2, column as_of")]
        assert len(said) == number, day
        assert all(
            line.endswith(f"{day!r} is after every source of the record; allowed: 2009-10 or before.") for line in said
        )


@pytest.mark.parametrize("table", TABLES)
def test_a_day_that_evidence_gives_counts_before_that_of_publication(broken, table):
    at = source_of(broken, table, published="2020")
    broken.edit("evidence", at, told="2009")
    broken.edit(table, as_of="2012")
    assert [line for line in lines(broken, GATES[1]) if line.startswith(f"{table}.csv, row 2, column as_of")]


@pytest.mark.parametrize(("table", "end"), [("agreements", "expires"), ("laws_and_plans", "period_end")])
def test_what_has_expired_may_be_dated_by_the_end_of_its_period_if_derived(broken, table, end):
    at = source_of(broken, table, published="2009")
    expired, derived = {"status": "expired", end: "2012"}, {"field": "as_of", "certainty": "derived"}
    for cells, evidence, day, number in (
        (expired, derived, "2012", 0),
        (expired, derived, "2012-12-31", 0),
        (expired, derived, "2013", 1),
        (expired, derived | {"certainty": "stated"}, "2012", 1),
        (expired, derived | {"field": "status"}, "2012", 1),
        (expired | {end: ""}, derived, "2012", 1),
        (expired | {"status": "in_force"}, derived, "2012", 1),
    ):
        broken.edit("evidence", at, **evidence)
        broken.edit(table, **cells, as_of=day)
        said = [line for line in lines(broken, GATES[1]) if line.startswith(f"{table}.csv, row 2, column as_of")]
        assert len(said) == number, (cells, evidence, day)


def test_no_day_lies_after_that_of_the_data(broken):
    source_of(broken, "liaison_posts", published="2009")
    broken.edit("liaison_posts", as_of="2009", mandate_as_of="2099")
    (line,) = [line for line in lines(broken, *GATES) if "liaison_posts.csv, row 2," in line]
    assert line == (
        f"liaison_posts.csv, row 2, column mandate_as_of: '2099' is after the day of the data; allowed: {CREATED} "
        "or before."
    )
