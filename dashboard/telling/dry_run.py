"""What a dry run says of a curator's file: what is wrong with it, what it owes to others, and what it would change."""

from collections.abc import Sequence

from dashboard.dry_run import DryRun
from dashboard.measures import differences
from dashboard.measures.dry_run import Concerned
from dashboard.parse.faults import Fault
from dashboard.record import Record
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller

SHOWN = 100  # faults listed
LONGEST = 300  # letters of a cell in the list of faults
_WRONG = ("column", "value", "message")  # fields of a fault, and the heads of the columns that show them


def faults(teller: Teller, tried: DryRun) -> Finding:
    """Return what is to be mended in the file itself, row by row; without rows where nothing is."""
    name, number = tried.table.path, len(tried.faults)
    said = teller.say("curator.faults", name=name, n=number) if number else teller.say("curator.passed", name=name)
    more = teller.say("curator.first", n=SHOWN) if number > SHOWN else ""
    return Finding("faults", said, said, _listed(teller, tried.faults, "row"), (), more)


def elsewhere(teller: Teller, tried: DryRun) -> Finding:
    """Return what the file would break in others, file by file; without rows where it is nothing."""
    said = teller.say("curator.elsewhere", n=len(tried.elsewhere))
    return Finding("elsewhere", said, said, _listed(teller, tried.elsewhere, "file"), ())


def owed(teller: Teller, tried: DryRun) -> Finding:
    """Return what is still to be added to other files, file by file; without rows where it is nothing."""
    said = teller.say("curator.owed", n=len(tried.owed))
    return Finding("owed", said, said, _listed(teller, tried.owed, "file"), ())


def change(teller: Teller, tried: DryRun, record: Record) -> Finding:
    """Return what the file would change in the teller's record, cell by cell; without rows where it is nothing.

    record: as it would be. Its records are cited, and those that would be taken away.
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
    """Return how many posts, and lines between pairs of capitals, are new or other on the map."""
    posts = teller.say.count("liaison_posts", len(concerned.posts))
    return teller.say("curator.map", posts=posts, lines=len(concerned.links))


def on_timeline(teller: Teller, concerned: Concerned) -> str:
    """Return how many meetings are new or other on the timeline."""
    return teller.say("curator.timeline", meetings=teller.say.count("meetings", len(concerned.meetings)))


def _listed(teller: Teller, found: Sequence[Fault], first: str) -> Table:
    """The first SHOWN faults as a table: their row, or the file where several are concerned, and what is wrong."""
    names = (first, *_WRONG)
    rows = tuple(tuple(shortened(str(getattr(fault, name))) for name in names) for fault in found[:SHOWN])
    return Table(tuple(teller.say(f"curator.head.{name}") for name in names), rows)


def shortened(text: str) -> str:
    """Return a text cut where it is long, with what cannot be seen, or turns the writing round, spelled out."""
    cut = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in cut)
