"""A successor is later and of the same country, and what it replaced is over."""

import pytest

from dashboard.gates import successors
from dashboard.gates.judge import SOUND, WHOLE
from tests.gates.judged import lines

GATES = (
    successors.a_successor_is_later_and_of_the_same_country,
    successors.no_law_replaces_itself,
    successors.what_is_replaced_is_over,
    successors.what_is_superseded_has_a_successor,
)
BLANK = {"adopted": "", "in_force": "", "period_start": "", "period_end": "", "superseded_by": "", "as_of": ""}


@pytest.fixture
def laws(broken):
    """Return a copy with two undated laws of one country, of which the second replaced the first, and their ids."""
    ids = [row["instrument"] for row in broken.records("laws_and_plans")[:2]]
    broken.blank("agreements", "supersedes")
    for at, row in enumerate(broken.records("agreements")):
        broken.edit("agreements", at, status="signed" if row["status"] == "superseded" else row["status"])
    broken.edit("laws_and_plans", 0, **BLANK | {"country": "VNM", "status": "superseded", "superseded_by": ids[1]})
    broken.edit("laws_and_plans", 1, **BLANK | {"country": "VNM", "status": "in_force"})
    assert lines(broken, *GATES) == []
    return broken, ids


def test_each_gate_judges_the_data():
    assert set(GATES) <= {*SOUND, *WHOLE}


@pytest.mark.all_data
def test_what_the_data_say_of_successors_fits_from_both_sides(broken):
    assert lines(broken, *GATES) == []


def test_a_successor_is_of_the_same_country(laws):
    broken, ids = laws
    broken.edit("laws_and_plans", 1, country="LAO")
    assert lines(broken, *GATES) == [
        f"laws_and_plans.csv, row 2, column superseded_by: '{ids[1]}' is of LAO, not of VNM; "
        "allowed: a law or plan of the same country."
    ]


@pytest.mark.parametrize(
    ("old", "new", "number"),
    [
        ({"adopted": "2011"}, {"adopted": "2024"}, 0),
        ({"adopted": "2011"}, {"adopted": "2005"}, 1),
        ({"adopted": "2011-03-29"}, {"adopted": "2011"}, 0),
        ({"in_force": "2012"}, {"in_force": "2010"}, 1),
        ({"adopted": "2011"}, {"in_force": "2010"}, 1),
        ({"adopted": "2011"}, {"period_start": "2016"}, 0),
        ({"adopted": "2011", "in_force": "2012"}, {"adopted": "2024", "in_force": "2011"}, 1),
        ({"adopted": "2011"}, {}, 0),
        ({}, {"adopted": "2005"}, 0),
    ],
)
def test_a_successor_is_no_earlier_as_far_as_dates_are_known(laws, old, new, number):
    broken, ids = laws
    broken.edit("laws_and_plans", 0, **old)
    broken.edit("laws_and_plans", 1, **new)
    message = f"'{ids[1]}' began before this one; allowed: a later law or plan."
    assert lines(broken, *GATES) == [f"laws_and_plans.csv, row 2, column superseded_by: {message}"] * number


def test_laws_that_replace_each_other_in_a_circle_are_reported(laws):
    broken, ids = laws
    broken.edit("laws_and_plans", 1, status="superseded", superseded_by=ids[0])
    said = lines(broken, *GATES)
    assert len(said) == 2
    assert all("leads back here" in line for line in said)
    assert f"({ids[0]} → {ids[1]} → {ids[0]})" in said[0]
    broken.edit("laws_and_plans", 1, status="in_force", superseded_by="")
    broken.edit("laws_and_plans", 0, superseded_by=ids[0])
    assert [line for line in lines(broken, *GATES) if f"({ids[0]} → {ids[0]})" in line]


def test_what_was_replaced_has_a_status_that_says_so(laws):
    broken, _ = laws
    for status in successors.OVER:
        broken.edit("laws_and_plans", 0, status=status)
        assert lines(broken, *GATES) == [], status
    for status in ("in_force", "adopted", "drafted"):
        broken.edit("laws_and_plans", 0, status=status)
        assert lines(broken, *GATES) == [
            f"laws_and_plans.csv, row 2, column status: '{status}' is the status of a record that another replaced; "
            "allowed: superseded, repealed, expired."
        ]


def test_a_superseded_law_names_its_successor(laws):
    broken, _ = laws
    broken.edit("laws_and_plans", 0, superseded_by="")
    assert lines(broken, *GATES) == [
        "laws_and_plans.csv, row 2, column superseded_by: must not be blank, for the status is superseded; "
        "allowed: the law or plan that replaced this one."
    ]


def test_an_agreement_that_another_superseded_is_over_and_the_other_way_round(laws):
    broken, _ = laws
    name = broken.records("agreements")[0]["agreement"]
    broken.edit("agreements", 0, status="superseded")
    line = (
        "agreements.csv, row 2, column status: 'superseded' is not what another agreement says; "
        "allowed: an agreement that is made and supersedes this one."
    )
    assert lines(broken, *GATES) == [line]
    for status, number in (("drafted", 1), ("under_negotiation", 1), ("signed", 0), ("in_force", 0)):
        broken.edit("agreements", 1, supersedes=name, status=status)
        assert lines(broken, *GATES) == [line] * number, status
    for status in ("signed", "in_force", "agreed"):
        broken.edit("agreements", 0, status=status)
        (said,) = lines(broken, *GATES)
        assert said.startswith(f"agreements.csv, row 2, column status: '{status}' is the status of a record that")
    broken.edit("agreements", 1, status="drafted")
    assert lines(broken, *GATES) == []
