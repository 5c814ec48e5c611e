"""Records that refer to each other agree."""

import pytest

from dashboard.gates import relations
from tests.gates.judged import lines


@pytest.fixture
def posts(broken):
    broken.blank("liaison_posts", "paired_post")
    return [record["post"] for record in broken.records("liaison_posts")]


def test_posts_that_point_at_each_other_are_a_pair(broken, posts):
    broken.edit("liaison_posts", 0, paired_post=posts[1])
    broken.edit("liaison_posts", 1, paired_post=posts[0])
    assert broken.lines() == []


@pytest.mark.all_data
def test_a_pair_that_does_not_point_back_is_reported(broken, posts):
    broken.edit("liaison_posts", 0, paired_post=posts[1])
    assert broken.lines() == [
        f"liaison_posts.csv, row 2, column paired_post: '{posts[1]}' does not name this post as its pair; "
        f"allowed: a post whose paired_post is '{posts[0]}'."
    ]


def test_a_post_that_is_its_own_pair_is_reported(broken, posts):
    broken.edit("liaison_posts", 0, paired_post=posts[0])
    assert broken.lines() == [
        f"liaison_posts.csv, row 2, column paired_post: '{posts[0]}' is the post itself; allowed: another post."
    ]


@pytest.fixture
def agreement(broken):
    """Return the first agreement after removing its parties, with their evidence and history."""
    name = broken.records("agreements")[0]["agreement"]
    for table in ("evidence", "changes"):
        rows = broken.records(table)
        kept = [r for r in rows if r["table"] != "agreement_parties" or not r["record"].startswith(f"{name}/")]
        assert len(kept) < len(rows)
        broken.write(table, kept)
    broken.write("agreement_parties", [r for r in broken.records("agreement_parties") if r["agreement"] != name])
    return name


def give_parties(broken, agreement, *parties):
    rows = broken.records("agreement_parties")
    blank = dict.fromkeys(rows[0], "")
    broken.write("agreement_parties", [*rows, *(blank | {"agreement": agreement, "party": p} for p in parties)])
    for table, cells in (("evidence", {"field": "", "says": ""}), ("changes", {"field": "", "action": "added"})):
        rows = broken.records(table)
        one = rows[0] | {"table": "agreement_parties"} | cells
        broken.write(table, [*rows, *(one | {"record": f"{agreement}/{p}"} for p in parties)])


@pytest.mark.all_data
def test_an_agreement_without_parties_is_reported(broken, agreement):
    expected = (
        f"agreements.csv, row 2, column agreement: '{agreement}' has no parties; "
        "allowed: one party or more, or none where the scope is global."
    )
    for scope in ("subregional", "regional", "bilateral"):
        broken.edit("agreements", scope=scope)
        assert expected in broken.lines(), scope


def test_a_global_instrument_may_be_without_parties(broken, agreement):
    broken.edit("agreements", scope="global")
    assert broken.lines() == []


def test_a_global_instrument_may_have_any_number_of_parties(broken, agreement):
    broken.edit("agreements", scope="global")
    for party in ("CHN", "VNM", "THA"):
        give_parties(broken, agreement, party)
        assert broken.lines() == [], party


def test_a_bilateral_agreement_has_exactly_two_parties(broken, agreement):
    broken.edit("agreements", scope="bilateral")
    give_parties(broken, agreement, "CHN")
    expected = "column scope: 'bilateral' has exactly two parties, and agreement_parties.csv names {}; allowed: two, or"
    assert [line for line in broken.lines() if expected.format(1) in line]
    give_parties(broken, agreement, "VNM")
    assert broken.lines() == []
    organisation = broken.records("organisations")[0]["organisation"]
    give_parties(broken, agreement, organisation)
    assert [line for line in broken.lines() if expected.format(3) in line]


def test_an_agreement_that_supersedes_itself_is_reported(broken):
    broken.blank("agreements", "supersedes")
    name = broken.records("agreements")[0]["agreement"]
    broken.edit("agreements", supersedes=name)
    expected = f"'{name}' leads back here ({name} → {name}); allowed: no circle."
    assert lines(broken, relations.nothing_supersedes_itself) == [
        f"agreements.csv, row 2, column supersedes: {expected}"
    ]
    assert f"agreements.csv, row 2, column supersedes: {expected}" in broken.lines()


@pytest.mark.all_data
def test_agreements_that_supersede_each_other_in_a_circle_are_reported(broken):
    broken.blank("agreements", "supersedes", "signed")
    names = [record["agreement"] for record in broken.records("agreements")[:3]]
    for row, earlier in enumerate([names[1], names[2], names[0]]):
        broken.edit("agreements", row, supersedes=earlier)
    said = lines(broken, relations.nothing_supersedes_itself)
    assert len(said) == 3
    assert f"({names[0]} → {names[1]} → {names[2]} → {names[0]})" in said[0]


@pytest.mark.all_data
def test_a_number_given_twice_in_a_series_is_reported(broken):
    broken.blank("meetings", "number")
    broken.edit("meetings", 0, series="commit_som", number="5")
    broken.edit("meetings", 1, series="commit_imm", number="5")
    assert broken.lines() == []
    broken.edit("meetings", 1, series="commit_som", number="5")
    assert broken.lines() == [
        "meetings.csv, row 3, column number: '5' is the number of row 2 in commit_som already; "
        "allowed: each number once in a series."
    ]


@pytest.mark.all_data
def test_a_commitment_is_of_one_text_and_not_of_two_or_none(broken):
    row = broken.records("commitments")[0]
    document = broken.records("documents")[0]["document"]
    assert row["agreement"]
    begin = "commitments.csv, row 2, column agreement: "
    broken.edit("commitments", document=document)
    assert broken.lines() == [f"{begin}'{row['agreement']}' is given beside a document; allowed: one of the two."]
    broken.edit("commitments", agreement="", document="")
    assert broken.lines() == [f"{begin}and document are both blank; allowed: one of the two."]
    broken.edit("commitments", agreement="", document=document)
    assert broken.lines() == []
