"""The marks of timelines: lanes with dots for known days and bars for months, years and periods."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from dashboard import theme
from dashboard.exports.slides.shapes import Look
from dashboard.exports.slides.text import ACCENT
from dashboard.measures.history import LANES
from dashboard.measures.overview_rows import Sitting
from dashboard.measures.rows import Event, MeetingSpan
from dashboard.telling import history, labels
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller

GROUND = theme.SCHEMES["light"]["ground"]


class Mark(NamedTuple):
    """A mark. `first`, `until`: ISO days. `dot`: whether the day is known. `number`: on it. `name`: its words."""

    first: str
    until: str
    dot: bool
    look: Look
    name: str
    number: str = ""


class Lane(NamedTuple):
    """A lane of a timeline: its head, and its marks, the oldest first."""

    head: str
    marks: tuple[Mark, ...]


def lanes(teller: Teller, found: Finding) -> tuple[Lane, ...]:
    """Return the lanes of a finding whose figure is in time; none if it is not, or empty."""
    held = found.figure if isinstance(found.figure, tuple) else ()
    made = next((make for kind, make in _MAKE.items() if held and isinstance(held[0], kind)), None)
    return made(teller, held) if made else ()


def _look(settled: bool, paler: bool, colour: str) -> Look:
    tone = theme.PALER if paler else colour
    return Look(tone if settled else GROUND, tone, 1.25, "" if settled else "sysDash")


def _meetings(teller: Teller, spans: Sequence[MeetingSpan]) -> tuple[Lane, ...]:
    """Return a lane for each series; those with one meeting share the last one, if there are several."""
    names, numbers = labels.named(teller, spans), Counter(span.series for span in spans)
    once = {series for series, number in numbers.items() if number == 1}
    once = once if len(once) > 1 else set()
    held = [(words, {code}) for code, words in labels.series(teller, spans).items() if code not in once]
    held += [(teller.say("meetings.once"), once)] if once else []
    return tuple(
        Lane(words, tuple(_meeting(span, names[span.meeting]) for span in spans if span.series in codes))
        for words, codes in held
    )


def _meeting(span: MeetingSpan, name: str) -> Mark:
    look = _look(span.status == "held", span.paler, theme.STATUS[span.status])
    return Mark(span.first, span.until, span.known == "day", look, name, span.number)


def _events(teller: Teller, events: Sequence[Event]) -> tuple[Lane, ...]:
    codes = tuple(dict.fromkeys(event.country for event in events))
    tables = [name for name in LANES if any(event.lane == name for event in events)]
    told = history.said(teller, events)
    return tuple(
        Lane(head, tuple(_event(each, told[each.record].whole) for each in events if (each.lane, each.country) == lane))
        for lane, head in history.lanes(teller, events, tables, codes).items()
    )


def _event(event: Event, name: str) -> Mark:
    look = _look(event.settled and event.form != "within", event.paler, ACCENT)
    return Mark(
        event.first, event.until, event.form == "day", look._replace(dash="" if event.settled else "sysDash"), name
    )


def _sittings(teller: Teller, sittings: Sequence[Sitting]) -> tuple[Lane, ...]:
    heads = (("commit.ministers", True), ("commit.officials", False))
    return tuple(
        Lane(teller.say(head), tuple(_sitting(teller, each) for each in sittings if each.ministers == ministers))
        for head, ministers in heads
        if any(each.ministers == ministers for each in sittings)
    )


def _sitting(teller: Teller, each: Sitting) -> Mark:
    row = teller.record.row(each.meeting)
    name = teller.say.named(row["title"], teller.say.date(row["starts"], row["ends"]))
    return Mark(each.first, each.first, True, _look(each.held, False, ACCENT), name, each.number)


_MAKE = {MeetingSpan: _meetings, Event: _events, Sitting: _sittings}
