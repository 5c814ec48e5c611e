"""Statuses in words: each with its day and its age."""

from datetime import date

import pytest

from dashboard import words
from dashboard.measures import age
from dashboard.record import current
from dashboard.telling import status
from dashboard.telling.status import Status
from dashboard.telling.teller import Teller

RECORD = current()
SAY = words.of("en")
TELLER = Teller(RECORD, SAY)
CREATED = RECORD.package.created
RECORD_DAY = date.fromisoformat(CREATED)
AGO = SAY("status.ago", years=age.YEARS)


def test_a_recent_status_has_its_day_and_an_old_one_its_age_too():
    recent, old = status.reported(TELLER, "Operating", CREATED), status.reported(TELLER, "Operating", "2009")
    assert recent == Status("Operating", SAY("status.told", when=SAY.when(CREATED)))
    assert old == Status("Operating", f"{SAY('status.told', when='in 2009')}, {AGO}", paler=True)
    assert old.whole(SAY) == f"Operating (last reported in 2009, {AGO})"


def test_a_status_of_an_unknown_day_says_so():
    told = status.reported(TELLER, "Signed", "")
    assert told == Status("Signed", SAY("status.undated"), paler=True)


def test_a_derived_status_names_the_report_that_it_is_derived_from():
    told = status.reported(TELLER, "Expired", "2009-12-23", derived=True)
    assert told.note == f"{SAY('status.derived', date='23 December 2009')}, {AGO}"
    assert status.reported(TELLER, "Ended", "2009", calculated=True) == Status("Ended", SAY("status.calculated"))


def test_an_event_has_its_day_and_never_grows_old():
    told = status.reported(TELLER, "Held", "2007-12", event=True)
    assert told == Status("Held", SAY("status.told", when="in December 2007"))


def test_the_age_is_that_on_the_day_shown():
    before = SAY("status.before", years=age.YEARS)
    assert not status.reported(TELLER, "Operating", "2009", "2015").paler
    assert status.reported(TELLER, "Operating", "2009", "2022").note.endswith(before)
    assert status.reported(TELLER, "Operating", "2009", CREATED).note.endswith(AGO)


@pytest.mark.parametrize("table", ["liaison_posts", "agreements", "laws_and_plans", "country_reports", "meetings"])
def test_each_recorded_status_is_told_with_its_day(table):
    for row in RECORD.facts[table].to_dict("records"):
        told = status.of(TELLER, row)
        assert told.words == SAY.value("status", row["status"])
        assert (SAY.date(row["told"]) if row["told"] else SAY("status.undated")) in told.note
        assert told.paler == age.paler(row["told"], RECORD_DAY, row["status"])
        assert (AGO in told.note) == (told.paler and bool(row["told"]))


def test_the_number_of_recent_reports_has_the_first_day_that_counts():
    first = SAY.date(age.since(RECORD_DAY).isoformat())
    assert status.since(TELLER, []) == ""
    assert status.since(TELLER, ["2009", CREATED]) == SAY("status.since", n=1, date=first)
    none = SAY("status.none_since", date=first)
    assert status.since(TELLER, ["2009"]) == none
    assert status.since(TELLER, ["2009", ""]) == SAY("status.and_undated", since=none, n=1)


def test_the_legend_of_the_paler_tone_counts_old_and_undated_reports():
    assert status.paler(TELLER, [CREATED]) == ()
    old, undated = status.paler(TELLER, ["2009", "2010", "", CREATED])
    assert old == SAY("status.paler_old", age=AGO, n=2)
    assert undated == SAY("status.paler_undated", n=1)
