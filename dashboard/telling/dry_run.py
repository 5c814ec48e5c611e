"""The result of a dry run in words: faults of the file, faults in other files, missing rows, and changes."""

from collections.abc import Sequence

from dashboard.dry_run import DryRun
from dashboard.measures import differences
from dashboard.measures.dry_run import Concerned
from dashboard.parse.faults import Fault
from dashboard.record import Record
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller

SHOWN = 100  # maximum number of faults in a list
LONGEST = 300  # letters of a cell in the list of faults; longer texts are cut
_WRONG = ("column", "value", "message")  # fields of a Fault that the list shows as columns


def faults(teller: Teller, tried: DryRun) -> Finding:
    """Return the faults to be fixed in the file itself. The table has no rows if there are none."""
    name, number = tried.table.path, len(tried.faults)
    said = teller.say("curator.faults", name=name, n=number) if number else teller.say("curator.passed", name=name)
    more = teller.say("curator.first", n=SHOWN) if number > SHOWN else ""
    return Finding("faults", said, said, _listed(teller, tried.faults, "row"), (), more)


def elsewhere(teller: Teller, tried: DryRun) -> Finding:
    """Return the faults that the file would cause in other files. The table has no rows if there are none."""
    said = teller.say("curator.elsewhere", n=len(tried.elsewhere))
    return Finding("elsewhere", said, said, _listed(teller, tried.elsewhere, "file"), ())


def owed(teller: Teller, tried: DryRun) -> Finding:
    """Return the rows that are still to be added to other files. The table has no rows if there are none."""
    said = teller.say("curator.owed", n=len(tried.owed))
    return Finding("owed", said, said, _listed(teller, tried.owed, "file"), ())


def change(teller: Teller, tried: DryRun, record: Record) -> Finding:
    """Return the changes that the file would make to the teller's record, cell by cell; no rows if it changes nothing.

    record: the record with the file in place. `cites`: the ids of the records added, changed or removed.
    """
    say, table = teller.say, tried.table
    cells = differences.cells(teller.record.tables[table.name], record.tables[table.name])
    said = say("curator.differences", name=table.path, **differences.counts(cells))
    if cells.empty:
        said = say("curator.no_difference", name=table.path)
    rows = cells.assign(action=[say.value("action", action) for action in cells["action"]])
    heads = {column: say(f"curator.head.{column}") for column in cells.columns}
    cites = tuple(cells["record"].unique())
    return Finding("curator", say("curator.cells"), said, Table.of(rows.rename(columns=heads)), cites)


def on_map(teller: Teller, concerned: Concerned) -> str:
    """Return how many posts, and how many lines between capitals, are new or changed on the map."""
    posts = teller.say.count("liaison_posts", len(concerned.posts))
    return teller.say("curator.map", posts=posts, lines=len(concerned.links))


def on_timeline(teller: Teller, concerned: Concerned) -> str:
    """Return how many meetings are new or changed on the timeline."""
    return teller.say("curator.timeline", meetings=teller.say.count("meetings", len(concerned.meetings)))


def _listed(teller: Teller, found: Sequence[Fault], first: str) -> Table:
    """Return the first SHOWN faults as a table: row or file, column, value, message. first: "row" or "file"."""
    names = (first, *_WRONG)
    rows = tuple(tuple(shortened(str(getattr(fault, name))) for name in names) for fault in found[:SHOWN])
    return Table(tuple(teller.say(f"curator.head.{name}") for name in names), rows)


def shortened(text: str) -> str:
    """Return a text cut to LONGEST letters. Invisible characters and marks of direction become escapes."""
    cut = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in cut)
