"""What a record rests on, for its plain page: note, replies of governments, conflicts, and every source with quotes."""

from collections.abc import Iterator

from dashboard.exports.html import Element, external, spoken, tag, tongue
from dashboard.telling.drawer import replies, statements
from dashboard.telling.teller import Teller
from dashboard.telling.tongues import Piece
from dashboard.telling.values import Address


def write(told: Teller, key: str) -> Iterator[Element]:
    """Yield the elements, in the order of the drawer; only the sources are always there."""
    note = told.record.row(key).get("note", "")
    if note:
        mark = " · ".join(told.said_in_english(note))
        yield tag("p", *spoken((told.piece(note),)), " " if mark else "", tag("small", mark) if mark else None)
    yield from _replies(told, key)
    yield from _conflicts(told, key)
    found = statements.sources(told, key)
    if found:
        yield tag("h2", told.say("drawer.sources"))
        for each in found:
            yield _source(each)


def _replies(told: Teller, key: str) -> Iterator[Element]:
    """Yield the replies of governments in full, as received."""
    found = replies.replies(told, key)
    if not found:
        return
    yield tag("h2", told.say("reply.title"))
    yield tag("p", replies.how_to_read(told, found), class_="pale")
    for each in found:
        yield tag("p", tag("strong", each.country), f" · {each.body}")
        yield tag("p", " · ".join(each.about), class_="pale")
        yield tag("blockquote", each.text, class_="words", dir="auto", lang=tongue(each.language))
        if each.note:
            yield tag("p", each.note, class_="pale")


def _conflicts(told: Teller, key: str) -> Iterator[Element]:
    found = statements.conflicts(told, key)
    if found:
        yield tag("h2", told.say("drawer.conflicts"))
    for conflict in found:
        yield tag("h3", conflict.about)
        sides = (tag("li", side.says, tag("br"), _small(*side.source, f" · {side.date}")) for side in conflict.sides)
        yield tag("ul", *sides)


def _small(*parts: Piece | str) -> Element:
    return tag("small", *spoken(Piece(each) if isinstance(each, str) else each for each in parts))


def _source(rested: statements.Rested) -> Element:
    """Return a source: title, publisher, date, languages, how it was read, address; then each of its statements."""
    source, read, told = rested
    lines = [tag("p", tag("strong", *spoken(source.named)), tag("br"), source.basis, tag("br"), tag("small", read))]
    if source.address.url:
        lines.append(tag("p", *reached(source.address)))
    return tag("section", *lines, *map(_statement, told))


def reached(address: Address) -> tuple[Element | str, ...]:
    """Return a web address, as a link if it may be one, with its state in words."""
    shown = external(address.url) if address.link else tag("code", address.url)
    return shown, f" ({address.state})" if address.state else ""


def _statement(told: statements.Statement) -> Element:
    """Return one statement: the quote, what it is about, its certainty and place in the source, and its note."""
    quote = tag("p", "“", *spoken(told.said), "”") if told.quote else None
    note = tag("p", tag("em", told.note), class_="pale") if told.note else None
    return tag("blockquote", quote, tag("p", " · ".join(told.basis), class_="pale"), note)
