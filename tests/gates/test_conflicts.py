"""Conflicts between sources have at least two sides."""

import pytest


@pytest.fixture
def quiet(broken):
    """Return a copy in which no sources disagree."""
    assert [row for row in broken.records("evidence") if row["says"]]
    broken.blank("evidence", "says")
    assert broken.lines() == []
    return broken


def tell(broken, *rows):
    """Add rows of evidence, as (field, what a new source says), for the first news; return the first one's line."""
    records = broken.records("evidence")
    news = broken.records("news")[0]["news"]
    used = {row["source"] for row in records if row["record"] == news}
    fresh = [row["source"] for row in broken.records("sources") if row["source"] not in used]
    one = {"table": "news", "record": news, "quote": "", "certainty": "inferred", "note": "Told by the page."}
    told = [
        one | {"field": field, "says": says, "source": source}
        for (field, says), source in zip(rows, fresh, strict=False)
    ]
    assert len(told) == len(rows)
    broken.write("evidence", [*records, *told])
    return len(records) + 2


ALONE = "is contradicted by no other row; allowed: two rows that say different things, or none."


def test_two_sources_that_disagree_pass(quiet):
    tell(quiet, ("published", "2 December 2008"), ("published", "3 December 2008"))
    assert quiet.lines() == []


def test_two_sources_against_a_third_pass(quiet):
    tell(quiet, *(("published", says) for says in ("2 December 2008", "3 December 2008", "3 December 2008")))
    assert quiet.lines() == []


def test_a_statement_that_no_other_contradicts_is_reported(quiet):
    line = tell(quiet, ("published", "2 December 2008"))
    assert quiet.lines() == [f"evidence.csv, row {line}, column says: '2 December 2008' {ALONE}"]


def test_statements_that_say_the_same_are_each_reported(quiet):
    line = tell(quiet, ("published", "2 December 2008"), ("published", "2 December 2008"))
    assert quiet.lines() == [
        f"evidence.csv, row {number}, column says: '2 December 2008' {ALONE}" for number in (line, line + 1)
    ]


def test_statements_about_different_fields_do_not_contradict_each_other(quiet):
    line = tell(quiet, ("published", "2 December 2008"), ("event_date", "3 December 2008"))
    assert quiet.lines() == [
        f"evidence.csv, row {line}, column says: '2 December 2008' {ALONE}",
        f"evidence.csv, row {line + 1}, column says: '3 December 2008' {ALONE}",
    ]


def test_statements_about_different_records_do_not_contradict_each_other(quiet):
    records = quiet.records("evidence")
    first, second = (next(n for n, r in enumerate(records) if r["table"] == name) for name in ("news", "meetings"))
    quiet.edit("evidence", first, field="summary", says="It rained")
    quiet.edit("evidence", second, field="summary", says="It did not")
    assert {line for line in quiet.lines() if "column says" in line} == {
        f"evidence.csv, row {first + 2}, column says: 'It rained' {ALONE}",
        f"evidence.csv, row {second + 2}, column says: 'It did not' {ALONE}",
    }


def test_a_contradicted_statement_without_a_field_is_reported(quiet):
    line = tell(quiet, ("", "two offices"), ("", "three offices"))
    said = "stands without a field; allowed: a row of evidence for the field on which sources disagree."
    assert quiet.lines() == [
        f"evidence.csv, row {line}, column says: 'two offices' {said}",
        f"evidence.csv, row {line + 1}, column says: 'three offices' {said}",
    ]


@pytest.mark.all_data
def test_each_conflict_of_the_record_with_one_side_left_is_reported(broken):
    """Keep only the first side of each conflict in the record."""
    records, seen, left = broken.records("evidence"), set(), []
    for number, row in enumerate(records):
        key = (row["table"], row["record"], row["field"])
        if row["says"] and key not in seen:
            seen.add(key)
            left.append(f"evidence.csv, row {number + 2}, column says: ")
        elif row["says"]:
            records[number] = row | {"says": ""}
    broken.write("evidence", records)
    lines = broken.lines()
    assert left
    assert len(lines) == len(left)
    for line, start in zip(lines, left, strict=True):
        assert line.startswith(start)
        assert line.endswith(ALONE)
