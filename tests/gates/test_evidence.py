"""Records have evidence, evidence names records, sources are used."""

import pytest


def first_record_of_each_table(broken):
    keys = {
        "organisations": "organisation",
        "liaison_posts": "post",
        "agreements": "agreement",
        "meetings": "meeting",
        "news": "news",
        "practices": "practice",
        "documents": "document",
    }
    return {table: broken.records(table)[0][key] for table, key in keys.items()}


@pytest.mark.all_data
def test_the_data_are_whole_before_a_test_breaks_them(broken):
    assert broken.lines() == []


def test_a_record_without_evidence_is_reported_in_every_table(broken):
    for table, record in first_record_of_each_table(broken).items():
        whole = broken.file("evidence").read_bytes()
        kept = [row for row in broken.records("evidence") if (row["table"], row["record"]) != (table, record)]
        broken.write("evidence", kept)
        expected = f"'{record}' has no source; allowed: a row in evidence.csv with table {table} and this record."
        assert [line for line in broken.lines() if line.startswith(f"{table}.csv, row 2,") and expected in line]
        broken.file("evidence").write_bytes(whole)


@pytest.mark.all_data
def test_a_child_row_needs_evidence_of_its_own(broken):
    output = broken.records("meeting_outputs")[0]
    record = f"{output['meeting']}/{output['output']}"
    kept = [row for row in broken.records("evidence") if (row["table"], row["record"]) != ("meeting_outputs", record)]
    broken.write("evidence", kept)
    assert (
        f"meeting_outputs.csv, row 2, column meeting, output: '{record}' has no source; "
        "allowed: a row in evidence.csv with table meeting_outputs and this record."
    ) in broken.lines()


def add_evidence(broken, **cells):
    records = broken.records("evidence")
    broken.write("evidence", [*records, records[0] | cells])
    return len(records) + 2


@pytest.mark.all_data
def test_evidence_for_an_unknown_record_is_reported(broken):
    line = add_evidence(broken, table="news", record="nowhere-at-all", field="")
    assert broken.lines() == [
        f"evidence.csv, row {line}, column record: 'nowhere-at-all' is unknown; allowed: a key of news.csv."
    ]


def test_evidence_for_a_record_of_another_table_is_reported(broken):
    news = broken.records("news")[0]["news"]
    line = add_evidence(broken, table="meetings", record=news, field="")
    assert broken.lines() == [
        f"evidence.csv, row {line}, column record: '{news}' is unknown; allowed: a key of meetings.csv."
    ]


def test_evidence_for_an_unknown_field_is_reported(broken):
    line = add_evidence(broken, table="news", record=broken.records("news")[0]["news"], field="flavour")
    (said,) = broken.lines()
    start = f"evidence.csv, row {line}, column field: 'flavour' is no column of news.csv; allowed: news, published,"
    assert said.startswith(start)


def test_evidence_for_an_unknown_table_is_reported_once(broken):
    line = add_evidence(broken, table="rumours")
    (said,) = broken.lines()
    start = f"evidence.csv, row {line}, column table: 'rumours' is not in the list; allowed: countries, organisations,"
    assert said.startswith(start)


def test_evidence_for_an_exempt_table_is_accepted_if_the_record_exists(broken):
    country = broken.records("countries")[0]["country"]
    line = add_evidence(broken, table="countries", record=country, field="formal_name")
    assert broken.lines() == []
    broken.edit("evidence", line - 2, record="XXX")
    assert broken.lines() == [
        f"evidence.csv, row {line}, column record: 'XXX' is unknown; allowed: a key of countries.csv."
    ]


def test_evidence_that_is_not_stated_needs_a_note(broken):
    for certainty in ("derived", "inferred", "doubtful"):
        broken.edit("evidence", certainty=certainty, note="")
        assert broken.lines() == [
            f"evidence.csv, row 2, column certainty: '{certainty}' needs a note; allowed: how it was found, or why."
        ]
        broken.edit("evidence", certainty=certainty, note="Worked out from the day of the week.")
        assert broken.lines() == []


@pytest.mark.all_data
def test_a_source_that_no_record_uses_is_reported(broken):
    records = broken.records("sources")
    broken.write("sources", [*records, records[0] | {"source": "idle", "file": "", "sha256": ""}])
    assert broken.lines() == [
        f"sources.csv, row {len(records) + 2}, column source: 'idle' is used by no record; "
        "allowed: sources that are used."
    ]


@pytest.mark.all_data
def test_an_id_that_two_tables_use_is_reported(broken):
    news = broken.records("news")[0]["news"]
    documents = broken.records("documents")
    broken.write("documents", [*documents, documents[0] | {"document": news}])
    add_evidence(broken, table="documents", record=news, field="")
    changes = broken.records("changes")
    broken.write("changes", [*changes, changes[0] | {"table": "documents", "record": news, "action": "added"}])
    assert broken.lines() == [
        f"documents.csv, row {len(documents) + 2}, column document: '{news}' is the id of news.csv, row 2, already; "
        "allowed: each id once in all tables."
    ]


def test_a_package_that_does_not_describe_evidence_is_refused(broken):
    broken.describe(lambda package: package.update(resources=package["resources"][:3]))
    said = broken.lines()
    assert "datapackage.json: the table evidence lacks certainty, field, note, quote, record, source, table." in said
    assert "datapackage.json: the table sources lacks file, sha256, source." in said
