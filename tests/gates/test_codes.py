"""Categories by which something is decided."""

from dashboard import words
from dashboard.gates.codes import KNOWN, OF_TABLES


def allow(broken, name, code):
    """Allow one more code in a column, and return the path of the description as it was."""
    table, column = name.split(".")

    def change(description):
        held = next(held for held in description["resources"] if held["name"] == table)
        field = next(field for field in held["schema"]["fields"] if field["name"] == column)
        (field["list"] if "list" in field else field["constraints"])["enum"].append(code)

    whole = (broken.folder / "datapackage.json").read_bytes()
    broken.describe(change)
    return whole


def test_a_code_that_nothing_knows_is_refused_though_it_has_a_label(broken):
    labels, tried = words.of(words.DEFAULT).texts, 0
    for name, known in KNOWN.items():
        others = [key.split(".")[2] for key in labels if key.startswith(f"value.{name.split('.')[1]}.")]
        for code in [code for code in others if code not in known.split()][:1]:
            whole = allow(broken, name, code)
            said = f"{name} has the code {code}, which no page knows; allowed: {', '.join(known.split())}"
            assert broken.lines() == [f"datapackage.json: {said}."]
            (broken.folder / "datapackage.json").write_bytes(whole)
            tried += 1
    assert tried > 5


def test_a_report_has_an_area_that_commitments_have(broken):
    def change(description):
        held = next(held for held in description["resources"] if held["name"] == "commitments")
        field = next(field for field in held["schema"]["fields"] if field["name"] == "area")
        field["constraints"]["enum"] = [code for code in field["constraints"]["enum"] if code != "management"]

    broken.describe(change)
    (line,) = [line for line in broken.lines() if "country_reports" in line]
    assert line.startswith("datapackage.json: country_reports.area has the code management, which no page knows;")


def test_a_column_that_names_tables_names_those_that_there_are(broken):
    for name in (*OF_TABLES, "translations_zh"):
        whole = allow(broken, f"{name}.table", "wishes")
        (line,) = broken.lines()
        assert line.startswith(f"datapackage.json: {name}.table has the code wishes, which no page knows; allowed: ")
        (broken.folder / "datapackage.json").write_bytes(whole)


def test_the_codes_that_are_known_are_left_alone(broken):
    assert broken.lines() == []
