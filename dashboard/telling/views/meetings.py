"""The findings of the page Meetings: the timeline and the list."""

from dataclasses import replace

from dashboard.measures import meetings as measures
from dashboard.memo import memo
from dashboard.selection import Filters, Selection
from dashboard.telling import lists
from dashboard.telling.finding import Finding
from dashboard.telling.listing import Listed
from dashboard.telling.teller import Teller

LISTED = Listed("meetings", "meetings", measures.meetings)


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return how many meetings were held, how many are announced, and how many of these for a day that has passed."""
    rows, say, created = measures.meetings(teller.record, filters), teller.say, teller.record.package.created
    announced = rows[rows["status"] == "announced"]
    held, past = say.count("held", len(rows) - len(announced)), int((announced["last"] < created).sum())
    if past and past == len(announced):
        return say("meetings.answer", held=held, announced=say.count("all_passed", past, date=teller.as_of))
    form, told = "meetings.answer_passed" if past else "meetings.answer", say.count("announced", len(announced))
    return say(form, held=held, announced=told, n=past, date=teller.as_of)


@memo
def found(teller: Teller, filters: Filters) -> str:
    """Return how many meetings were held, and in which years; blank if the record holds none with a date."""
    rows, say = measures.meetings(teller.record, filters), teller.say
    held = rows[rows["status"] == "held"]
    years = sorted(day[:4] for day in held["first"] if day)
    if not years:
        return ""
    counts, (first, *_, last) = say.count("held", len(held)), (*years, years[-1])
    if first == last:
        return say("meetings.found_in", held=counts, year=first)
    return say("meetings.found", held=counts, first=first, last=last)


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the timeline (figure: rows of `rows.MeetingSpan`) if any meeting matches, then the list."""
    listed = _list(teller, selection.filters)
    return (_timeline(teller, selection.filters), listed) if listed.cites else (listed,)


@memo
def _timeline(teller: Teller, filters: Filters) -> Finding:
    rows = measures.meetings(teller.record, filters)
    return Finding(
        name="meetings",
        title=teller.say("meetings.figure"),
        sentence=answer(teller, filters),
        table=lists.table(teller, rows, "meetings"),
        cites=tuple(rows.index),
        caption=_caption(teller, filters),
        figure=measures.spans(teller.record, filters),
    )


def _caption(teller: Teller, filters: Filters) -> str:
    """Return how to read the timeline, and how many meetings it leaves out because they are undated."""
    rows, say = measures.meetings(teller.record, filters), teller.say
    undated = int((rows["first"] == "").sum())
    return say.sentences(say("meetings.caption"), say.count("undated", undated) if undated else "")


@memo
def _list(teller: Teller, filters: Filters) -> Finding:
    rows = measures.meetings(teller.record, filters.without("asof"))
    return replace(lists.finding(teller, filters.without("asof"), "meetings", "meetings", rows), name="meetings_list")
