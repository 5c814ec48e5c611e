"""The findings of the page About: the disclaimers of publishers."""

from dashboard.memo import memo
from dashboard.selection import Selection
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the disclaimers, whatever the selection."""
    return (disclaimers(teller),)


@memo
def disclaimers(teller: Teller) -> Finding:
    """Return the sources that have a disclaimer, with its text."""
    say, rows = teller.say, teller.record.tables["sources"]
    said = rows.loc[rows["disclaimer"] != "", ["title", "disclaimer"]]
    table = Table.of(said.rename(columns={name: say(f"column.{name}") for name in said.columns}))
    return Finding("disclaimers", say("about.disclaimers"), "", table, ())
