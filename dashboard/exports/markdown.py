"""A page as Markdown with tables, which every text goes into as text."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from dashboard.exports.csv import joined
from dashboard.exports.page import cited

# What Markdown, or HTML within it, may take for a mark. Each is written as itself with a stroke before it.
_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_{}[]()<>#+-.!|~$&:@^=\"'"})


def write(page: dict[str, Any]) -> bytes:
    """Return a page as Markdown with tables (GitHub's). page: as `described` returns it. Every text stays text."""
    return ("\n\n".join(filter(None, _blocks(page))) + "\n").encode()


def _blocks(page: dict[str, Any]) -> Iterator[str]:
    yield f"# {escaped(page['title'])}"
    yield from (escaped(page[name]) for name in ("question", "answer"))
    yield _items(page["selection"])
    for found in page["findings"]:
        yield f"## {escaped(found['title'])}"
        yield from (escaped(text) for text in (found["sentence"], *found["notes"]))
        yield _table(found["heads"], found["rows"])
        yield escaped(found["caption"])
        yield _items(map(cited, found["sources"]))
    yield "---"
    yield escaped(page["note"])
    yield escaped(page["address"])


def _items(texts: Iterable[str]) -> str:
    return "\n".join(f"- {escaped(text)}" for text in texts)


def _table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    if not rows:
        return ""
    lines = [[escaped(head) for head in heads], ["---"] * len(heads)]
    lines += [[escaped("" if cell is None else str(joined(cell))) for cell in row] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def escaped(text: str) -> str:
    """Return a text as Markdown that shows exactly it, on one line."""
    return " ".join(text.translate(_MARKS).split())
