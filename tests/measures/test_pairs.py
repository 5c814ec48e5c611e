"""The fifteen pairs, compared with what a person read and with an independent reading of the CSV files."""

import json
from itertools import combinations

import pytest

from dashboard import record
from dashboard.measures import pairs
from dashboard.paths import DATA
from dashboard.record import BORDERS
from dashboard.selection import Filters
from tests.measures import by_hand

RECORD = record.current()
# The state of each pair, read from agreements.csv by a person; "?" if it is open, "" if nothing is recorded.
WHEN = ("2003-12-31", "2005-06-30", "2008-12-31", "2010-12-31", "2015", "")
READ = {
    "CHN-KHM": ("agreed?", "agreed?", "agreed?", "agreed?", "agreed?", "agreed"),
    "CHN-LAO": ("", "", "", "", "", "negotiated"),
    "CHN-MMR": ("", "", "", "signed", "signed", "signed"),
    "CHN-THA": ("agreed", "agreed", "agreed", "agreed", "agreed", "signed"),
    "CHN-VNM": ("signed?", "signed?", "signed", "signed", "in_force", "in_force"),
    "KHM-LAO": ("", "", "", "", "", "signed"),
    "KHM-MMR": ("", "", "", "", "", ""),
    "KHM-THA": ("signed?", "signed?", "signed?", "signed?", "signed", "signed"),
    "KHM-VNM": ("agreed?", "agreed?", "signed", "signed", "signed", "signed"),
    "LAO-MMR": ("", "", "", "", "", ""),
    "LAO-THA": ("", "", "signed", "signed", "signed", "signed"),
    "LAO-VNM": ("", "", "", "signed", "in_force", "in_force"),
    "MMR-THA": ("signed?", "signed?", "signed", "signed", "signed", "signed"),
    "MMR-VNM": ("", "signed", "signed", "signed", "signed", "negotiated"),
    "THA-VNM": ("signed?", "signed?", "signed", "signed", "signed", "signed"),
}
# The date of each pair's state today and its meaning, read by a person: "latest" if another text was concluded earlier
# or at an unknown date.
DATED = {
    "CHN-MMR": ("only", "2009-11"),
    "CHN-THA": ("latest", "2018-11-02"),
    "CHN-VNM": ("latest", "2010-09-15"),
    "KHM-LAO": ("latest", "2024-03-14"),
    "KHM-THA": ("latest", "2022-08-26"),
    "KHM-VNM": ("latest", "2012-09-28"),
    "LAO-THA": ("only", "2005-07-13"),
    "LAO-VNM": ("since", "2011-03-19"),
    "MMR-THA": ("latest", "2016-09-13"),
    "THA-VNM": ("latest", "2008-03-24"),
}


def matrix(day=""):
    return pairs.matrix(RECORD, Filters(asof=day))


def test_there_are_fifteen_pairs_in_the_order_of_the_members():
    rows = matrix()
    assert list(zip(rows["a"], rows["b"], strict=True)) == list(combinations(by_hand.MEMBERS, 2))
    assert set(rows.index) == set(READ)


@pytest.mark.parametrize("at", range(len(WHEN)), ids=[day or "today" for day in WHEN])
def test_each_pair_has_the_state_that_a_person_reads_in_the_record(at):
    said = {row.pair: row.state + ("" if row.sure else "?") for row in matrix(WHEN[at]).itertuples()}
    assert said == {pair: states[at] for pair, states in READ.items()}


