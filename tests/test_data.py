"""The project's own data: valid by our rules and by Frictionless, with the tables and columns of the contract."""

import csv
import subprocess
import sys

import pytest

from dashboard.check import check
from dashboard.package import schema
from dashboard.paths import DATA, ROOT

# The contract with scripts outside the project. More columns may be added anywhere.
CONTRACT = {
    "countries": ("country", "country name label formal_name iso2 m49 member capital aliases"),
    "places": ("place", "place name country admin1 latitude longitude precision geonames_id note"),
    "organisations": ("organisation", "organisation name acronym kind country url note"),
    "sources": (
        "source",
        "source title publisher kind language published url url_state file sha256 accessed terms disclaimer note",
    ),
    "evidence": ("table record field source", "table record field source locator quote certainty note"),
    "liaison_posts": (
        "post",
        "post name kind mandate posted_by hosted_by place paired_post opened closed status as_of officers note",
    ),
    "agreements": (
        "agreement",
        "agreement title short_title kind scope signed place in_force expires status supersedes meeting themes url "
        "summary note",
    ),
    "agreement_parties": ("agreement party", "agreement party signed consent consented in_force note"),
    "meetings": (
        "meeting",
        "meeting series number title starts ends place host mode status attendance theme summary note",
    ),
    "meeting_outputs": ("meeting output", "meeting output kind agreement document text"),
    "news": (
        "news",
        "news published event_date title summary publisher countries topics url edition note",
    ),
    "practices": (
        "practice",
        "practice name area countries organisations place starts ends summary result note",
    ),
    "documents": ("document", "document title kind publisher published languages url summary"),
}


@pytest.fixture(scope="module")
def package():
    return schema.read(DATA)


def test_the_data_break_no_rule():
    assert [str(fault) for fault in check(DATA).faults] == []


@pytest.mark.product  # `make test` begins with it
def test_frictionless_finds_the_package_valid():
    command = [sys.executable, "-m", "frictionless", "validate", "data/datapackage.json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("VALID") == len(schema.read(DATA).tables)
    assert "INVALID" not in done.stdout


def test_tables_keys_and_columns_are_those_of_the_contract(package):
    for name, (key, columns) in CONTRACT.items():
        assert package.tables[name].key == tuple(key.split())
        kept = [column for column in package.tables[name].names if column in columns.split()]
        assert kept == columns.split(), name


def test_evidence_may_speak_of_every_table_of_facts_and_of_the_notes_on_countries(package):
    facts = [table.name for table in package.tables.values() if not table.evidence_exempt]
    assert list(package.tables["evidence"].column("table").values) == ["countries", *facts]


def test_every_table_has_records_except_those_that_may_be_empty(package):
    waiting = {table.name for table in package.tables.values() if table.least == 0}
    assert waiting == {"responses"}
    for table in package.tables.values():
        lines = (DATA / table.path).read_text(encoding="utf-8").count("\n")
        assert lines > 1 or (lines == 1 and table.name in waiting), table.name


def test_files_are_written_in_one_way(package):
    for table in package.tables.values():
        data = (DATA / table.path).read_bytes()
        assert not data.startswith(b"\xef\xbb\xbf"), f"{table.path} begins with a byte order mark"
        assert b"\r" not in data, f"{table.path} ends lines with CR LF; allowed: LF"
        assert data.endswith(b"\n"), f"{table.path} does not end with a line break"


def test_every_address_column_allows_only_web_addresses(package):
    found = [column for table in package.tables.values() for column in table.columns if column.name == "url"]
    assert found
    for column in found:
        assert column.pattern.startswith("^https?://")


def test_no_output_of_a_meeting_rests_on_its_agenda_alone():
    """What was on an agenda is not yet a result: each output needs a source that says more."""
    with (DATA / "evidence.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = {(row["record"], row["locator"]) for row in rows if row["table"] == "meeting_outputs" and not row["field"]}
    outputs = {record for record, _ in found}
    assert outputs
    assert outputs == {record for record, locator in found if "agenda of" not in locator}
