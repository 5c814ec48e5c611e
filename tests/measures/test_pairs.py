"""The fifteen pairs, read once by a person and a second time by loops of our own from the CSV files."""

import json
from itertools import combinations

import pytest

from dashboard import record
from dashboard.measures import borders, pairs
from dashboard.paths import DATA
from dashboard.selection import Selection
from tests.measures import by_hand

RECORD = record.current()
# How far each pair had come, read from agreements.csv by a person; "?" where it is open, "" where nothing is recorded.
WHEN = ("2003-12-31", "2005-06-30", "2008-12-31", "2010-12-31", "2015", "")
READ = {
    "CHN-KHM": ("signed?", "signed?", "signed", "signed", "signed", "signed"),
    "CHN-LAO": ("", "", "", "", "", "negotiated"),
    "CHN-MMR": ("", "", "", "signed", "signed", "signed"),
    "CHN-THA": ("agreed", "agreed", "agreed", "agreed", "agreed", "signed"),
    "CHN-VNM": ("signed?", "signed?", "signed", "signed", "in_force", "in_force"),
    "KHM-LAO": ("", "", "", "", "", ""),
    "KHM-MMR": ("", "", "", "", "", ""),
    "KHM-THA": ("signed?", "signed?", "signed", "signed", "signed", "signed"),
    "KHM-VNM": ("", "", "signed", "signed", "signed", "signed"),
    "LAO-MMR": ("", "", "", "", "", ""),
    "LAO-THA": ("", "", "signed", "signed", "signed", "signed"),
    "LAO-VNM": ("", "", "", "signed", "in_force", "in_force"),
    "MMR-THA": ("signed?", "signed?", "signed", "signed", "signed", "signed"),
    "MMR-VNM": ("", "", "", "", "", ""),
    "THA-VNM": ("signed?", "signed?", "signed", "signed", "signed", "signed"),
}
# Since when the furthest agreement of each pair is in its state today, as the record has it.
SINCE = {
    "CHN-KHM": "2008-11-30",
    "CHN-MMR": "2009-11",
    "CHN-THA": "2018-11-02",
    "CHN-VNM": "2011-03-14",
    "KHM-THA": "2014-10-30",
    "KHM-VNM": "2005-10-10",
    "LAO-THA": "2005-07-13",
    "LAO-VNM": "2011-03-19",
    "MMR-THA": "2009-04-24",
    "THA-VNM": "2008-03-24",
}


def matrix(day=""):
    return pairs.matrix(RECORD, Selection(asof=day))


def test_there_are_fifteen_pairs_in_the_order_of_the_members():
    rows = matrix()
    assert list(zip(rows["a"], rows["b"], strict=True)) == list(combinations(by_hand.MEMBERS, 2))
    assert set(rows.index) == set(READ)


@pytest.mark.parametrize("at", range(len(WHEN)), ids=[day or "today" for day in WHEN])
def test_each_pair_is_as_far_as_a_person_reads_in_the_record(at):
    said = {row.pair: row.state + ("" if row.sure else "?") for row in matrix(WHEN[at]).itertuples()}
    assert said == {pair: states[at] for pair, states in READ.items()}


def test_each_pair_says_since_when():
    assert {row.pair: row.since for row in matrix().itertuples() if row.since} == SINCE


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_each_pair_has_the_agreements_that_the_files_name_for_the_two_alone(day):
    rank = ["in_force", "signed", "agreed", "ended", "negotiated"].index
    rows = matrix(day)
    for pair in by_hand.PAIRS:
        held, row = by_hand.between(pair, day), rows.loc[by_hand.name(pair)]
        assert set(row["agreements"]) == set(held), pair
        furthest = min((state for state, _ in held.values()), key=rank, default="")
        assert row["state"] == furthest, pair
        assert row["sure"] == (not held or any(sure for state, sure in held.values() if state == furthest)), pair


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_the_history_of_a_pair_stands_in_its_order_and_what_is_not_agreed_stands_last(day):
    longest = 0
    for keys in matrix(day)["agreements"]:
        rows = [by_hand.AGREEMENTS[key] for key in keys]
        order = [(row["status"] in by_hand.DRAFTS, row["signed"] or row["in_force"]) for row in rows]
        assert order == sorted(order)
        longest = max(longest, len(rows))
    assert longest


