"""The state of agreements and posts on a day, compared with an independent reading of the CSV files."""

from datetime import date

import pytest

from dashboard import record
from dashboard.measures import agreements, asof
from dashboard.measures import map as maps
from dashboard.selection import Filters
from tests.measures import by_hand

RECORD = record.current()
AGREEMENTS, POSTS = RECORD.facts["agreements"], RECORD.facts["liaison_posts"]


def on(day, rows=AGREEMENTS, held=RECORD):
    """Return each agreement that had begun by a day, with its state and whether it is sure."""
    then = asof.agreements(held, rows, date.fromisoformat(day))
    return {key: (str(row["state"]), bool(row["sure"])) for key, row in then.iterrows()}


@pytest.mark.parametrize(
    ("told", "day", "said"),
    [
        ("2004", "2003-12-31", asof.NOT),
        ("2004", "2004-01-01", asof.PERHAPS),
        ("2004", "2004-06-30", asof.PERHAPS),
        ("2004", "2004-12-30", asof.PERHAPS),
        ("2004", "2004-12-31", asof.SURE),
        ("2004-06", "2004-05-31", asof.NOT),
        ("2004-06", "2004-06-15", asof.PERHAPS),
        ("2004-06", "2004-06-30", asof.SURE),
        ("2004-02", "2004-02-28", asof.PERHAPS),
        ("2004-06-15", "2004-06-14", asof.NOT),
        ("2004-06-15", "2004-06-15", asof.SURE),
        ("", "2004-06-15", asof.PERHAPS),
    ],
)
def test_a_date_known_to_month_or_year_may_be_before_or_after_a_day(told, day, said):
    assert asof.happened(date.fromisoformat(day), told) == said


@pytest.mark.parametrize(
    ("text", "day"),
    [("2004", "2004-12-31"), ("2004-02", "2004-02-29"), ("2004-06-15", "2004-06-15"), ("", by_hand.CREATED)],
)
def test_the_last_day_of_a_partial_date_counts_by_default_the_day_of_the_data(text, day):
    assert asof.day(RECORD, Filters(asof=text)).isoformat() == day


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_each_agreement_has_the_state_that_the_files_give_for_a_day(day):
    expected = {key: found for key in by_hand.AGREEMENTS if (found := by_hand.state(key, day))}
    assert on(day) == expected


def test_the_compared_days_cover_every_state_sure_and_open():
    seen = {found for day in by_hand.DAYS for found in on(day).values()}
    assert {state for state, _ in seen} == set(asof.STATES)
    assert {state for state, sure in seen if not sure} >= {"in_force", "signed", "agreed"}


def test_today_each_agreement_is_in_the_state_of_its_recorded_status():
    ended, told = {"expired", "superseded"}, on(by_hand.CREATED)
    assert set(told) == set(by_hand.AGREEMENTS)
    for key, row in by_hand.AGREEMENTS.items():
        status = row["status"]
        said = "ended" if status in ended else "negotiated" if status in by_hand.DRAFTS else status
        assert told[key] == (said, True), key


def test_agreements_of_a_day_exist_on_every_later_day():
    seen = set()
    for day in sorted(by_hand.DAYS):
        now = set(on(day))
        assert seen <= now, day
        seen = now
    assert seen


def test_a_term_known_to_the_year_runs_to_its_last_day():
    said = {day: on(day).get("commit-spa-1") for day in ("2004-12-31", "2005-06-30", "2007-12-31", "2008-01-01")}
    assert said == {
        "2004-12-31": None,
        "2005-06-30": ("in_force", False),
        "2007-12-31": ("in_force", True),
        "2008-01-01": ("ended", True),
    }


def test_an_undated_agreement_is_open_until_a_source_tells_of_it():
    undated = [
        key
        for key, row in by_hand.AGREEMENTS.items()
        if row["status"] not in by_hand.DRAFTS and not row["signed"] + row["in_force"] and key in by_hand.TOLD
    ]
    assert undated
    for key in undated:
        told = date.fromisoformat(by_hand.TOLD[key])
        assert on(told.isoformat())[key][1], key
        assert not on(date.fromordinal(told.toordinal() - 1).isoformat())[key][1], key


def test_an_agreement_ends_on_the_day_on_which_its_successor_is_signed():
    pairs = [(row["supersedes"], row["signed"]) for row in by_hand.AGREEMENTS.values() if row["supersedes"]]
    assert pairs
    for earlier, signed in pairs:
        before = date.fromordinal(date.fromisoformat(signed).toordinal() - 1).isoformat()
        assert on(before)[earlier][0] == "signed"
        assert on(signed)[earlier][0] == "ended"


