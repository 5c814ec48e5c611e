"""Playback of the years, up to the last."""

import pytest

from dashboard import record, words
from dashboard.telling import choices
from dashboard.ui.run import asof_slider, playback
from dashboard.ui.run.view import View
from tests.chosen import on

RECORD, SAY = record.current(), words.of("en")


@pytest.fixture
def held(monkeypatch):
    """Return the session state of one reader, with the day of the data chosen."""
    session = {"asof": ""}
    monkeypatch.setattr(playback.st, "session_state", session)
    return session


def days_of(asof=""):
    return asof_slider._days(View(RECORD, SAY, on("map", asof=asof)))


def test_playback_does_not_run_until_it_is_started(held):
    assert not playback.plays()
    playback.play("1998-12-31")
    assert playback.plays()
    playback.stop()
    assert not playback.plays()


def test_playback_starts_at_the_current_day_or_from_the_first_after_the_last(held):
    playback.play("1998-12-31")
    assert held["asof"] == "1998-12-31"
    held["asof"] = "2004"
    playback.play("1998-12-31")
    assert held["asof"] == "2004"


def test_each_tick_requests_the_next_day_and_the_last_one_stops(held):
    days, passed = days_of(), []
    playback.play(days[0])
    while playback.plays():
        passed.append(held["asof"])
        playback.go_on(days)
        assert held["asof"] == passed[-1]
        playback.take()
        assert len(passed) <= len(days)
    assert [*passed, held["asof"]] == days
    assert held["asof"] == ""


def test_no_day_is_applied_that_was_not_requested(held):
    held["asof"] = "2004"
    playback.take()
    assert held["asof"] == "2004"


def test_a_tick_at_the_last_day_stays_there_and_stops(held):
    playback.play("1998-12-31")
    held["asof"] = ""
    playback.go_on(days_of())
    playback.take()
    assert held["asof"] == ""
    assert not playback.plays()


def test_the_days_are_the_ends_of_the_years_and_last_the_day_of_the_data():
    days = days_of()
    assert days[-1] == ""
    assert days[:-1] == [f"{year}-12-31" for year in range(RECORD.years[0], 2026)]


@pytest.mark.parametrize("asof", ["2004", "2004-06", "2008-11-29", "1900", "2030", "2004-12-31"])
def test_a_day_of_the_address_stands_in_its_place_among_them(asof):
    days = days_of(asof)
    assert days.count(asof) == 1
    assert days[:-1] == sorted(days[:-1])
    assert set(days) == {*days_of(), asof}


def test_each_day_has_a_label_of_its_own():
    for asof in ("", "2004", "2004-06", "2008-11-29"):
        view = View(RECORD, SAY, on("map", asof=asof))
        labels = [choices.day(view.teller, day) for day in days_of(asof)]
        assert len(set(labels)) == len(labels) > 20
    assert labels[-1] == view.as_of
    assert SAY("moment.end", year="2004") in labels
