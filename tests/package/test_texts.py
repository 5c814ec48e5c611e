"""Texts and numbers of the description, and the length of lines about faults."""

import json
from collections.abc import Iterator
from itertools import product

import pytest

from dashboard.check import check
from dashboard.package import schema, texts
from dashboard.parse.faults import Fault
from dashboard.parse.geojson import FaultyAreas
from dashboard.paths import DATA

DESCRIPTION = json.loads((DATA / schema.FILE).read_text(encoding="utf-8"))
LIMITS = ("minimum", "maximum", "maxLength")
READ = ("title", "description", "version", "created", "name", "path", "titleColumn", "partTitle", "unit", "ends")


def places(held, way=()) -> Iterator[tuple]:
    """Yield the way to every text of a document: the names and numbers that lead to it."""
    if isinstance(held, dict | list):
        for name, value in held.items() if isinstance(held, dict) else enumerate(held):
            yield from places(value, (*way, name))
    elif isinstance(held, str):
        yield way


def put(description, way, text):
    for name in way[:-1]:
        description = description[name]
    description[way[-1]] = text


def refusal(folder, description) -> str:
    (folder / schema.FILE).write_text(json.dumps(description), encoding="utf-8")
    with pytest.raises(ValueError, match=r"^datapackage\.json") as caught:
        schema.read(folder)
    said = str(caught.value)
    assert len(said) <= texts.LONGEST_LINE, said
    assert said.isprintable(), said
    return said


def one_of_each(ways) -> dict[str, tuple]:
    """Return one way for each kind of property: the names on it, without numbers."""
    return {"/".join(name for name in way if isinstance(name, str)): way for way in ways}


def test_half_a_character_is_refused_in_every_text_of_the_description(tmp_path):
    ways = one_of_each(places(DESCRIPTION))
    assert len(ways) > 40
    for name, way in ways.items():
        for text in ("\ud800", "so\udfff far", "a\x00b", "a\u202eb", "a\ufffd", "x" * 10_001):
            description = json.loads(json.dumps(DESCRIPTION))
            put(description, way, text)
            assert "; allowed: " in refusal(tmp_path, description), (name, text[:9])


def test_half_a_character_is_refused_in_every_name_of_a_property(tmp_path):
    for text in ("\ud800", "a\x00b", "\u202e", "x" * 10_001):
        for way in ((), ("resources", 0), ("resources", 0, "schema", "fields", 0), ("customProperties",)):
            description = json.loads(json.dumps(DESCRIPTION))
            put(description, (*way, text), "something")
            assert "has a property whose name has" in refusal(tmp_path, description), (way, text[:9])


def test_a_text_that_nobody_could_read_is_refused_where_the_project_reads_it(tmp_path):
    ways = {name: way for name, way in one_of_each(places(DESCRIPTION)).items() if way[-1] in READ}
    ways = {name: way for name, way in ways.items() if way[0] in ("title", "description", "version", "resources")}
    assert len(ways) > 12
    for name, way in ways.items():
        for text in ("\u200b", "\u2060\u200d", "\u0301", "\ue000", " before", "after\u00a0", "two\nlines\r"):
            description = json.loads(json.dumps(DESCRIPTION))
            put(description, way, text)
            assert refusal(tmp_path, description), (name, text)


def test_a_description_may_have_several_lines_and_a_title_may_not(tmp_path):
    description = json.loads(json.dumps(DESCRIPTION))
    description["resources"][0]["description"] = "One line.\nAnother."
    (tmp_path / schema.FILE).write_text(json.dumps(description), encoding="utf-8")
    assert schema.read(tmp_path).tables["countries"].description == "One line.\nAnother."
    description["resources"][0]["title"] = "One line.\nAnother."
    assert "has 'title', which has the character U+000A; allowed: printable text" in refusal(tmp_path, description)


def test_a_separator_may_have_spaces_around_it(tmp_path):
    description = json.loads(json.dumps(DESCRIPTION))
    lists = [field for table in description["resources"] for field in table["schema"]["fields"] if "list" in field]
    assert len(lists) > 5
    for field in lists:
        field["list"]["separator"] = " / "
    (tmp_path / schema.FILE).write_text(json.dumps(description), encoding="utf-8")
    assert schema.read(tmp_path).tables["news"].column("topics").separator == " / "


@pytest.mark.parametrize("number", ["1" + "0" * 401, "-1" + "0" * 401, "1e400", "-1e400", "NaN", "Infinity", "1e300"])
def test_a_number_that_limits_nothing_is_refused_wherever_it_stands(tmp_path, number):
    tables = DESCRIPTION["resources"]
    found = [(at, place) for at, held in enumerate(tables) for place in range(len(held["schema"]["fields"]))]
    assert len(found) > 150
    for name, (at, place) in zip(LIMITS, found[:: len(found) // len(LIMITS)], strict=False):
        description = json.loads(json.dumps(DESCRIPTION))
        constraints = description["resources"][at]["schema"]["fields"][place].setdefault("constraints", {})
        constraints[name] = "HERE"
        text = json.dumps(description).replace('"HERE"', number)
        (tmp_path / schema.FILE).write_text(text, encoding="utf-8")
        (line,) = [str(fault) for fault in check(tmp_path).faults]
        assert name in line or "is no number" in line, line
        assert len(line) <= texts.LONGEST_LINE


def test_a_bound_that_no_table_could_reach_is_refused(tmp_path):
    for name, number in product(("least", "most"), (10**16, 10**401)):
        description = json.loads(json.dumps(DESCRIPTION))
        description["resources"][0]["bounds"] = {name: number}
        assert f"bounds has '{name}', which is too large a number" in refusal(tmp_path, description)


def test_no_line_about_a_fault_is_longer_than_five_hundred_letters():
    long = "x" * 9_000 + "\U000e0001" * 900 + "END"
    for file, column, value, said, allowed in product(
        ("a.csv", long), ("", long), ("", long), ("is", long), ("", long)
    ):
        message = f"{said}; allowed: {allowed}, or ANOTHER" if allowed else said
        line = str(Fault(file, 7, column, value, message))
        assert len(line) <= texts.LONGEST_LINE
        if allowed:
            assert "; allowed: x" in line
            assert line.endswith("or ANOTHER.")


def test_a_line_about_a_fault_is_one_line_whatever_it_tells_of():
    for letter in "\n\r\u2028\u202e\x00\ud800\U000e0001":
        line = str(Fault(f"a{letter}.csv", 7, f"b{letter}", f"c{letter}", f"holds {letter}; allowed: {letter}"))
        assert line.isprintable()
        assert line.count(repr(letter)[1:-1]) == 5
    assert str(Fault("a.csv", 1, "", "", "湄公河 – “ok”")) == "a.csv, row 1: 湄公河 – “ok”."


def test_a_line_that_fits_stays_to_the_letter():
    for number in range(470):
        fault = Fault("a.csv", 7, "b", "c", "x" * number)
        assert str(fault) == f"a.csv, row 7, column b: 'c' {'x' * number}."


def test_a_cut_value_keeps_its_beginning_and_its_end():
    line = str(Fault("a.csv", 1, "", "", "f" * 600 + "LAST; allowed: less"))
    assert line.startswith("a.csv, row 1: fff")
    assert line.endswith("LAST; allowed: less.")
    assert texts.CUT in line
    assert len(line) == texts.LONGEST_LINE


def test_a_line_about_land_is_cut_as_well():
    (line,) = FaultyAreas([f"GEOMETRY {'x' * 900}: cannot be read; allowed: a file."]).faults
    assert len(line) == texts.LONGEST_LINE
    assert line.endswith("; allowed: a file.")
