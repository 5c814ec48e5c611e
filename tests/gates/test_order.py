"""Dates are in a possible order."""

import pytest

from dashboard import record
from dashboard.gates.order import certainly_before
from dashboard.package import schema
from dashboard.parse.faults import FaultyPackage
from dashboard.paths import DATA

# (table, the earlier column, the later column)
ORDER = (
    ("meetings", "starts", "ends"),
    ("practices", "starts", "ends"),
    ("liaison_posts", "opened", "closed"),
    ("agreements", "signed", "in_force"),
    ("agreements", "signed", "expires"),
    ("agreements", "in_force", "expires"),
    ("agreement_parties", "signed", "consented"),
    ("agreement_parties", "consented", "in_force"),
    ("news", "event_date", "published"),
    ("sources", "published", "accessed"),
)


def test_the_description_names_the_dates_that_must_be_in_order():
    tables = schema.read(DATA).tables
    said = {
        (t.name, first, column.name) for t in tables.values() for column in t.columns for first in column.not_before
    }
    assert said == set(ORDER)


def test_no_date_lies_before_one_that_it_must_follow(broken):
    broken.blank("agreements", "supersedes")
    for table, first, last in ORDER:
        whole = broken.file(table).read_bytes()
        others = {column for name, *columns in ORDER if name == table for column in columns}
        broken.edit(table, **dict.fromkeys(others, "") | {first: "2007-05", last: "2007-04-30"})
        expected = f"'2007-04-30' lies before {first} ('2007-05'); allowed: the same day or later."
        assert broken.lines() == [f"{table}.csv, row 2, column {last}: {expected}"]
        broken.file(table).write_bytes(whole)


def test_a_period_must_not_end_before_its_first_filled_start(broken):
    for column in ("period_start", "adopted", "in_force"):
        whole = broken.file("laws_and_plans").read_bytes()
        blank = dict.fromkeys(("period_start", "adopted", "in_force"), "")
        broken.edit("laws_and_plans", **blank | {column: "2007-05", "period_end": "2007-04"})
        expected = f"'2007-04' lies before {column} ('2007-05'); allowed: the same day or later."
        assert broken.lines() == [f"laws_and_plans.csv, row 2, column period_end: {expected}"]
        broken.file("laws_and_plans").write_bytes(whole)


def test_dates_too_vague_to_tell_are_allowed(broken):
    for starts, ends in (("2007-05-12", "2007-05"), ("2007-05-12", "2007"), ("2007", "2007-01"), ("2007", "")):
        broken.edit("meetings", starts=starts, ends=ends)
        assert broken.lines() == []


def test_a_date_that_is_no_date_is_reported_once(broken):
    for text in ("2007-13", "2007-02-30", "May 2007"):
        broken.edit("meetings", starts=text, ends="2006")
        assert broken.lines() == [
            f"meetings.csv, row 2, column starts: '{text}' is no date; allowed: YYYY, YYYY-MM or YYYY-MM-DD."
        ]


@pytest.mark.all_data
def test_a_meeting_with_an_end_alone_is_reported(broken):
    broken.edit("meetings", starts="", ends="2007-12-14")
    assert broken.lines() == [
        "meetings.csv, row 2, column ends: '2007-12-14' stands without starts; allowed: both, or starts alone."
    ]


@pytest.mark.all_data
def test_an_agreement_signed_before_the_one_that_it_supersedes_is_reported(broken):
    broken.blank("agreements", "supersedes", "signed", "in_force", "expires")
    older = broken.edit("agreements", 0, signed="2010-05")["agreement"]
    broken.edit("agreements", 1, signed="2009", supersedes=older)
    expected = f"agreements.csv, row 3, column signed: '2009' lies before the day ('2010-05') of '{older}', "
    assert expected + "which it supersedes; allowed: the same day or later." in broken.lines()


@pytest.mark.all_data
def test_a_change_is_dated_by_a_day_that_there_is(broken):
    for text in ("2015-02-30", "2015-13-01", "0000-01-01", "1799-01-01", "2101-01-01"):
        broken.edit("changes", date=text)
        assert broken.lines() == [f"changes.csv, row 2, column date: '{text}' is no day; allowed: YYYY-MM-DD."]


def test_a_change_that_its_column_lets_be_vague_is_refused_all_the_same(broken):
    def vague(description):
        table = next(table for table in description["resources"] if table["name"] == "changes")
        field = next(field for field in table["schema"]["fields"] if field["name"] == "date")
        del field["constraints"]["pattern"]

    broken.describe(vague)
    for text in ("2015", "2015-02", "soon"):
        broken.edit("changes", date=text)
        assert broken.lines() == [f"changes.csv, row 2, column date: '{text}' is no day; allowed: YYYY-MM-DD."]


def test_a_record_without_any_date_of_an_event_is_refused_in_words(broken):
    def beyond(description):
        for table in description["resources"]:
            if "period" in table:
                table["period"]["beyondEvents"] = True

    broken.describe(beyond)
    assert broken.lines() == [
        "datapackage.json: no record has a date, so the record spans no years; "
        "needed: a date in a table with 'period' and without 'beyondEvents'."
    ]


def test_a_record_of_one_year_spans_two_so_that_readers_can_choose(broken):
    known = record.load(broken.folder)
    year = known.package.created[:4]
    facts = known.facts
    same = {name: rows.assign(first=f"{year}-01-01", last=f"{year}-12-31") for name, rows in facts.items()}
    for last in (f"{year}-12-31", "9999-12-31"):
        vars(known).pop("years", None)
        vars(known)["facts"] = {name: rows.assign(last=last) for name, rows in same.items()}
        assert known.years == range(int(year) - 1, int(year) + 1)


def test_order_is_certain_only_for_valid_dates():
    assert certainly_before("2006", "2007")
    assert not certainly_before("", "2007")
    assert not certainly_before("soon", "2007")
    assert not certainly_before("2007", "2007")


@pytest.mark.parametrize(
    ("column", "cells", "message"),
    [
        (
            "in_force",
            {"signed": "2007-05-12", "in_force": "2007-05-11"},
            "'2007-05-11' lies before signed ('2007-05-12')",
        ),
        ("expires", {"in_force": "2008", "expires": "2007"}, "'2007' lies before in_force ('2008')"),
        ("expires", {"signed": "2008-03", "expires": "2008-02-29"}, "'2008-02-29' lies before signed ('2008-03')"),
    ],
)
def test_an_agreement_with_contradicting_dates_is_reported(column, cells, message, broken):
    broken.blank("agreements", "supersedes")
    for row in (0, len(broken.records("agreements")) - 1):
        whole = broken.file("agreements").read_bytes()
        broken.edit("agreements", row, **dict.fromkeys(("signed", "in_force", "expires"), "") | cells)
        line = f"agreements.csv, row {row + 2}, column {column}: {message}; allowed: the same day or later."
        assert broken.lines() == [line]
        broken.file("agreements").write_bytes(whole)


@pytest.mark.all_data
def test_a_record_with_contradicting_dates_does_not_load(broken):
    broken.edit("agreements", 0, signed="2007-05-12", in_force="2007-05-11")
    with pytest.raises(FaultyPackage, match="row 2, column in_force: '2007-05-11' lies before signed"):
        record.load(broken.folder)
