"""The timeline of a country or a pair in words: its lanes, its marks, and the same as a table."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dashboard.measures import history as measures
from dashboard.measures import laws as timed
from dashboard.measures.rows import Event
from dashboard.telling import labels, states, status, successors
from dashboard.telling.finding import Finding, Table
from dashboard.telling.kinds import agreements
from dashboard.telling.kinds import meetings as gatherings
from dashboard.telling.teller import Teller

Lane = tuple[str, str]  # table, and code of the country


class Said(NamedTuple):
    """What is said of a record: its title, its date with the act, its status; and `line`, all that follows the title.

    `years`: of a plan, in figures alone, for the narrow room within its bar.
    """

    title: str
    dated: str
    status: str
    line: str
    years: str = ""

    @property
    def whole(self) -> str:
        """All of it in one line, the name of its link."""
        return f"{self.title} · {self.line}"


def said(teller: Teller, events: Iterable[Event], day: str = "") -> dict[str, Said]:
    """Return what is said of the record of each event. day: shown, as a partial date, blank for that of the data."""
    return {event.record: _TELL[event.lane](teller, event, day) for event in events}


def _law(teller: Teller, event: Event, _day: str) -> Said:
    span = timed.by_record(teller.record)[event.record]
    first, last = span.starts[:4], (span.ends or span.starts)[:4]
    years = teller.say("join.pair_within", a=first, b=last) if first != last else first
    (line,) = labels.laws(teller, [span])[span.instrument].lines
    told = labels.law_status(teller, span).whole(teller.say)
    return Said(span.title, labels.law_dated(teller, span), told, line, years)


def _agreement(teller: Teller, event: Event, day: str) -> Said:
    row = teller.record.row(event.record)
    dated = agreements.concluded(teller, row) or teller.say("law.in_force", date=teller.say.date(row["in_force"]))
    (state,) = states.of_agreements(teller, [event.record], day)
    line = " · ".join((dated, state.whole(teller.say), *successors.parts(teller, event.record)))
    return Said(row["title"], dated, state.whole(teller.say), line)


def _meeting(teller: Teller, event: Event, day: str) -> Said:
    row = teller.record.row(event.record)
    dated, held = teller.say.date(row["starts"], row["ends"]), gatherings.held(teller, row, day)
    return Said(row["title"], dated, held.whole(teller.say), f"{dated} · {held.whole(teller.say)}")


_TELL = {"laws_and_plans": _law, "agreements": _agreement, "meetings": _meeting}


def lanes(teller: Teller, events: Sequence[Event], tables: Sequence[str], codes: Sequence[str]) -> dict[Lane, str]:
    """Return the head of each lane: what it holds, how many, and of which country if two are compared.

    tables: of the lanes, from top to bottom. codes: of the countries, a blank one for a pair.
    """
    found = {}
    for table in tables:
        for code in codes:
            number = sum((event.lane, event.country) == (table, code) for event in events)
            head = {"lane": teller.say(f"history.{table}"), "n": number}
            key = "history.lane_of" if len(codes) > 1 else "history.lane"
            found[table, code] = teller.say(key, **head, country=teller.record.label(code) if code else "")
    return found


def more(teller: Teller, number: int, first: int, last: int) -> str:
    """Return what a mark is called that stands for more records of a year, or of some years."""
    key = "history.more" if first == last else "history.more_years"
    return teller.say(key, n=number, first=first, last=last)


def table(teller: Teller, events: Sequence[Event], codes: Sequence[str], day: str = "") -> Table:
    """Return events as a table: lane, title, date, status; with two countries, which of them each concerns.

    Each record is one row, by lane, the oldest first.
    """
    say, told, of = teller.say, said(teller, events, day), {}
    for event in events:
        of.setdefault(event.record, []).append(event)
    order = {name: at for at, name in enumerate(measures.LANES)}
    held = sorted((own[0] for own in of.values()), key=lambda event: (order[event.lane], event.first))
    rows = []
    for event in held:
        one = told[event.record]
        names = [teller.record.label(own.country) for own in of[event.record]] if len(codes) > 1 else []
        rows.append(
            (say(f"history.{event.lane}"), one.title, one.dated, one.status, *([say.listed(names)] if names else []))
        )
    heads = [
        "column.kind",
        "column.title",
        "column.date",
        "column.status",
        *(["column.countries"] if len(codes) > 1 else []),
    ]
    paler = tuple(at for at, event in enumerate(held) if event.paler)
    return Table(tuple(map(say, heads)), tuple(rows), tuple(event.record for event in held), paler)


def undated(teller: Teller, events: Sequence[Event], held: Iterable[str]) -> str:
    """Return how many of some records have no date, so that they are in the lists alone; blank if none."""
    missing = {*held} - {event.record for event in events}
    return teller.say("history.undated", n=len(missing)) if missing else ""


def paler(teller: Teller, events: Iterable[Event], day: str = "") -> str:
    """Return what the paler tone means, with the number of paler marks; blank if there are none."""
    number = len({event.record for event in events if event.paler})
    return teller.say("history.paler", n=number, age=status.ago(teller, day)) if number else ""


def finding(
    teller: Teller, events: tuple[Event, ...], held: Sequence[str], codes: tuple[str, ...], two: str = "", day: str = ""
) -> Finding:
    """Return the timeline of events as a finding.

    held: ids of all records that belong on it, dated or not. codes: of the countries. two: for a pair, its name. day:
    shown, as a partial date.
    """
    say = teller.say
    name = two or say.listed([teller.record.label(code) for code in codes])
    tables = measures.LANES if codes else measures.LANES[1:]
    counts = [say.count(table, len({event.record for event in events if event.lane == table})) for table in tables]
    how = say("history.caption" if codes else "history.caption_pair")
    notes = (undated(teller, events, held), paler(teller, events, day))
    return Finding(
        name="history",
        title=say("history.title" if codes else "history.title_pair", names=name),
        sentence=say("history.sentence", counts=say.listed(counts)) if events else say("history.none"),
        table=table(teller, events, codes, day),
        cites=tuple(dict.fromkeys(event.record for event in events)),
        caption=say.sentences(how, *notes) if events else "",
        figure=events,
    )
