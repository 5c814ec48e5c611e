"""The blocks of a pair, compared with an independent count from the files."""

from itertools import combinations

import pytest

from dashboard import record
from dashboard.measures import pair as measures
from dashboard.selection import Filters
from tests.measures import by_hand
from tests.measures.by_hand import rows

RECORD = record.current()
PAIRS = ["-".join(sorted(two)) for two in combinations(RECORD.members, 2)]


@pytest.mark.parametrize("pair", PAIRS)
def test_a_pair_holds_every_agreement_between_the_two_alone_and_no_other(pair):
    parties = {}
    for row in rows("agreement_parties"):
        parties.setdefault(row["agreement"], set()).add(row["party"])
    bilateral = {row["agreement"] for row in rows("agreements") if row["scope"] == "bilateral"}
    expected = {key for key in bilateral if parties[key] == set(pair.split("-"))}
    assert set(measures.blocks(RECORD, Filters(), pair)["agreements"].index) == expected


@pytest.mark.parametrize("day", ["", *by_hand.DAYS])
def test_a_pair_holds_every_instrument_of_both_beside_others_newest_first(day):
    on, seen = day or by_hand.CREATED, 0
    for two in by_hand.PAIRS:
        found = measures.blocks(RECORD, Filters(asof=day), by_hand.name(two))["wider"]
        expected = by_hand.with_others(two, on)
        assert dict(zip(found.index, zip(found["state"], found["sure"], strict=True), strict=True)) == expected
        dated = [by_hand.AGREEMENTS[key]["signed"] or by_hand.AGREEMENTS[key]["in_force"] for key in found.index]
        assert dated == sorted(dated, reverse=True)
        for key, common in found["common"].items():
            assert common == all(by_hand.party(key, code, on) for code in by_hand.MEMBERS), key
        seen += len(found)
    assert seen or on < "2000"


def test_an_instrument_of_three_is_shared_by_each_pair_from_when_both_had_joined():
    three = "cambodia-lao-viet-nam-agreement-2016"
    having = {pair for pair in PAIRS if three in measures.blocks(RECORD, Filters(), pair)["wider"].index}
    assert having == {"KHM-LAO", "KHM-VNM", "LAO-VNM"}
    assert not measures.blocks(RECORD, Filters(), "KHM-LAO")["wider"].at[three, "common"]
    for day, expected in (("2006", False), ("", True)):
        found = measures.blocks(RECORD, Filters(asof=day), "CHN-VNM")["wider"]
        assert ("international-protocol-trafficking" in found.index) == expected


@pytest.mark.parametrize("pair", PAIRS)
def test_a_pair_holds_every_post_at_its_border_or_of_one_in_the_other(pair):
    two = set(pair.split("-"))
    expected = {
        row["post"]
        for row in rows("liaison_posts")
        if row["kind"] != "hotline"
        and row["status"] not in by_hand.NOT_YET
        and two == {row["hosted_by"], row["faces"] or row["posted_by"]}
        and row["hosted_by"] != (row["faces"] or row["posted_by"])
    }
    assert set(measures.blocks(RECORD, Filters(), pair)["liaison_posts"].index) == expected


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize(("table", "key"), [("meetings", "meeting"), ("practices", "practice"), ("news", "news")])
def test_a_pair_holds_what_names_both_and_not_all_six(pair, table, key):
    two, six = set(pair.split("-")), set(RECORD.members)
    expected = {
        row[key]
        for row in rows(table)
        if two <= set(row["countries"].split(";")) and not six <= set(row["countries"].split(";"))
    }
    found = measures.blocks(RECORD, Filters(), pair)[table]
    assert set(found.index) == expected
    assert list(found["first"]) == sorted(found["first"], reverse=True)


def test_the_pairs_together_hold_something_in_every_block():
    for name in measures.NAMES:
        assert sum(len(measures.blocks(RECORD, Filters(), pair)[name]) for pair in PAIRS) > 5, name


def test_the_gaps_of_a_pair_are_about_it_or_its_agreements():
    seen = 0
    for pair in PAIRS:
        keys = {pair, *measures.blocks(RECORD, Filters(), pair)["agreements"].index}
        found = measures.missing(RECORD, Filters(), pair)
        assert set(found["key"]) <= keys
        seen += len(found)
    assert seen > 15


def test_a_past_day_shows_the_agreements_and_posts_of_that_day():
    now = measures.blocks(RECORD, Filters(), "KHM-THA")["agreements"]
    then = measures.blocks(RECORD, Filters(asof="2010"), "KHM-THA")["agreements"]
    assert "cambodia-thailand-mou-2014" in now.index
    assert "cambodia-thailand-mou-2014" not in then.index


CHOICES = [(), *((code,) for code in RECORD.members), *combinations(RECORD.members, 3)]


@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_all_pairs_are_offered_or_those_of_the_chosen_countries(chosen):
    held = {frozenset(two) for two in combinations(RECORD.members, 2)}
    if len(chosen) == 1:
        held = {two for two in held if set(chosen) <= two}
    elif chosen:
        held = {frozenset(two) for two in combinations(chosen, 2)}
    for others in ((), ("IRQ",)):
        found = measures.offered(RECORD, Filters(country=(*chosen, *others), start=2010))
        assert {frozenset(pair.split("-")) for pair in found.index} == held
        assert len(found) == {0: 15, 1: 5, 3: 3}[len(chosen)]


def test_pairs_are_offered_with_their_state_on_the_chosen_day():
    assert measures.offered(RECORD, Filters()).at["LAO-VNM", "state"] == "in_force"
    assert measures.offered(RECORD, Filters(asof="2003")).at["LAO-VNM", "state"] == ""
