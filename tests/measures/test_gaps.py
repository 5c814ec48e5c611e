"""Gaps of the record, compared with an independent count from the CSV files."""

from datetime import date

import pytest

from dashboard import dates, record
from dashboard.measures import gaps
from dashboard.selection import Filters
from tests.measures import by_hand

RECORD = record.current()
ORGANISED = {row["meeting"]: row for row in by_hand.rows("meetings")}
FACTS = RECORD.facts["meetings"]


def later(day, years):
    """Return the same day so many years later."""
    moved = f"{int(day[:4]) + years:04}{day[4:]}"
    leap = (int(day[:4]) + years) % 4 == 0
    return moved.replace("-02-29", "-02-29" if leap else "-02-28")


def found(day, kind):
    rows = gaps.gaps(RECORD, Filters(asof=day))
    own = rows[rows["kind"] == kind]
    assert own["key"].is_unique
    return dict(zip(own["key"], own["date"], strict=True))


def concluded(pair, day):
    """Return the concluded agreements of a pair on trafficking."""
    held = by_hand.between(pair, day).items()
    return {key for key, (state, _) in held if state != "negotiated" and by_hand.AGREEMENTS[key]["focus"] != "wider"}


def test_the_kinds_stand_in_their_order():
    kinds = list(gaps.gaps(RECORD, Filters())["kind"])
    assert kinds == sorted(kinds, key=gaps.KINDS.index)
    told = {kind for day in by_hand.DAYS for kind in gaps.gaps(RECORD, Filters(asof=day))["kind"]}
    assert told | {"no_post"} == set(gaps.KINDS)  # each neighbour with an agreement has a post on record


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_a_pair_without_a_concluded_agreement_is_told(day):
    expected = {by_hand.name(pair): "" for pair in by_hand.PAIRS if not concluded(pair, day)}
    assert found(day, "no_agreement") == expected


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_neighbours_with_an_agreement_and_no_post_are_told(day):
    neighbours = {"CHN-LAO", "CHN-MMR", "CHN-VNM", "KHM-LAO", "KHM-THA", "KHM-VNM"}
    neighbours |= {"LAO-MMR", "LAO-THA", "LAO-VNM", "MMR-THA"}
    bare = {
        by_hand.name(pair) for pair in by_hand.PAIRS if concluded(pair, day) and not by_hand.posts_between(pair, day)
    }
    assert set(found(day, "no_post")) == bare & neighbours


@pytest.mark.all_data
def test_without_a_post_on_record_every_border_with_an_agreement_is_told(broken):
    broken.blank("liaison_posts", "faces")
    rows = gaps.gaps(record.load(broken.folder), Filters())
    told = set(rows.loc[rows["kind"] == "no_post", "key"])
    assert told == {"CHN-MMR", "KHM-THA", "KHM-VNM", "LAO-THA", "LAO-VNM", "MMR-THA"}


def test_a_pair_without_a_common_border_is_no_gap_of_posts():
    assert not {"CHN-KHM", "CHN-THA", "THA-VNM"} & {key for day in by_hand.DAYS for key in found(day, "no_post")}


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_a_pair_that_did_not_meet_for_five_years_is_told_with_its_last_meeting(day):
    told, early = found(day, "no_meeting"), later(day, -gaps.YEARS)
    for pair in by_hand.PAIRS:
        held = []
        for key, row in ORGANISED.items():
            there, first = set(FACTS.at[key, "countries"]), row["starts"] and by_hand.days(row["starts"])[0]
            if (
                row["status"] == "held"
                and first
                and first <= day
                and pair <= there
                and not set(by_hand.MEMBERS) <= there
            ):
                held.append((by_hand.days(row["ends"] or row["starts"])[1], row["starts"]))
        if held and max(held)[0] >= early:
            assert by_hand.name(pair) not in told, pair
        else:
            assert told[by_hand.name(pair)] == (max(held)[1] if held else ""), pair


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_a_term_that_ends_within_twelve_months_is_told(day):
    expected = {}
    for key, row in by_hand.AGREEMENTS.items():
        said = by_hand.state(key, day)
        if row["expires"] and said and said[0] not in ("negotiated", "ended"):
            last = by_hand.days(row["expires"])[1]
            if day <= last <= later(day, 1):
                expected[key] = row["expires"]
    assert found(day, "ending") == expected


@pytest.mark.parametrize(
    ("year", "plan"), [("2006", "commit-spa-1"), ("2009", "commit-spa-2"), ("2012", "commit-spa-3")]
)
def test_at_the_end_of_a_year_the_terms_of_the_next_are_told(year, plan):
    assert plan in found(year, "ending")
    assert plan not in found(str(int(year) - 1), "ending")
    assert plan not in found(str(int(year) + 2), "ending")


def test_a_leap_day_has_a_year_before_and_after_it():
    assert not gaps.gaps(RECORD, Filters(asof="2012-02-29")).empty
    assert dates.shifted(date(2012, 2, 29), 1).isoformat() == "2013-02-28"
    assert dates.shifted(date(2012, 2, 29), -4).isoformat() == "2008-02-29"


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_a_concluded_agreement_whose_text_has_no_address_is_told(day):
    expected = {
        key
        for key, row in by_hand.AGREEMENTS.items()
        if not row["url"] and (said := by_hand.state(key, day)) and said[0] not in ("negotiated", "ended")
    }
    assert set(found(day, "no_text")) == expected


def test_every_gap_is_about_a_record_or_a_pair_that_can_be_opened():
    known = set(by_hand.AGREEMENTS) | {by_hand.name(pair) for pair in by_hand.PAIRS}
    keys = set(gaps.gaps(RECORD, Filters())["key"])
    assert keys
    assert keys <= known