@pytest.mark.all_data
def test_a_successor_dated_to_the_year_leaves_open_whether_the_earlier_one_had_ended(broken):
    row = list(by_hand.AGREEMENTS).index("cambodia-thailand-mou-2014")
    broken.edit("agreements", row, signed="2014")
    held = record.load(broken.folder)
    assert on("2014-06-30", held.facts["agreements"], held)["cambodia-thailand-bilateral"] == ("signed", False)


@pytest.mark.all_data
def test_a_draft_ends_nothing(broken):
    row = list(by_hand.AGREEMENTS).index("lao-thailand-mou-draft-2017")
    broken.edit("agreements", row, supersedes="lao-pdr-thailand-bilateral")
    held = record.load(broken.folder)
    assert on(by_hand.CREATED, held.facts["agreements"], held)["lao-pdr-thailand-bilateral"] == ("signed", True)


def test_filters_do_not_change_the_states_of_agreements():
    key = "cambodia-thailand-bilateral"
    assert on("2015-12-31", AGREEMENTS.loc[[key]]) == {key: on("2015-12-31")[key]}


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_each_post_exists_on_a_day_as_the_files_say(day):
    then = asof.posts(POSTS, date.fromisoformat(day))
    expected = {key: bool(found) for key, row in by_hand.POSTS.items() if (found := by_hand.post(row, day)) is not None}
    assert then["sure"].to_dict() == expected


def test_a_post_with_unknown_opening_is_unsure_until_its_first_status():
    unseen = [key for key, row in by_hand.POSTS.items() if not row["opened"] and row["status"] == "operating"]
    assert unseen
    long_ago = asof.posts(POSTS, date(1990, 1, 1))
    assert not long_ago.loc[unseen, "sure"].any()
    assert asof.posts(POSTS, date.fromisoformat(by_hand.CREATED)).loc[unseen, "sure"].all()


def test_a_centre_under_consideration_is_not_told_as_planned():
    assert by_hand.POSTS["police-centre-thailand-china"]["status"] == "considered"


def test_a_post_that_does_not_exist_is_not_shown_before_a_source_mentions_it():
    planned = {key: row for key, row in by_hand.POSTS.items() if row["status"] in by_hand.NOT_YET}
    assert planned
    for key, row in planned.items():
        first, last = by_hand.days(row["as_of"])
        assert key in asof.posts(POSTS, date.fromisoformat(last)).index
        assert key not in asof.posts(POSTS, date.fromordinal(date.fromisoformat(first).toordinal() - 1)).index


def test_a_closed_post_is_gone_by_its_closing_or_the_day_of_its_status():
    dated = POSTS.iloc[[0]].assign(opened="2004", closed="2008", status="closed", as_of="2010")
    undated = dated.assign(closed="")
    for year, of_dated, of_undated in ((2003, [], []), (2007, [True], [False]), (2010, [], [])):
        assert asof.posts(dated, date(year, 12, 31))["sure"].tolist() == of_dated, year
        assert asof.posts(undated, date(year, 12, 31))["sure"].tolist() == of_undated, year
    assert asof.posts(dated, date(2008, 6, 30))["sure"].tolist() == [False]


@pytest.mark.parametrize("day", by_hand.DAYS)
def test_list_map_and_counts_use_the_day_of_the_filters(day):
    chosen = Filters(asof=day)
    there = {key for key in by_hand.AGREEMENTS if by_hand.state(key, day)}
    assert set(agreements.agreements(RECORD, chosen).index) == there
    standing = {key for key, row in by_hand.POSTS.items() if by_hand.post(row, day) is not None}
    posts = maps.posts(RECORD, chosen)
    assert set(posts.index) == standing
    placed = {post.post: post for post in maps.all_placed(RECORD, chosen)}
    assert set(placed) == standing
    assert {key for key, post in placed.items() if not post.sure} == set(posts.index[~posts["sure"]])
    assert {post.certainty for post in placed.values() if not post.sure} <= {"open", "planned", "closed"}
    concluded = {
        by_hand.name(pair)
        for pair in by_hand.PAIRS
        if any(state != "negotiated" for state, _ in by_hand.between(pair, day).values())
    }
    assert set(agreements.by_pair(RECORD, chosen)["pair"]) == concluded


def test_the_column_sure_is_boolean_without_rows_too():
    day = date.fromisoformat(by_hand.CREATED)
    for rows in (asof.agreements(RECORD, AGREEMENTS.iloc[:0], day), asof.posts(POSTS.iloc[:0], day)):
        assert rows.empty
        assert rows["sure"].dtype == bool


def test_without_a_day_the_map_keeps_every_post():
    assert set(maps.posts(RECORD, Filters()).index) == set(by_hand.POSTS)
    assert maps.posts(RECORD, Filters())["sure"].all()
