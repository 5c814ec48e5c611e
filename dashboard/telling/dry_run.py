"""The outcome of a dry run in words: faults of the file, faults in other files, missing rows, and changes."""

from collections.abc import Sequence

from dashboard import fault_words
from dashboard.parse.faults import Fault
from dashboard.telling.finding import Finding, Table
from dashboard.telling.outcome import MOST_CHANGES, MOST_FAULTS, MOST_MARKS, Marks, Outcome
from dashboard.telling.teller import Teller
from dashboard.telling.tongues import BASE, Piece

LONGEST = 300  # letters of a cell in the list of faults; longer texts are cut
OWN = ("faults", "left")  # findings of the file itself: their faults are told by row
_WRONG = ("column", "value", "message")  # fields of a Fault that the list shows as columns


def faults(teller: Teller, tried: Outcome) -> Finding:
    """Return the faults to be fixed in the file itself. The table has no rows if there are none."""
    name, number = tried.table.path, tried.faults.number
    said = teller.say("curator.faults", name=name, n=number) if number else teller.say("curator.passed", name=name)
    return _listed(teller, "faults", said, tried.faults.first, _more(teller, number))


def left(teller: Teller, tried: Outcome) -> Finding:
    """Return the faults that are left once the file is put in order. The sentence is blank if that changes nothing."""
    name, number = tried.table.path, tried.left.number
    said = teller.say("curator.left", name=name, n=number) if number else teller.say("curator.mended", name=name)
    said = said if tried.ordered and tried.left != tried.faults else ""
    return _listed(teller, "left", said, tried.left.first, _more(teller, number))


def elsewhere(teller: Teller, tried: Outcome) -> Finding:
    """Return the faults that the file would cause in other files. The table has no rows if there are none."""
    said = teller.say("curator.elsewhere", n=tried.elsewhere.number)
    return _listed(teller, "elsewhere", said, tried.elsewhere.first)


def owed(teller: Teller, tried: Outcome) -> Finding:
    """Return the rows that are still to be added to other files. The table has no rows if there are none."""
    said = teller.say("curator.owed", n=tried.owed.number)
    return _listed(teller, "owed", said, tried.owed.first)


def in_words(teller: Teller, text: str) -> Piece:
    """Return a message of the check in the reader's language, or in English if that cannot say it."""
    told = fault_words.told(teller.say, text)
    return Piece(text, BASE) if told is None else Piece(told)


def change(teller: Teller, tried: Outcome) -> Finding:
    """Return the changes that the file would make to the record, cell by cell; no rows if it changes nothing.

    The file can be entered, and the record as it stands has no fault. `cites`: the ids of the records shown.
    """
    say, cells = teller.say, tried.cells
    said = say("curator.differences", name=tried.table.path, **tried.counts)
    if cells.empty:
        said = say("curator.no_difference", name=tried.table.path)
    rows = cells.assign(action=[say.value("action", action) for action in cells["action"]])
    heads = {column: say(f"curator.head.{column}") for column in cells.columns}
    more = say("curator.first_changes", n=f"{MOST_CHANGES:,}") if tried.changes > len(cells) else ""
    cites = tuple(cells["record"].unique())
    return Finding("curator", say("curator.cells"), said, Table.of(rows.rename(columns=heads)), cites, more)


def on_map(teller: Teller, marks: Marks) -> str:
    """Return how many posts, and how many lines between capitals, are new or changed on the map."""
    posts = teller.say.count("liaison_posts", marks.posts_in_all)
    said = teller.say("curator.map", posts=posts, lines=len(marks.map.links))
    return _cut(teller, said, marks.posts_in_all)


def on_timeline(teller: Teller, marks: Marks) -> str:
    """Return how many meetings are new or changed on the timeline."""
    said = teller.say("curator.timeline", meetings=teller.say.count("meetings", marks.meetings_in_all))
    return _cut(teller, said, marks.meetings_in_all)


def _cut(teller: Teller, said: str, number: int) -> str:
    """Return a sentence, followed by one that says how many of a number of marks are drawn, if not all are."""
    return teller.say.sentences(said, teller.say("curator.first_marks", n=MOST_MARKS) if number > MOST_MARKS else "")


def _more(teller: Teller, number: int) -> str:
    return teller.say("curator.first", n=MOST_FAULTS) if number > MOST_FAULTS else ""


def _listed(teller: Teller, name: str, said: str, found: Sequence[Fault], more: str = "") -> Finding:
    """Return faults as a table: row or file, column, value, message. `figure`: its cells as pieces with their language.

    Faults of other files have the file in the place of the row. If messages are in another language, `notes` says so.
    """
    first = "row" if name in OWN else "file"
    rows = tuple(_pieces(teller, fault, first) for fault in found[:MOST_FAULTS])
    table = Table(
        tuple(teller.say(f"curator.head.{head}") for head in (first, *_WRONG)),
        tuple(tuple(cell.words for cell in row) for row in rows),
    )
    foreign = any(cell.language for row in rows for cell in row)
    notes = (teller.say("card.english"),) if foreign else ()
    return Finding(name, said, said, table, (), more, figure=rows, notes=notes)


def _pieces(teller: Teller, fault: Fault, first: str) -> tuple[Piece, ...]:
    """Return the cells of a fault. first: "row" or "file"."""
    told = in_words(teller, fault.message)
    cells = [Piece(str(getattr(fault, name))) for name in (first, *_WRONG[:-1])]
    return tuple(cell._replace(words=shortened(cell.words)) for cell in (*cells, told))


def shortened(text: str) -> str:
    """Return a text cut to LONGEST letters. Invisible characters and marks of direction become escapes."""
    cut = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in cut)