def test_a_plan_that_was_never_signed_stands_where_it_began():
    keys = ["lao-pdr-thailand-bilateral", "lao-thailand-plan-2023-2025", "lao-thailand-mou-draft-2017"]
    assert list(matrix().at["LAO-THA", "agreements"]) == keys


def test_a_plan_in_force_comes_before_a_memorandum_and_when_it_is_over_the_memorandum_counts_again():
    said = {
        day: tuple(matrix(day).loc["LAO-THA", ["state", "sure", "since"]]) for day in ("2023-06-30", "2024", "2026")
    }
    assert said == {
        "2023-06-30": ("in_force", False, "2023"),
        "2024": ("in_force", True, "2023"),
        "2026": ("signed", True, "2005-07-13"),
    }


def test_of_what_ended_it_is_not_said_since_when_it_was_there():
    rows = RECORD.facts["agreements"].loc[["commit-spa-2"]].assign(state="ended")
    assert pairs._since(rows.iloc[0]) == ""
    assert pairs._since(rows.assign(state="in_force").iloc[0]) == "2008"
    assert pairs._since(None) == ""


def test_an_agreement_with_a_country_that_is_no_member_is_of_no_pair():
    others = {
        key
        for key, row in by_hand.AGREEMENTS.items()
        if row["scope"] == "bilateral"
        and not {party["party"] for party in by_hand.PARTIES[key]} <= set(by_hand.MEMBERS)
    }
    assert others
    assert not others & {key for keys in matrix()["agreements"] for key in keys}


def test_neighbours_are_the_members_whose_land_meets():
    land = json.loads((DATA / "geo" / "members.geojson").read_text("utf-8"))["features"]
    points = {item["properties"]["country"]: set(_points(item["geometry"]["coordinates"])) for item in land}
    assert set(points) == set(by_hand.MEMBERS)
    meeting = {by_hand.name(pair) for pair in by_hand.PAIRS if len(set.intersection(*(points[c] for c in pair))) > 1}
    assert set(borders.SHARED) == meeting
    rows = matrix()
    assert set(rows.index[rows["neighbours"]]) == meeting


def _points(coordinates):
    if isinstance(coordinates[0], float | int):
        yield tuple(coordinates)
    else:
        for part in coordinates:
            yield from _points(part)


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_each_pair_has_the_posts_that_the_files_place_between_the_two(day):
    rows, seen = matrix(day), 0
    for pair in by_hand.PAIRS:
        held, row = by_hand.posts_between(pair, day), rows.loc[by_hand.name(pair)]
        assert set(row["posts"]) == set(held), pair
        for side in ("a", "b"):
            assert row[f"posts_{side}"] == sum(by_hand.POSTS[key]["hosted_by"] == row[side] for key in held)
        seen += len(held)
    assert seen


def test_no_planned_post_and_no_hotline_stands_between_two():
    kinds = {(by_hand.POSTS[key]["kind"], by_hand.POSTS[key]["status"]) for keys in matrix()["posts"] for key in keys}
    assert kinds
    assert "hotline" not in {kind for kind, _ in kinds}
    assert "planned" not in {status for _, status in kinds}
    assert "border-officers-lao-cai" in by_hand.POSTS


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_a_subject_is_that_of_an_agreement_that_was_concluded(day):
    table = pairs.themes(RECORD, Selection(asof=day))
    assert len(table) == 15
    told = set()
    for pair in by_hand.PAIRS:
        held = {key for key, (state, _) in by_hand.between(pair, day).items() if state != "negotiated"}
        for theme in table.columns:
            expected = {key for key in held if theme in by_hand.AGREEMENTS[key]["themes"].split(";")}
            assert set(table.at[by_hand.name(pair), theme]) == expected
        told |= {theme for key in held for theme in by_hand.AGREEMENTS[key]["themes"].split(";") if theme}
    assert set(table.columns) == told
    assert list(table.columns) == [
        theme for theme in RECORD.package.tables["agreements"].column("themes").values if theme in told
    ]


def test_nothing_but_the_day_changes_the_matrix():
    chosen = Selection(country=("CHN",), start=2010, kind=("treaty",), q="nothing holds this 4711")
    assert pairs.matrix(RECORD, chosen).equals(matrix())
