"""An issue as HTML that mail programs show: tables, styles at each element, no picture and nothing from elsewhere.

Two languages stand side by side; on a narrow screen one below the other.
"""

from collections.abc import Iterable

from dashboard.exports.digest.mail_layout import BIG, HEAD, LINK, SMALL, TEXT, heading, line, page, table
from dashboard.exports.digest.texts import MAIL, around, below, leading, leads, link, listed, printed, subject
from dashboard.exports.html import Child, Element, tag, tongue
from dashboard.exports.typeface import plain
from dashboard.languages import LANGUAGES
from dashboard.telling.digest import Edition, Item, Note, Version
from dashboard.telling.tongues import Piece


def write(made: Edition) -> bytes:
    """Return an issue as a page in UTF-8."""
    return page(made.versions[0].language, subject(made), body(made))


def body(made: Edition, level: int = 1) -> Element:
    """Return an issue as one table. level: of its first heading; the others are one below."""
    languages, below_it = [version.language for version in made.versions], level + 1
    rows = [[(version.language, _masthead(version, level)) for version in made.versions]]
    if contents := [(each.language, _contents(each, below_it)) for each in made.versions if listed(each)]:
        rows.append(contents)
    for at, row in enumerate(made.rows, start=1):
        cells = [_item(each, at if each is leading(row) else 0, below_it) for each in row]
        rows.append(list(zip(languages, cells, strict=True)))
    for notes in zip(*(version.notes for version in made.versions), strict=True):
        rows.append([(code, _note(each, below_it)) for code, each in zip(languages, notes, strict=True)])
    return table(rows)


def _masthead(version: Version, level: int) -> list[Child]:
    return [
        heading(level, BIG, plain(version.kind)),
        line(TEXT, plain(version.name)),
        line(SMALL, plain(version.line)),
        line(HEAD, plain(version.title)) if version.title else None,
        line(SMALL, plain(version.said)),
    ]


def _contents(version: Version, level: int) -> list[Child]:
    held = enumerate(version.items, start=1)
    entries = (tag("li", tag("a", *_spoken(each.headline), href=f"#news-{at}", style=LINK)) for at, each in held)
    return [heading(level, HEAD, plain(version.contents)), tag("ol", *entries, style="margin: 0; padding: 0 0 0 24px;")]


def _item(held: Item, at: int, level: int) -> list[Child]:
    """Return an item. at: its number in the list of contents, 0 if that leads to another language."""
    mark = line(SMALL, plain(held.mark)) if held.mark else None
    if held.repeats:
        return [line(TEXT, plain(held.byline), dir="auto"), mark]
    address = printed(held.address)
    return [
        heading(level, HEAD, *_spoken(held.headline), dir="auto", id=f"news-{at}" if at else ""),
        line(SMALL, _address(address, link(held.address))) if address else None,
        line(TEXT, plain(held.byline), " ", *_spoken(held.summary), dir="auto"),
        mark,
    ]


def _note(held: Note, level: int) -> list[Child]:
    return [
        heading(level, "font-size: 14px;", plain(held.head)),
        *(_sentence(text, held.address) for text in held.texts),
        line(SMALL, _own(held.address)) if below(held.texts, held.address) else None,
    ]


def _sentence(text: str, address: str) -> Element:
    """Return a text, in which an address of ours is a link."""
    before, found, after = around(plain(text), address)
    return line(SMALL, before, _own(found) if found else None, after)


def _own(address: str) -> Element:
    return _address(plain(address.removeprefix(MAIL)), plain(address) if leads(address) else "")


def _address(shown: str, leads_to: str) -> Element:
    """Return an address, as a link if it leads somewhere."""
    return tag("a", shown, href=leads_to, style=LINK) if leads_to else tag("span", shown)


def _spoken(piece: Piece) -> Iterable[Child]:
    words = plain(piece.words)
    return [tag("span", words, lang=tongue(piece.language))] if piece.language in LANGUAGES else [words]
