"""The findings of the overview: pairs, the COMMIT process, counts by table, newest records, what changed."""

from collections import Counter

import pandas as pd

from dashboard.measures import overview as measures
from dashboard.measures import small_map as maps
from dashboard.memo import memo
from dashboard.selection import Filters, Selection
from dashboard.telling import blocks, changes, commit, events, lists, matrix, status
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller

HEADS = ("kind", "shown", "total")
BETWEEN = ("country", "match")  # the filters that narrow the pairs


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return what else the title leaves open: how far the pairs have come, and of which nothing is recorded."""
    say, rows, steps = teller.say, shown(teller, filters), _steps(teller, filters)
    if rows.empty:
        return matrix.none(teller, filters.only(*BETWEEN))
    agreed = [state for state, wider in zip(rows["state"], rows["wider"], strict=True) if not wider]
    numbers = {
        "pairs_signed": sum(state in ("signed", "agreed") for state in agreed),
        "pairs_ended": agreed.count("ended"),
        "pairs_wider": steps["wider"],
        "pairs_prepared": steps["prepared"],
    }
    years = [say("overview.years")] if filters.start or filters.end else []
    return say.sentences(*(say.count(noun, n) for noun, n in numbers.items() if n), *_bare(teller, rows), *years)


def _bare(teller: Teller, rows: pd.DataFrame) -> list[str]:
    """Return the sentence that names the pairs with nothing on record, if there are any."""
    bare = [pair for pair, state in zip(rows["pair"], rows["state"], strict=True) if not state]
    return [teller.say("overview.bare", pairs=teller.pairs(bare))] if bare else []


def shown(teller: Teller, filters: Filters) -> pd.DataFrame:
    """Return the pairs that the page shows, as rows of `pairs.matrix`: those of the chosen countries."""
    return matrix.shown(teller.record, filters.only(*BETWEEN))


def _steps(teller: Teller, filters: Filters) -> Counter[str]:
    return maps.counted(shown(teller, filters))


def _title(teller: Teller, filters: Filters) -> str:
    """Return how many of the pairs have an agreement on record, and how many of these were in force."""
    say, steps, number = teller.say, _steps(teller, filters), len(shown(teller, filters))
    if not number:
        return say("overview.no_pair")
    of = say.count("pairs", number)
    if not steps["agreed"]:
        return say("overview.none_agreed", pairs=of)
    force = say.count("in_force", steps["in_force"]) if steps["in_force"] else say("overview.none_in_force")
    return say("overview.found", agreed=say.count("pairs_agreed", steps["agreed"], pairs=of), in_force=force)


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the pairs, whose title is that of the page, the counts, the COMMIT process, the newest news by event, the
    latest meetings held, the announced meetings, and what changed.
    """
    return _findings(teller, selection.filters)


@memo
def _findings(teller: Teller, filters: Filters) -> tuple[Finding, ...]:
    record = teller.record
    return (
        between(teller, filters),
        counts(teller, filters),
        commit.finding(teller, filters),
        events.finding(teller, filters),
        _meetings(teller, "meetings", "latest_meetings", measures.newest(record, filters, "meetings")),
        _meetings(teller, "coming", "coming", measures.coming(record, filters)),
        changes.finding(teller),
    )


@memo
def between(teller: Teller, filters: Filters) -> Finding:
    """Return the pairs of the chosen countries. `figure`: a `overview_rows.SmallMap`, with all members."""
    rows, chosen = shown(teller, filters), filters.only(*BETWEEN)
    return Finding(
        name="pairs",
        title=_title(teller, filters),
        sentence=answer(teller, filters),
        table=matrix.table(teller, chosen),
        cites=matrix.cites(teller.record, chosen),
        caption=teller.say("small_map.caption"),
        figure=maps.small_map(teller.record, rows),
    )


@memo
def counts(teller: Teller, filters: Filters) -> Finding:
    """Return for each table how many records match, how many there are, and how many of the first are recent."""
    say, found = teller.say, measures.counts(teller.record, filters)
    rows = tuple((say(f"table.{row.table}"), row.shown, row.total, row.recent) for row in found)
    heads = (*(say(f"overview.head.{head}") for head in HEADS), say("status.recent", date=status.first(teller)))
    return Finding("counts", say("overview.counts"), "", Table(heads, rows), (), figure=found)


def _meetings(teller: Teller, name: str, title: str, rows: pd.DataFrame) -> Finding:
    """Return meetings as a finding with its own title. `figure`: cards without summary. title: a key of `overview`."""
    return Finding(
        name,
        teller.say(f"overview.{title}"),
        blocks.nothing(teller, rows),
        lists.table(teller, rows, "meetings"),
        tuple(rows.index),
        figure=tuple(lists.headlines(teller, rows, "meetings")),
    )
