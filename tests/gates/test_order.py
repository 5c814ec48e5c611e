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
    assert broken.lines() == [
        f"agreements.csv, row 3, column signed: '2009' lies before the day ('2010-05') of '{older}', "
        "which it supersedes; allowed: the same day or later."
    ]


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
