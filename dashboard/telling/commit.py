"""The COMMIT process in words: its meetings of ministers and of senior officials."""

from dashboard.measures import commit as measures
from dashboard.measures import meetings
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling import blocks, labels, lists
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller


@memo
def finding(teller: Teller, filters: Filters) -> Finding:
    """Return the meetings of the process that match. `figure`: rows of `overview_rows.Sitting`."""
    rows = measures.meetings(teller.record, filters)
    return Finding(
        name="commit",
        title=_title(teller, filters),
        sentence=blocks.nothing(teller, rows),
        table=lists.table(teller, rows, "meetings"),
        cites=tuple(rows.index),
        caption=_caption(teller),
        figure=measures.sittings(teller.record, filters),
    )


def _title(teller: Teller, filters: Filters) -> str:
    """Return how often ministers met, or how many of these meetings match, and when they met last."""
    met, every = (_of_ministers(teller, each) for each in (filters, Filters()))
    if not met:
        return teller.say("commit.title")
    row = teller.record.row(met[-1])
    last = teller.say.when(row["starts"], row["ends"])
    if len(met) < len(every):
        return teller.say.count("ministers_match", len(met), total=len(every), last=last)
    return teller.say.count("ministers_met", len(met), last=last)


def _of_ministers(teller: Teller, filters: Filters) -> list[str]:
    return [each.meeting for each in measures.sittings(teller.record, filters) if each.ministers and each.held]


def _caption(teller: Teller) -> str:
    """Return how to read the strip, and of which numbers no meeting is on record."""
    say, gaps = teller.say, measures.missing(teller.record)
    said = [
        say(f"commit.missing.{name}", numbers=say.listed(list(map(str, numbers))))
        for name, numbers in gaps.items()
        if numbers
    ]
    return say.sentences(say("commit.caption"), *said)


def opens(teller: Teller, filters: Filters) -> dict[str, str]:
    """Return what the link of each meeting is called: its title, its date and whether it was held."""
    told = labels.meetings(teller, meetings.spans(teller.record, filters))
    drawn = measures.sittings(teller.record, filters)
    return {each.meeting: ": ".join((told[each.meeting].name, *told[each.meeting].lines)) for each in drawn}


def years(teller: Teller, filters: Filters) -> range:
    """Return the years of the strip: from the beginning of the process to that of the data, or as the meetings need."""
    shown = [int(each.first[:4]) for each in measures.sittings(teller.record, filters)]
    created = int(teller.record.package.created[:4])
    return range(min(measures.BEGAN, *shown, created), max(created, *shown, measures.BEGAN) + 1)
