"""What the newest version of the data changed, in words."""

from dashboard.measures import changes as measures
from dashboard.measures.overview import COUNTED
from dashboard.memo import memo
from dashboard.telling import blocks, whole
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller


@memo
def finding(teller: Teller) -> Finding:
    """Return how many records of each table were added, corrected and removed. `figure`: a few sentences.

    Filters do not count.
    """
    say, (day, rows) = teller.say, measures.newest(teller.record)
    heads = (say("overview.head.kind"), *(say(f"changes.{action}_head") for action in measures.ACTIONS))
    return Finding(
        name="changes",
        title=say("changes.title", date=say.date(day)),
        sentence=blocks.nothing(teller, rows),
        table=Table(heads, tuple((whole.title(teller, row.table), *row[1:]) for row in rows)),
        cites=(),
        figure=_lines(teller, rows),
    )


def _lines(teller: Teller, rows: tuple[measures.Changed, ...]) -> tuple[str, ...]:
    """Return how many records were added, by the tables that the overview counts, then how many corrected, removed."""
    say, held = teller.say, {row.table: row.added for row in rows}
    counts = [say.count(name, held[name]) for name in COUNTED if held.get(name)]
    others = sum(number for name, number in held.items() if name not in COUNTED)
    counts += [say("changes.others", n=f"{others:,}")] if others else []
    sums = {"corrected": sum(row.corrected for row in rows), "removed": sum(row.removed for row in rows)}
    added = [say("changes.added", counts=say.listed(counts))] if counts else []
    return (*added, *(say(f"changes.{action}", n=f"{number:,}") for action, number in sums.items() if number))
