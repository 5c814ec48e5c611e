"""The six members to choose from, compared with the files and with what a person read in them."""

import pytest

from dashboard import record
from dashboard.measures import country, members
from dashboard.measures.rows import NOT_YET_LAW
from tests.measures.by_hand import MEMBERS, days, rows

RECORD = record.current()
LAWS = {row["instrument"]: row for row in rows("laws_and_plans")}
# Read from laws_and_plans.csv by a person.
LATEST = {
    "KHM": {"khm-plan-2024-2028"},
    "CHN": {"chn-plan-2021-2030"},
    "LAO": {"lao-plan-2021-2025"},
    "MMR": {"mmr-plan-2022-2026", "mmr-trafficking-law-2022"},
    "THA": {"tha-trafficking-act-amendment-2019"},
    "VNM": {"vnm-programme-2026-2030"},
}


def begun(row):
    return row["period_start"] or row["adopted"] or row["in_force"]


def test_the_six_stand_in_the_order_of_the_alphabet_with_their_formal_names():
    found = members.members(RECORD)
    assert found.index.tolist() == MEMBERS
    names = {row["country"]: (row["name"], row["formal_name"]) for row in rows("countries")}
    assert [names[code][0] for code in MEMBERS] == sorted(names[code][0] for code in MEMBERS)
    assert found["formal_name"].tolist() == [names[code][1] for code in MEMBERS]


@pytest.mark.parametrize("code", MEMBERS)
def test_the_coordinating_bodies_are_those_of_the_files_and_of_the_countrys_page(code):
    told = [
        row["organisation"]
        for row in rows("organisations")
        if row["country"] == code and row["kind"] == "coordination_mechanism"
    ]
    assert list(members.members(RECORD).at[code, "bodies"]) == told
    block = country.blocks(RECORD, code)["mechanism"]
    assert told == block.loc[block["group"] == "body", "record"].tolist()


@pytest.mark.parametrize("code", MEMBERS)
def test_the_latest_law_or_plan_is_one_after_which_no_other_is_known_to_begin(code):
    assert set(members.latest(RECORD, code)) == LATEST[code]
    others = [
        row
        for row in LAWS.values()
        if row["country"] == code and row["kind"] in members.MAIN and row["status"] not in NOT_YET_LAW and begun(row)
    ]
    assert others
    for key in members.latest(RECORD, code):
        last = days(begun(LAWS[key]))[1]
        assert [row["instrument"] for row in others if days(begun(row))[0] > last] == []


def test_a_draft_is_no_latest_plan():
    table = RECORD.tables["laws_and_plans"]
    for status in NOT_YET_LAW:
        drafted = table.assign(status=table["status"].where(table.index != "lao-plan-2021-2025", status))
        found = members.latest(record.Record(RECORD.package, {**RECORD.tables, "laws_and_plans": drafted}), "LAO")
        assert set(found) == {"lao-plan-2016-2020"}


def test_the_kinds_and_statuses_are_those_of_the_package():
    table = RECORD.package.tables["laws_and_plans"]
    assert set(members.MAIN) < set(table.column("kind").values)
    assert set(NOT_YET_LAW) < set(table.column("status").values)


def test_a_record_without_laws_and_bodies_gives_six_rows_that_hold_nothing():
    none = {name: RECORD.tables[name].iloc[:0] for name in ("laws_and_plans", "organisations")}
    found = members.members(record.Record(RECORD.package, {**RECORD.tables, **none}))
    assert found.index.tolist() == MEMBERS
    assert set(found["bodies"]) == set(found["latest"]) == {()}
