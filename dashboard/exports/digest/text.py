"""An issue as plain text, in lines that a mail program does not break again."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from dashboard.exports.digest.texts import MAIL, below, leading, listed, printed
from dashboard.exports.typeface import plain
from dashboard.telling.digest import Edition, Item, Note, Version

WIDTH = 72  # columns of a line; a sign of Chinese takes two
RULE, THIN = "=" * WIDTH, "-" * WIDTH
# A word, or one sign of Chinese with the marks behind it, which never begin a line. Thai, Lao, Khmer and Burmese are
# broken at their spaces alone: where a word of theirs ends, no program without a dictionary knows.
_WORD = re.compile(
    "[\u3400-\u9fff\uff00-\uffef\u3000-\u303f](?:[\u3001-\u3011\u2019\u201d\uff01-\uff1f])*|[^\\s\u3400-\u9fff\u3000-\u303f\uff00-\uffef]+|\\s+"
)


def write(made: Edition) -> bytes:
    """Return an issue as text in UTF-8: item by item, each in all its languages."""
    blocks = [*map(_masthead, made.versions), *(_contents(each) for each in made.versions if listed(each))]
    for at, row in enumerate(made.rows, start=1):
        blocks.append("\n\n".join([THIN, *(_item(each, at, each is leading(row)) for each in row)]))
    blocks += [RULE] if made.rows else []
    blocks += ["\n\n".join(map(_note, version.notes)) for version in made.versions]
    return ("\n\n".join(blocks) + "\n").encode()


def _masthead(version: Version) -> str:
    lines = (version.kind, version.name, version.line, version.title, version.said)
    return "\n".join([*(wrapped(line) for line in lines if line), RULE])


def _contents(version: Version) -> str:
    entries = (wrapped(f"{at}. {plain(each.headline.words)}", "   ") for at, each in enumerate(version.items, start=1))
    return "\n".join([wrapped(version.contents), "", *entries])


def _item(held: Item, at: int, first: bool) -> str:
    """Return an item. at: its number. first: whether it bears number and address, which are the same in the other."""
    mark = [f"[{plain(held.mark)}]"] if held.mark else []
    if held.repeats:
        return "\n".join([wrapped(held.byline), *mark])
    address = printed(held.address) if first else ""  # never broken: it is copied
    head = f"{at}. {held.headline.words}" if first else held.headline.words
    return "\n".join(filter(None, [wrapped(head), address, wrapped(f"{held.byline} {held.summary.words}"), *mark]))


def _note(held: Note) -> str:
    address = plain(held.address.removeprefix(MAIL)) if below(held.texts, held.address) else ""
    return "\n".join([wrapped(held.head.upper()), *map(wrapped, held.texts), *([address] if address else [])])


def wrapped(text: str, indent: str = "") -> str:
    """Return a text in lines of WIDTH columns or fewer, where its words allow. indent: of all lines but the first."""
    return "\n".join(_lines(plain(text), indent))


def _lines(text: str, indent: str) -> Iterator[str]:
    line, taken = "", 0
    for word in _WORD.findall(text):
        room = columns(word)
        if line.strip() and not word.isspace() and taken + room > WIDTH:
            yield line.rstrip()
            line, taken = indent + word, len(indent) + room
        else:
            line, taken = line + word, taken + room
    yield line.rstrip()


def columns(text: str) -> int:
    """Return how many columns a text takes: a sign of East Asia two, a mark above or below a letter none."""
    return len(text) if text.isascii() else sum(map(_columns, text))


@lru_cache(maxsize=4096)
def _columns(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
