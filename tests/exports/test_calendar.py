"""A calendar of made-up meetings, whose texts are hostile, as icalendar reads it."""

from datetime import date

import icalendar
import pytest

from dashboard.exports import calendar
from dashboard.telling.calendar import Calendar, Occasion
from dashboard.telling.tongues import Piece
from tests.hostile import TEXTS


def occasion(text: str, **more: object) -> Occasion:
    days = {"first": date(2004, 10, 29), "until": date(2004, 10, 30), "added": "", "changed": "2026-11-28"}
    words = {"title": Piece(text, "en"), "about": Piece(text), "place": text, "categories": (text, "b")}
    plain = {"announced": False, "page": "record/meetings/x", "corrected": 0}
    return Occasion("x", **(plain | days | words | more))


def written(text: str, *occasions: Occasion) -> bytes:
    made = Calendar("feeds/meetings.ics", "meetings", "km", text, text, "2026-11-28", occasions)
    return calendar.write(made, "https://example.org")


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_hostile_text_stays_a_text_wherever_it_stands(text):
    content = written(text, occasion(text))
    read, said = icalendar.Calendar.from_ical(content), TEXTS[text]
    assert read["DESCRIPTION"] == said
    (event,) = read.events
    assert (event["SUMMARY"], event["LOCATION"]) == (said, said)
    assert event["DESCRIPTION"] == f"{said}\n\nhttps://example.org/record/meetings/x"
    assert [str(each) for each in event["CATEGORIES"].cats] == [said, "b"]
    assert not event.errors
    lines = content.split(b"\r\n")
    assert lines.count(b"BEGIN:VCALENDAR") == lines.count(b"BEGIN:VEVENT") == 1


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_no_line_is_longer_than_75_bytes_and_none_holds_a_control(text):
    content = written(text, occasion(text))
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    for line in lines:
        assert all(sign == "\t" or sign >= " " for sign in line.decode("utf-8")), line


def test_each_text_says_its_language():
    (event,) = icalendar.Calendar.from_ical(written("x", occasion("x"))).events
    assert {name: event[name].params["LANGUAGE"] for name in ("SUMMARY", "DESCRIPTION", "LOCATION")} == {
        "SUMMARY": "en",
        "DESCRIPTION": "km",
        "LOCATION": "km",
    }


def test_what_a_meeting_does_not_have_is_not_written():
    (event,) = icalendar.Calendar.from_ical(written("x", occasion("x", place=""))).events
    assert not {"LOCATION", "CREATED"} & {*event}
    (event,) = icalendar.Calendar.from_ical(written("x", occasion("x", added="2026-11-21"))).events
    assert f"{event['CREATED'].dt:%Y-%m-%dT%H:%M:%S%z}" == "2026-11-21T00:00:00+0000"


def test_a_meeting_that_was_corrected_replaces_what_a_subscriber_has():
    for number in (0, 1, 7):
        (event,) = icalendar.Calendar.from_ical(written("x", occasion("x", corrected=number, announced=True))).events
        assert (event["SEQUENCE"], event["STATUS"], event["UID"]) == (
            number,
            "TENTATIVE",
            "x@gms-anti-trafficking-cooperation",
        )


def test_the_same_calendar_has_the_same_bytes():
    assert written("x", occasion("x")) == written("x", occasion("x"))
    assert written("x").startswith(
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//gms-anti-trafficking-cooperation//km\r\n"
    )
