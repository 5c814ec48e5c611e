"""The README of the package: what the record is, its tables, how it is made and what it cannot say."""

from dashboard import words
from dashboard.telling import whole
from dashboard.telling.teller import Teller


def write(teller: Teller, ending: str = "") -> bytes:
    """Return the README in the language of the teller, as Markdown in UTF-8.

    ending: of files named after their tables; blank for the files of the package.
    """
    say = teller.say
    heads = (say("data.head.table"), say("data.head.title"), say("data.head.records"), say("data.head.description"))
    paths = [f"{each.name}{ending}" if ending else each.path for each in whole.tables(teller)]
    rows = [
        (path, each.title, str(each.rows), each.description)
        for path, each in zip(paths, whole.tables(teller), strict=True)
    ]
    grid = [_line(heads), _line(["---"] * len(heads)), *map(_line, rows)]
    parts = [f"# {say('frame.name')}", *whole.head(teller), f"## {say('data.tables')}", "\n".join(grid)]
    return "\n\n".join([*parts, words.page_text(teller.language, "about").strip()]).encode() + b"\n"


def _line(cells: tuple[str, ...] | list[str]) -> str:
    """Return a line of a table. A bar within a cell would part it."""
    return f"| {' | '.join(' '.join(cell.split()).replace('|', chr(92) + '|') for cell in cells)} |"
