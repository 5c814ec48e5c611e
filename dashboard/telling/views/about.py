"""The findings of the page About: the published hotlines, and the disclaimers of publishers."""

from dataclasses import replace

from dashboard.measures import hotlines as measures
from dashboard.memo import memo
from dashboard.selection import Selection
from dashboard.telling import lists
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the hotlines and the disclaimers, whatever the selection."""
    return hotlines(teller), disclaimers(teller)


@memo
def hotlines(teller: Teller) -> Finding:
    """Return the published hotlines by country. `figure`: their cards, with their notes as summaries."""
    say, record, rows = teller.say, teller.record, measures.hotlines(teller.record)
    bare = [record.label(code) for code in measures.without(record)]
    notes = zip(lists.cards(teller, rows, "liaison_posts"), rows["note"], strict=True)
    return Finding(
        name="hotlines",
        title=say("about.hotlines"),
        sentence=say("about.no_hotline", countries=say.listed(bare)) if bare else "",
        table=lists.table(teller, rows, "liaison_posts"),
        cites=tuple(rows.index),
        caption=say("about.hotlines_caption"),
        figure=tuple(replace(card, summary=note) for card, note in notes),
    )


@memo
def disclaimers(teller: Teller) -> Finding:
    """Return the sources that have a disclaimer, with its text."""
    say, rows = teller.say, teller.record.tables["sources"]
    said = rows.loc[rows["disclaimer"] != "", ["title", "disclaimer"]]
    table = Table.of(said.rename(columns={name: say(f"column.{name}") for name in said.columns}))
    return Finding("disclaimers", say("about.disclaimers"), "", table, ())
