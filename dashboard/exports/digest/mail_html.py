"""An issue as HTML that mail programs show: tables, styles at each element, no picture and nothing from elsewhere.

Two languages stand side by side; on a narrow screen one below the other. Ground and ink are both named at each place,
so that a mail program with dark colours turns both or neither.
"""

from collections.abc import Iterable, Sequence

from lxml import html

from dashboard.exports.digest.texts import MAIL, around, below, leads, link, printed, subject
from dashboard.exports.html import Child, Element, document, tag, tongue
from dashboard.exports.typeface import plain
from dashboard.languages import LANGUAGES
from dashboard.telling.digest import Edition, Item, Note, Version
from dashboard.telling.tongues import Piece
from dashboard.theme import LEADING, SCHEMES

WIDE, COLUMN, EDGE = 600, 270, 16  # pixels of the whole, of one of two columns, and around them
_INK, _PALE, _ACCENT, _LINE = (SCHEMES["light"][name] for name in ("ink", "pale", "accent", "line"))
_GROUND = "#ffffff"
_FONTS = "'Segoe UI', 'Noto Sans', 'Microsoft YaHei', 'PingFang SC', 'Leelawadee UI', 'Khmer UI', 'Myanmar Text', "
_FONT = f"font-family: {_FONTS}Arial, sans-serif; color: {_INK}; background-color: {_GROUND};"
_BIG, _HEAD, _SMALL = "font-size: 22px;", "font-size: 16px;", f"font-size: 13px; color: {_PALE};"
_LINK = f"color: {_ACCENT}; text-decoration: underline;"
_BROKEN = "overflow-wrap: anywhere; word-break: break-word;"
# Where there is room for two columns this is COLUMN, elsewhere all that there is. Programs that cannot count take the
# attribute `width`.
_ROOM = WIDE - 2 * EDGE
_HALF = f"min-width: {COLUMN}px; max-width: 100%; width: calc(({_ROOM}px - 100%) * {_ROOM});"

Cell = tuple[str, Sequence[Child]]  # the code of a language, and what is said in it


def write(made: Edition) -> bytes:
    """Return an issue as a page in UTF-8."""
    head = (
        tag("title", subject(made)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light"),
    )
    ground = f"margin: 0; padding: 0; background-color: {_GROUND};"
    whole = html.fromstring(document(made.versions[0].language, head, (body(made),)).decode())
    whole.find("body").set("style", ground)
    return html.tostring(whole, encoding="unicode", doctype="<!DOCTYPE html>").encode()


def body(made: Edition, level: int = 1) -> Element:
    """Return an issue as one table. level: of its first heading; the others are one below."""
    rows = [[_masthead(each, level) for each in made.versions]]
    if any(each.contents for each in made.versions):
        rows.append([_contents(each, level + 1) for each in made.versions])
    rows += [
        [
            _item(each, at, version.language, level + 1, version is made.versions[0])
            for each, version in zip(row, made.versions, strict=True)
        ]
        for at, row in enumerate(made.rows, start=1)
    ]
    rows += [
        [_note(version.notes[at], version.language, level + 1) for version in made.versions]
        for at in range(len(made.versions[0].notes))
    ]
    inner = _table(str(WIDE), f"width: 100%; max-width: {WIDE}px; {_FONT}", *(_row(cells) for cells in rows))
    inner.set("align", "center")
    return inner


def _table(width: str, style: str, *rows: Element) -> Element:
    return tag(
        "table",
        tag("tbody", *rows),
        role="presentation",
        border="0",
        cellpadding="0",
        cellspacing="0",
        width=width,
        style=style,
    )


def _row(cells: Sequence[Cell]) -> Element:
    """Return a row: one cell, or two side by side as tables that stand below each other where there is no room."""
    edge = f"padding: 12px {EDGE}px; border-bottom: 1px solid {_LINE}; {_FONT}"
    if len(cells) == 1:
        ((language, children),) = cells
        return tag("tr", tag("td", *children, lang=tongue(language), style=f"{edge} {_leading(language)}"))
    halves = [_half(cell, "left" if at == 0 else "right") for at, cell in enumerate(cells)]
    return tag("tr", tag("td", *halves, style=edge))


def _half(cell: Cell, side: str) -> Element:
    language, children = cell
    inner = tag("td", *children, lang=tongue(language), style=f"padding: 0 0 8px; {_FONT} {_leading(language)}")
    half = _table(str(COLUMN), f"{_HALF} {_BROKEN}", tag("tr", inner))
    half.set("align", side)
    return half


def _leading(language: str) -> str:
    return f"line-height: {LEADING.get(language, 1.45)}; {_BROKEN}"


def _heading(level: int, style: str, *children: Child, **attributes: str) -> Element:
    return tag(f"h{level}", *children, style=f"margin: 0 0 4px; font-weight: 600; {style}", **attributes)


def _masthead(version: Version, level: int) -> Cell:
    lines = [_heading(level, _BIG, plain(version.kind)), _line(plain(version.name)), _line(plain(version.line), _SMALL)]
    lines += [_line(plain(version.title), _HEAD)] if version.title else []
    return version.language, (*lines, _line(plain(version.said), _SMALL))


def _contents(version: Version, level: int) -> Cell:
    entries = (
        tag("li", tag("a", *_spoken(each.headline), href=f"#news-{at}", style=_LINK))
        for at, each in enumerate(version.items, start=1)
    )
    return version.language, (
        _heading(level, _HEAD, plain(version.contents)),
        tag("ol", *entries, style="margin: 0; padding: 0 0 0 24px;"),
    )


def _item(held: Item, at: int, language: str, level: int, named: bool) -> Cell:
    """Return an item. named: whether the list of contents leads here; one of two languages is enough."""
    lines = [_heading(level, _HEAD, *_spoken(held.headline), dir="auto", id=f"news-{at}" if named else "")]
    if said := printed(held.address):
        lines.append(tag("p", _address(said, link(held.address)), style=_paragraph(_SMALL)))
    summary = (plain(held.byline), " ", *_spoken(held.summary))
    lines.append(tag("p", *summary, dir="auto", style=_paragraph("font-size: 15px;")))
    lines += [_line(plain(held.mark), _SMALL)] if held.mark else []
    return language, lines


def _note(held: Note, language: str, level: int) -> Cell:
    lines = [
        _heading(level, "font-size: 14px;", plain(held.head)),
        *(_sentence(text, held.address) for text in held.texts),
    ]
    if below(held.texts, held.address):
        lines.append(tag("p", _own(held.address), style=_paragraph(_SMALL)))
    return language, lines


def _sentence(text: str, address: str) -> Element:
    """Return a text, in which an address of ours is a link."""
    before, found, after = around(plain(text), address)
    return tag("p", before, _own(found) if found else None, after, style=_paragraph(_SMALL))


def _own(address: str) -> Element:
    return _address(plain(address.removeprefix(MAIL)), plain(address) if leads(address) else "")


def _address(shown: str, leading: str) -> Element:
    """Return an address, as a link if it leads somewhere."""
    return tag("a", shown, href=leading, style=_LINK) if leading else tag("span", shown)


def _line(words: str, style: str = "font-size: 15px;") -> Element:
    return tag("p", words, style=_paragraph(style))


def _paragraph(style: str) -> str:
    return f"margin: 0 0 4px; {style}"


def _spoken(piece: Piece) -> Iterable[Child]:
    words = plain(piece.words)
    return [tag("span", words, lang=tongue(piece.language))] if piece.language in LANGUAGES else [words]
