"""A calendar of meetings as iCalendar (RFC 5545, RFC 7986): days without hours, nobody invited, nobody's time taken."""

from datetime import UTC, date, datetime, timedelta

import icalendar
from icalendar import vDuration, vText, vUri

from dashboard.exports import signs
from dashboard.exports.tags import AUTHORITY, of_address, uid
from dashboard.languages import LANGUAGES
from dashboard.telling.calendar import Calendar, Occasion
from dashboard.telling.tongues import Piece

MEDIA_TYPE = "text/calendar; charset=utf-8"
AGAIN = timedelta(days=1)  # after which a program may look for changes


def write(calendar: Calendar, base: str) -> bytes:
    """Return a calendar as a file. base: our address, without a slash at its end."""
    made = icalendar.Calendar()
    made.add("version", "2.0")
    made.add("prodid", f"-//{AUTHORITY}//{calendar.language}")
    made.add("calscale", "GREGORIAN")
    made.add("uid", of_address(calendar.own))
    for name, words in (("name", calendar.title), ("description", calendar.about)):
        made.add(name, _words(Piece(words), calendar.language))
    # The names that programs knew before RFC 7986 gave them others.
    made.add("x-wr-calname", vText(signs.allowed(calendar.title)))
    made.add("x-wr-caldesc", vText(signs.allowed(calendar.about)))
    made.add("x-published-ttl", vDuration(AGAIN))
    made.add("refresh-interval", vDuration(AGAIN), parameters={"VALUE": "DURATION"})
    made.add("last-modified", _moment(calendar.updated))
    made.add("source", vUri(f"{base}/{calendar.own}"), parameters={"VALUE": "URI"})
    made.add("url", vUri(f"{base}/{calendar.view}"))
    for occasion in calendar.occasions:
        made.add_component(_event(occasion, calendar.language, base))
    if not calendar.occasions:
        made.add_component(_nothing())
    return made.to_ical()


def _event(occasion: Occasion, language: str, base: str) -> icalendar.Event:
    page = f"{base}/{occasion.page}"
    made = icalendar.Event()
    made.add("uid", uid(occasion.meeting))
    made.add("summary", _words(occasion.title, language))
    made.add("dtstart", occasion.first)
    made.add("dtend", occasion.until)
    made.add("transp", "TRANSPARENT")
    made.add("status", "TENTATIVE" if occasion.announced else "CONFIRMED")
    made.add("sequence", occasion.corrected)
    # Without a method, the stamp is the day of the last change: the same file has the same bytes.
    made.add("dtstamp", _moment(occasion.changed))
    made.add("last-modified", _moment(occasion.changed))
    if occasion.added:
        made.add("created", _moment(occasion.added))
    about = Piece(f"{occasion.about.words}\n\n{page}", occasion.about.language)
    made.add("description", _words(about, language))
    if occasion.place:
        made.add("location", _words(Piece(occasion.place), language))
    made.add("categories", [signs.allowed(words) for words in occasion.categories])
    made.add("url", vUri(page))
    return made


def _nothing() -> icalendar.Timezone:
    """Return what an empty calendar holds, which must hold something: the time zone of its days of change."""
    made, standard = icalendar.Timezone(), icalendar.TimezoneStandard()
    made.add("tzid", "Etc/UTC")
    standard.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001 — RFC 5545 wants local time here
    standard.add("tzoffsetfrom", timedelta())
    standard.add("tzoffsetto", timedelta())
    made.add_component(standard)
    return made


def _words(piece: Piece, language: str) -> vText:
    return vText(signs.allowed(piece.words), params={"LANGUAGE": LANGUAGES[piece.language or language].tag})


def _moment(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC)
