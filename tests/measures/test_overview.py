"""What the overview tells: pairs, the COMMIT process, events in the news, what the newest version changed."""

import pandas as pd
import pytest

from dashboard.measures import agreements, changes, commit, news, overview, pairs, small_map
from dashboard.measures import map as maps
from dashboard.measures.overview_rows import BONDS
from dashboard.measures.rows import NOT_YET
from dashboard.record import current
from dashboard.selection import Filters

RECORD = current()
ROWS = pairs.matrix(RECORD, Filters())
CHOICES = (Filters(), Filters(country=("THA",)), Filters(start=2004, end=2010), Filters(q="no record holds this 4711"))


def test_the_pairs_with_an_agreement_are_those_that_the_page_agreements_counts():
    rows = agreements.agreements(RECORD, Filters())
    every = agreements.between_pairs(RECORD, rows[rows["focus"] != pairs.WIDER])
    agreed = {bond.pair for bond in small_map.small_map(RECORD, ROWS).bonds if bond.step == "agreed"}
    assert agreed == set(every["pair"])
    assert small_map.counted(ROWS)["agreed"] == len(agreed)


def test_every_pair_with_something_on_record_has_a_bond_and_no_other():
    shown = small_map.small_map(RECORD, ROWS)
    assert {bond.pair for bond in shown.bonds} == set(ROWS.index[ROWS["state"] != ""])
    assert {bond.step for bond in shown.bonds} <= set(BONDS)
    assert [tile.country for tile in shown.tiles] == list(RECORD.members)
    posts = [post for post in maps.marks(RECORD, Filters()) if post.status not in NOT_YET]
    for tile in shown.tiles:
        assert tile.posts == sum(post.hosted_by == tile.country for post in posts)


@pytest.mark.parametrize("state", ["in_force", "signed", "agreed", "ended", "negotiated", ""])
def test_a_step_tells_what_is_concluded_from_what_is_wider_or_in_preparation(state):
    concluded = state not in ("", "negotiated")
    assert small_map.step(state, False) == ("agreed" if concluded else "prepared" if state else "")
    assert small_map.step(state, True) == ("wider" if concluded else "prepared" if state else "")


def test_only_agreements_on_trafficking_count_as_in_force():
    rows = pd.DataFrame({"state": ["in_force", "in_force", "signed"], "wider": [False, True, False]})
    assert small_map.counted(rows) == {"agreed": 2, "wider": 1, "in_force": 1}


@pytest.mark.parametrize("filters", CHOICES)
def test_the_meetings_of_the_process_are_those_of_its_two_series_oldest_first(filters):
    found = commit.sittings(RECORD, filters)
    assert [each.first for each in found] == sorted(each.first for each in found)
    series = {each.meeting: RECORD.row(each.meeting)["series"] for each in found}
    assert all((series[each.meeting] == commit.MINISTERS) == each.ministers for each in found)
    assert set(series.values()) <= set(commit.SERIES)
    assert len(found) == len(commit.meetings(RECORD, filters))


def test_missing_numbers_are_those_between_the_first_and_the_last_on_record():
    held = {(each.ministers, each.number) for each in commit.sittings(RECORD, Filters())}
    missing = commit.missing(RECORD)
    assert missing[commit.OFFICIALS]
    for name in commit.SERIES:
        assert not {(name == commit.MINISTERS, str(number)) for number in missing[name]} & held


@pytest.mark.parametrize("filters", CHOICES)
def test_events_are_the_newest_and_each_report_stands_in_one(filters):
    found = overview.events(RECORD, filters)
    assert len(found) <= overview.EVENTS
    keys = [key for group in found for key in group]
    rows = news.news(RECORD, filters)
    dated = rows[rows["first"] != ""]
    assert keys == list(dated.index)[: len(keys)]
    about = dict(zip(rows.index, news.events(rows), strict=True))
    for group in found:
        assert len(group) == 1 or len({about[key] for key in group}) == 1
    others = set(dated.index) - set(keys)
    assert not {about[key] for key in keys if about[key]} & {about[key] for key in others}


def test_several_reports_of_one_event_are_one_event():
    found = overview.events(RECORD, Filters(start=2025, end=2025))
    assert max(map(len, found)) > 2


def test_what_changed_is_that_of_the_last_day_and_what_was_added_is_not_corrected():
    day, found = changes.newest(RECORD)
    rows = RECORD.tables["changes"]
    assert day == max(rows["date"])
    last = rows[rows["date"] == day]
    assert {row.table for row in found} == set(last["table"])
    for row in found:
        own = last[last["table"] == row.table]
        held = {action: set(own.loc[own["action"] == action, "record"]) for action in changes.ACTIONS}
        assert row.added == len(held["added"])
        assert row.added + row.corrected + row.removed == len(set().union(*held.values()))
