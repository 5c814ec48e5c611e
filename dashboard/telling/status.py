"""Statuses in words: each with the day on which a source told it, and with its age."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from dashboard.measures import age, asof
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling.teller import Teller
from dashboard.words import Words

KEPT = 4096  # statuses kept in the memo


class Status(NamedTuple):
    """A status in words, and the note that says when a source told it. `paler`: see `measures.age.paler`."""

    words: str
    note: str = ""
    paler: bool = False

    def whole(self, say: Words) -> str:
        """Return both as one text: "Operating (last reported in 2009, over 10 years ago)"."""
        return say.noted(self.words, self.note)


def of(teller: Teller, row: Mapping, day: str = "") -> Status:
    """Return the recorded status of a record.

    row: of `record.facts`, with `status`, `told` and `derived`. day: the day shown as a partial date, blank for the day
    of the data. It decides how old the report is.
    """
    words, event = teller.say.value("status", row["status"]), row["status"] in age.EVENTS
    return reported(teller, words, row["told"], day, derived=row["derived"], event=event)


def reported(
    teller: Teller,
    words: str,
    told: str,
    day: str = "",
    *,
    derived: bool = False,
    calculated: bool = False,
    event: bool = False,
) -> Status:
    """Return words with the note that says when a source told what they say.

    told: partial date, or blank. day: as for `of`. derived: the status was derived from what the source says.
    calculated: it follows from dates of the record. event: it does not grow old.
    """
    return _reported(teller, words, told, day, derived, calculated, event)


@memo(most=KEPT)
def _reported(teller: Teller, words: str, told: str, day: str, derived: bool, calculated: bool, event: bool) -> Status:
    if calculated:
        return Status(words, teller.say("status.calculated"))
    on, note = asof.day(teller.record, Filters(asof=day)), _note(teller, told, derived)
    if event:
        return Status(words, note)
    old = age.of(told, on) == age.OLD
    note = teller.say("status.aged", note=note, age=ago(teller, day)) if old else note
    return Status(words, note, age.paler(told, on))


def _note(teller: Teller, told: str, derived: bool) -> str:
    say = teller.say
    if not told:
        return say("status.undated")
    return say("status.derived", date=say.date(told)) if derived else say("status.told", when=say.when(told))


def ago(teller: Teller, day: str) -> str:
    """Return the words for what is old: "over 10 years ago". day: as for `of`."""
    past = asof.day(teller.record, Filters(asof=day)).isoformat() < teller.record.package.created
    return teller.say("status.before" if past else "status.ago", years=age.YEARS)


def since(teller: Teller, told: Collection[str], day: str = "", *, alone: bool = False) -> str:
    """Return how many of some records were reported recently: "12 of them reported since 28 November 2016".

    told: the partial dates of their reports, blank for a report without a date. day: as for `of`. alone: as for
    `counted`. Blank if there are no records.
    """
    on = asof.day(teller.record, Filters(asof=day))
    undated = sum(not each for each in told)
    return counted(teller, age.recent(told, on), undated, day, alone=alone) if len(told) else ""


def counted(teller: Teller, recent: int, undated: int, day: str = "", *, alone: bool = False) -> str:
    """Return the words of `since` for the numbers of recent and of undated reports.

    day: as for `of`. alone: as they stand by themselves, not within a sentence.
    """
    say, form = teller.say, "since" if recent else "none_since_alone" if alone else "none_since"
    words = say(f"status.{form}", n=recent, date=first(teller, day))
    return say("status.and_undated", since=words, n=undated) if undated else words


def first(teller: Teller, day: str = "") -> str:
    """Return the first day whose reports are recent, in words. day: as for `of`."""
    return teller.say.date(age.since(asof.day(teller.record, Filters(asof=day))).isoformat())


def paler(teller: Teller, told: Collection[str], day: str = "") -> tuple[str, ...]:
    """Return the entries of a legend for the paler tone, with the numbers of old and of undated reports, if any.

    told: the partial dates of all reports shown. day: as for `of`.
    """
    on = asof.day(teller.record, Filters(asof=day))
    ages = [age.of(each, on) for each in told]
    words = {age.OLD: ("status.paler_old", {"age": ago(teller, day)}), age.UNKNOWN: ("status.paler_undated", {})}
    return tuple(
        teller.say(key, n=ages.count(found), **values) for found, (key, values) in words.items() if found in ages
    )
