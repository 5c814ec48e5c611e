"""Four facts about a country in words: its law, its plan and until when, its partners, its posts, each with its age."""

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.dates import last_day
from dashboard.measures import facts as measures
from dashboard.measures import laws as timed
from dashboard.measures.rows import LawSpan
from dashboard.memo import memo
from dashboard.telling import labels, links, status
from dashboard.telling.finding import Table
from dashboard.telling.teller import Teller


class Line(NamedTuple):
    """One line of a fact.

    `words`: what it says; `beside`: its dates, status and age in smaller letters. `opens`: the record that it leads to,
    or blank. `page`, `countries`: the page that it leads to with these countries chosen, or blank. `paler`: whether the
    report is old.
    """

    words: str
    beside: str = ""
    opens: str = ""
    page: str = ""
    countries: tuple[str, ...] = ()
    paler: bool = False


class Fact(NamedTuple):
    """A fact: its head, its lines, and a remark below them, such as how many are recent; or blank."""

    head: str
    lines: tuple[Line, ...]
    beside: str = ""


@memo
def facts(teller: Teller, code: str) -> tuple[Fact, ...]:
    """Return the four facts about a member."""
    held = measures.facts(teller.record, code)
    say = teller.say
    return (
        Fact(say("facts.law"), _of_laws(teller, held.laws) or _none(teller)),
        Fact(say("facts.plan"), _of_laws(teller, held.plans) or _none(teller)),
        _partners(teller, code, held),
        _posts(teller, code, held.posts),
    )


def _none(teller: Teller) -> tuple[Line, ...]:
    return (Line(teller.say("country.latest_none")),)


def _of_laws(teller: Teller, keys: Sequence[str]) -> tuple[Line, ...]:
    spans = timed.by_record(teller.record)
    return tuple(_law(teller, spans[key]) for key in keys)


def _law(teller: Teller, span: LawSpan) -> Line:
    return Line(links.short(span.title), _dated(teller, span), span.instrument, paler=span.paler)


def _dated(teller: Teller, span: LawSpan) -> str:
    """Return the act of a law and its date, or until when a plan lasts, with its status and the age of its report.

    A status that says the same as the act is left out.
    """
    told, dated = labels.law_status(teller, span), _until(teller, span)
    same = span.status == span.act or (span.status == "expired" and _over(teller, span))
    return teller.say("facts.noted", dated=dated, note=told.note) if same else f"{dated} · {told.whole(teller.say)}"


def _over(teller: Teller, span: LawSpan) -> bool:
    """Return whether the period of a plan has ended by the day of the data."""
    return bool(span.act == "covers" and span.ends and last_day(span.ends) < teller.record.package.created)


def _until(teller: Teller, span: LawSpan) -> str:
    """Return until when a plan lasts, or that it is over; the act of a law and its date."""
    if span.act != "covers" or not span.ends:
        return labels.law_dated(teller, span)
    when = {"date": teller.say.date(span.ends), "when": teller.say.when(span.ends)}
    return teller.say("facts.over" if _over(teller, span) else "facts.until", **when)


def _partners(teller: Teller, code: str, held: measures.Facts) -> Fact:
    say, record = teller.say, teller.record
    ours = [each for each in held.partners if each in record.members]
    others = [each for each in held.partners if each not in record.members]
    lines = [
        Line(record.label(each), page="pair", countries=tuple(sorted((code, each), key=record.members.index)))
        for each in ours
    ]
    named = say.listed([record.label(each) for each in others])
    lines += [Line(say("facts.others", countries=named))] if others else []
    told = record.facts["agreements"]["told"].reindex(held.agreements).tolist()
    beside = say("facts.agreed", agreements=say.count("agreements", len(told)), since=status.since(teller, told))
    return Fact(say("facts.partners"), tuple(lines) or (Line(say("nothing.short")),), beside if told else "")


def _posts(teller: Teller, code: str, keys: Sequence[str]) -> Fact:
    say = teller.say
    if not keys:
        return Fact(say("facts.posts"), (Line(say("nothing.short")),))
    told = teller.record.facts["liaison_posts"]["told"].reindex(keys).tolist()
    line = Line(say.count("liaison_posts", len(keys)), page="map", countries=(code,))
    return Fact(say("facts.posts"), (line,), status.since(teller, told, alone=True))


def cites(teller: Teller, code: str) -> tuple[str, ...]:
    """Return the ids of the records behind the facts."""
    held = measures.facts(teller.record, code)
    return *held.laws, *held.plans, *held.agreements, *held.posts


def table(teller: Teller, code: str) -> Table:
    """Return the facts as a table: one row for each."""
    say = teller.say
    rows = [
        (fact.head, say.clauses(*(line.words for line in fact.lines)), say.clauses(*_beside(fact)))
        for fact in facts(teller, code)
    ]
    return Table(tuple(map(say, ("facts.head", "facts.says", "facts.age"))), tuple(rows))


def _beside(fact: Fact) -> list[str]:
    return [*(line.beside for line in fact.lines), fact.beside]


def in_short(teller: Teller, code: str) -> tuple[str, ...]:
    """Return a line on the latest law of a member and one on its latest plan, for its card.

    The card says the last of those that the dates do not tell apart; the page of the country names them all.
    """
    held, found = measures.facts(teller.record, code), []
    spans = timed.by_record(teller.record)
    for key, keys in (("facts.short_law", held.laws), ("facts.short_plan", held.plans)):
        told = _dated(teller, spans[keys[-1]]) if keys else teller.say("facts.short_none")
        found.append(teller.say(key, told=told))
    return tuple(found)
