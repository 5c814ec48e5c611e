"""Pages of a feed, and what a feed takes from the record, on a small one that a test may change."""

import pytest

from dashboard.record import load
from dashboard.telling import calendar, changes_feed, feed, feeds
from dashboard.telling.feed import PAGE
from dashboard.telling.teller import teller
from tests.chosen import on


@pytest.mark.parametrize(
    ("page", "entries", "wanted"),
    [
        (1, 0, (1, 1, 0, PAGE)),
        (1, PAGE, (1, 1, 0, PAGE)),
        (2, PAGE, (1, 1, 0, PAGE)),
        (2, PAGE + 1, (2, 2, PAGE, 2 * PAGE)),
        (999, 3 * PAGE, (3, 3, 2 * PAGE, 3 * PAGE)),
    ],
)
def test_a_page_of_a_feed_holds_its_part_and_one_beyond_the_last_is_the_last(page, entries, wanted):
    number, pages, held = feed.part(page, entries)
    assert (number, pages, held.start, held.stop) == wanted


def test_a_correction_makes_an_entry_newer_and_its_calendar_replaces_it(broken):
    first = broken.records("meetings")[0]["meeting"]
    broken.add("changes", date="2026-12-24", table="meetings", record=first, action="corrected", reason="Was wrong.")
    broken.describe(lambda package: package.update(created="2026-12-24T00:00:00Z"))
    told = teller(load(broken.folder), "en")
    found = {entry.names: entry.updated for entry in feeds.told(told, on("meetings")).entries}
    assert found["meetings", first] == feeds.told(told, on("meetings")).updated == "2026-12-24"
    assert min(found.values()) < "2026-12-24"
    days = {each.meeting: (each.changed, each.corrected) for each in calendar.told(told, on("meetings")).occasions}
    before = sum(row["record"] == first and row["action"] == "corrected" for row in broken.records("changes"))
    assert days[first] == ("2026-12-24", before)
    newest = changes_feed.told(told).entries[0]
    assert newest.names == ("changes", "2026-12-24", "meetings", first)
    assert [line.words.words for line in newest.lines] == ["Was wrong."]


def test_a_calendar_says_how_many_meetings_it_leaves_out(broken):
    told = calendar.told(teller(load(broken.folder), "en"), on("meetings"))
    number = len(told.occasions)
    assert number > 0
    assert "not in the calendar" not in told.about
    broken.edit("meetings", starts="", ends="")
    told = calendar.told(teller(load(broken.folder), "en"), on("meetings"))
    assert len(told.occasions) == number - 1
    assert "1 meeting without a date is not in the calendar." in told.about


@pytest.mark.parametrize(
    ("starts", "ends", "days", "said"),
    [
        ("2004-10-29", "", ("2004-10-29", "2004-10-30"), ""),
        ("2004-12-30", "2005-01-02", ("2004-12-30", "2005-01-03"), ""),
        ("2004-02", "", ("2004-02-01", "2004-03-01"), " (day not known: February 2004)"),
        ("2004", "", ("2004-01-01", "2005-01-01"), " (day not known: 2004)"),
        ("2003-04", "2003-04-30", ("2003-04-01", "2003-05-01"), " (day not known: April 2003 – 30 April 2003)"),
    ],
)
def test_a_meeting_spans_the_days_on_which_it_may_have_been(broken, starts, ends, days, said):
    row = broken.edit("meetings", starts=starts, ends=ends)
    told = calendar.told(teller(load(broken.folder), "en"), on("meetings"))
    (found,) = [each for each in told.occasions if each.meeting == row["meeting"]]
    assert (found.first.isoformat(), found.until.isoformat()) == days
    assert found.title.words == row["title"] + said


def test_texts_without_a_translation_say_that_they_are_english(broken):
    title = broken.edit("news", title="A title that nobody has put into Khmer yet")["title"]
    told = feeds.told(teller(load(broken.folder), "km"), on("news"))
    (entry,) = [each for each in told.entries if each.title.words == title]
    assert entry.title.language == "en"
    assert {each.title.language for each in feeds.told(teller(load(broken.folder), "en"), on("news")).entries} == {""}