def test_each_pair_has_a_date_and_its_meaning():
    assert {row.pair: (row.dating, row.date) for row in matrix().itertuples() if row.date} == DATED


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_only_a_first_text_in_force_from_its_date_has_a_since_date(day):
    rows, seen = matrix(day), set()
    for pair in by_hand.PAIRS:
        row, held = rows.loc[by_hand.name(pair)], by_hand.on_trafficking(by_hand.between(pair, day))
        seen.add(row["dating"])
        told = {
            key: by_hand.AGREEMENTS[key]["signed"] or by_hand.AGREEMENTS[key]["in_force"]
            for key, (state, _) in held.items()
            if state != "negotiated"
        }
        own = [told[key] for key, said in held.items() if said == (row["state"], row["sure"]) and told.get(key)]
        assert bool(row["date"]) == bool(own and row["state"] != "ended"), pair
        if not row["date"]:
            assert row["dating"] == "", pair
            continue
        first = {key for key, date in told.items() if all(by_hand.earlier(date, told[k]) for k in told if k != key)}
        in_force = {by_hand.AGREEMENTS[key]["in_force"] for key in first if held[key] == ("in_force", row["sure"])}
        if in_force - {""}:
            assert (row["dating"], row["date"]) == ("since", in_force.pop()), pair
        else:
            only = any(told[key] == max(own) for key in first)
            assert (row["dating"], row["date"]) == ("only" if only else "latest", max(own)), pair
    assert seen <= {"", *pairs.DATINGS}


def test_an_undated_or_earlier_text_leaves_the_since_date_open():
    rows = RECORD.facts["agreements"].loc[["lao-viet-nam-agreement-2010", "lao-pdr-thailand-bilateral"]]
    rows = rows.assign(state=["in_force", "signed"], sure=True)
    for other, expected in {
        "": ("2010-11-03", "latest"),
        "2005-07-13": ("2010-11-03", "latest"),
        "2010": ("2010-11-03", "latest"),
        "2012": ("2011-03-19", "since"),
    }.items():
        assert pairs._dated(rows.assign(begun=["2010-11-03", other]), "in_force", True) == expected, other
    for state in ("ended", "negotiated"):
        assert pairs._dated(rows.assign(state=state, begun="2010"), state, True) == ("", "")


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_each_pair_has_the_agreements_that_the_files_name_for_the_two_alone(day):
    rank = ["in_force", "signed", "agreed", "ended", "negotiated"].index
    rows = matrix(day)
    for pair in by_hand.PAIRS:
        held, row = by_hand.between(pair, day), rows.loc[by_hand.name(pair)]
        assert set(row["agreements"]) == set(held), pair
        own = by_hand.on_trafficking(held)
        furthest = min((state for state, _ in own.values()), key=rank, default="")
        assert row["state"] == furthest, pair
        assert row["sure"] == (not own or any(sure for state, sure in own.values() if state == furthest)), pair
        assert row["wider"] == any(by_hand.AGREEMENTS[key]["focus"] == "wider" for key in own), pair


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_the_history_of_a_pair_stands_in_its_order_and_what_is_not_agreed_last(day):
    longest = 0
    for keys in matrix(day)["agreements"]:
        rows = [by_hand.AGREEMENTS[key] for key in keys]
        order = [(row["status"] in by_hand.DRAFTS, row["signed"] or row["in_force"]) for row in rows]
        assert order == sorted(order)
        longest = max(longest, len(rows))
    assert longest


def test_a_plan_that_was_never_signed_stands_where_it_began():
    keys = ["lao-pdr-thailand-bilateral", "lao-thailand-mou-2022", "lao-thailand-plan-2023-2025"]
    keys += ["lao-thailand-mou-draft-2017"]
    assert list(matrix().at["LAO-THA", "agreements"]) == keys


def test_a_plan_in_force_comes_before_a_memorandum_which_counts_again_after_it():
    columns, days = ["state", "sure", "dating", "date"], ("2023-06-30", "2024", "2026")
    said = {day: tuple(matrix(day).loc["LAO-THA", columns]) for day in days}
    assert said == {
        "2023-06-30": ("in_force", False, "latest", "2023"),
        "2024": ("in_force", True, "latest", "2023"),
        "2026": ("signed", True, "only", "2005-07-13"),
    }


def test_an_agreement_with_a_non_member_belongs_to_no_pair():
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
    assert set(BORDERS) == meeting
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
    assert not {"planned", "considered"} & {status for _, status in kinds}
    assert "border-officers-lao-cai" in by_hand.POSTS


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_a_subject_is_that_of_an_agreement_that_was_concluded(day):
    table = pairs.themes(RECORD, Filters(asof=day))
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
    chosen = Filters(country=("CHN",), start=2010, kind=("treaty",), q="nothing holds this 4711")
    assert pairs.matrix(RECORD, chosen).equals(matrix())
