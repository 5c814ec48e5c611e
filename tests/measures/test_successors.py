"""Agreements, laws and plans that replaced others."""

import pytest

from dashboard import record
from dashboard.measures import asof, successors
from tests.measures import by_hand

RECORD = record.current()


def test_successors_are_those_that_the_files_name_without_drafts():
    expected = {
        (row["supersedes"], key)
        for key, row in by_hand.AGREEMENTS.items()
        if row["supersedes"] and row["status"] not in by_hand.DRAFTS
    }
    laws = by_hand.rows("laws_and_plans")
    expected |= {(row["instrument"], row["superseded_by"]) for row in laws if row["superseded_by"]}
    assert expected
    assert {(old, new) for old, found in successors.later(RECORD).items() for new in found} == expected
    assert {(old, new) for new, found in successors.earlier(RECORD).items() for old in found} == expected


@pytest.mark.all_data
def test_a_law_may_replace_several_and_a_draft_agreement_none(broken):
    laws = broken.records("laws_and_plans")
    own = [at for at, row in enumerate(laws) if row["country"] == "VNM" and row["kind"] == "national_plan"]
    first, second, last = own[0], own[1], own[-1]
    for at in (first, second):
        broken.edit("laws_and_plans", at, superseded_by=laws[last]["instrument"], status="superseded")
    drafts = [at for at, row in enumerate(by_hand.AGREEMENTS.values()) if row["status"] not in asof.CONCLUDED]
    broken.edit("agreements", drafts[0], supersedes=next(iter(by_hand.AGREEMENTS)))
    held = record.load(broken.folder)
    assert successors.earlier(held)[laws[last]["instrument"]] == (laws[first]["instrument"], laws[second]["instrument"])
    assert next(iter(by_hand.AGREEMENTS)) not in successors.later(held)
