"""The sources of all records at once: which say what of which record, and where in the source."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dashboard.embeds.offline.document import Common, in_each
from dashboard.embeds.offline.way import LISTED, evidence, leads, source
from dashboard.exports.html import Child, Element, external, spoken, tag, tongue
from dashboard.measures import evidence as measures
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.telling import sources as resting
from dashboard.telling import tongues
from dashboard.telling.blocks import Heading
from dashboard.telling.sources import Source
from dashboard.telling.teller import Teller

STATED = "stated"  # the certainty that is not worth a word


class Said(NamedTuple):
    """One statement. `source`: its id. `quote`, `locator`: either may be blank. `certainty`: its code, or blank."""

    source: str
    quote: tuple[tongues.Piece, ...]
    locator: str
    certainty: str


class Numbered(NamedTuple):
    """A source with its number, from 1, and the partial date on which it was published, or blank."""

    number: int
    source: Source
    published: str


@memo
def numbered(told: Teller) -> Mapping[str, Numbered]:
    """Return all sources by id, in the order of their table."""
    found = {}
    rows = told.record.tables["sources"]
    for number, (key, row) in enumerate(zip(rows.index, rows.to_dict("records"), strict=True), 1):
        found[key] = Numbered(number, resting.of(told, key, row, row["publisher"]), row["published"])
    return found


@memo
def statements(record: Record) -> Mapping[str, tuple[Said, ...]]:
    """Return the statements about each record and its parts, by its id; each once, however many fields rest on it."""
    languages = record.tables["sources"]["language"].to_dict()
    rows, found = measures.rows(record), {}
    columns = ("owner", "source", "quote", "locator", "certainty")
    for owner, key, quote, locator, certainty in zip(*(rows[name].tolist() for name in columns), strict=True):
        pieces = tongues.pieces(quote, languages[key], "") if quote else ()
        sure = "" if certainty == STATED else certainty
        found.setdefault(owner, {})[Said(key, pieces, locator, sure)] = None
    return {owner: _ordered(said) for owner, said in found.items()}


def _ordered(said: Mapping[Said, None]) -> tuple[Said, ...]:
    """Return statements with those of one source together; without those that say less than another of it."""
    sources = dict.fromkeys(each.source for each in said)
    told = {(each.source, each.locator, each.certainty) for each in said if each.quote}
    kept = [each for each in said if each.quote or (each.source, each.locator, each.certainty) not in told]
    return tuple(each for source in sources for each in kept if each.source == source)


def link(told: Teller, key: str) -> Element | None:
    """Return the link to what is said of a record, with the number of its sources; None if it has none."""
    number = len({each.source for each in statements(told.record).get(key, ())})
    head = Heading(told.say("finding.sources"), number).whole(told.say)
    return tag("a", head, href=leads(evidence(key)), class_="rests") if number else None


def said(tellers: Sequence[Teller]) -> Common:
    """Return what is said of each record that has a place: for each source its number, quotes and places."""
    titles = {told.language: told.say("drawer.sources") for told in tellers}
    record, numbers = tellers[0].record, numbered(tellers[0])
    held = statements(record).items()
    return Common(
        "/evidence", titles, tuple(_of(numbers, *each) for each in held if record.table_of(each[0]) in LISTED)
    )


def _of(numbers: Mapping[str, Numbered], key: str, told: Sequence[Said]) -> Element:
    lines: dict[str, list[Child]] = {}
    for each in told:
        lines.setdefault(each.source, []).extend(_quote(each))
    items = ((numbers[name].number, line) for name, line in lines.items())
    return tag(
        "ul", *(tag("li", tag("a", f"[{at}]", href=leads(source(at))), *line) for at, line in items), id=evidence(key)
    )


def _quote(said: Said) -> Iterator[Child]:
    """Yield a quote with its place in the source and how certain it is."""
    if said.quote:
        yield " "
        yield tag("q", *spoken(said.quote))
    if said.locator:
        yield " "
        yield tag("small", said.locator)
    if said.certainty:
        yield tag("i", class_=said.certainty)


def sources(tellers: Sequence[Teller]) -> Common:
    """Return the section of all sources, which the editions share: number, title, publisher, date and address."""
    lists = [numbered(told) for told in tellers]
    titles = {told.language: told.say("finding.sources") for told in tellers}
    languages = [told.language for told in tellers]
    items = [_source(languages, [held[key] for held in lists]) for key in lists[0]]
    return Common("/sources", titles, (tag("ol", *items, class_="sources"),))


def _source(languages: Sequence[str], told: Sequence[Numbered]) -> Element:
    """Return a source, in each language what differs between them. told: the same source in each."""
    held = told[0].source
    address = held.address
    shown = external(address.url) if address.link else tag("code", address.url) if address.url else None
    basis = in_each(languages, [each.source.basis for each in told])
    lines: list[Child] = [tag("b", *spoken(held.named)), tag("br"), *basis]
    if told[0].published:
        lines += [" · ", tag("time", told[0].published)]
    if shown is not None:
        state = [f" ({each.source.address.state})" if each.source.address.state else "" for each in told]
        lines += [tag("br"), shown, *in_each(languages, state)]
    return tag("li", *lines, id=source(told[0].number))


def style(tellers: Sequence[Teller]) -> str:
    """Return how certain a statement is, in words, as CSS: so each language has them once."""
    codes = tellers[0].record.package.tables["evidence"].column("certainty").values
    rules = []
    for at, told in enumerate(tellers):
        whose = f"html[lang={tongue(told.language)}] " if at else ""
        for code in codes:
            words = json.dumps(f" · {told.say.value('certainty', code)}", ensure_ascii=False)
            rules.append(f"{whose}i.{code}::after {{ content: {words}; }}\n")
    return "".join(rules)
