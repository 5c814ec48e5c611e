"""The findings of the page Agreements: the chosen tab, then the list of agreements."""

from dataclasses import replace

from dashboard.measures import agreements as measures
from dashboard.measures import gaps as missing
from dashboard.memo import memo
from dashboard.selection import Filters, Selection
from dashboard.telling import asof, blocks, gaps, instruments, lists, matrix, status, themes
from dashboard.telling.finding import Finding, Table
from dashboard.telling.listing import Listed
from dashboard.telling.teller import Teller

# The module for each tab of `selection.place.TABS`. Gaps have sentences instead of a grid.
GRIDS = {"pairs": matrix, "instruments": instruments, "themes": themes}
TOLD = GRIDS | {"gaps": gaps}
LISTED = Listed("agreements", "agreements", measures.agreements, ("kind",))


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return how many instruments there are and how many of the pairs of members have one between them."""
    rows, say = measures.agreements(teller.record, filters), teller.say
    since = status.since(teller, rows["told"], filters.asof)
    counts = say.count("agreements", len(rows))
    told = say("listed.since" if since else "listed.undated", counts=counts, since=since)
    nothing = _nothing(teller, filters) if filters == Filters(asof=filters.asof) else ""
    return asof.then(teller, filters, say.sentences(told, matrix.of_pairs(teller, filters), nothing))


@memo
def found(teller: Teller, filters: Filters) -> str:
    """Return in one sentence how many pairs have an agreement on trafficking; blank if no agreement matches."""
    if measures.agreements(teller.record, filters).empty:
        return ""
    held = matrix.concluded(teller, filters)
    form = "agreements.found_perhaps" if held.perhaps else "agreements.found"
    told = teller.say(form, pairs=held.pairs, n=held.perhaps)
    return asof.then(teller, filters, told)


def _nothing(teller: Teller, filters: Filters) -> str:
    """Return the sentence that names the pairs without a concluded agreement on trafficking; blank without any."""
    bare = missing.without_agreement(teller.record, filters)
    return teller.say("agreements.nothing", pairs=teller.pairs(bare)) if bare else ""


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the finding of the chosen tab, then the list of agreements."""
    return shown(teller, selection.filters, selection.place.tab), listed(teller, selection.filters)


@memo
def shown(teller: Teller, filters: Filters, tab: str) -> Finding:
    """Return the finding of a tab. tab: one of `selection.place.TABS`. `figure`: a Grid; for gaps a tuple of `Kind`."""
    say, table = teller.say, TOLD[tab].table(teller, filters)
    cited = themes if tab == "gaps" else TOLD[tab]
    return Finding(
        name="agreements",
        title=say(f"matrix.{tab}_title"),
        sentence=_said(teller, filters, tab, table),
        table=table,
        cites=cited.cites(teller.record, filters),
        caption=say(f"matrix.{tab}_caption"),
        figure=GRIDS[tab].grid(teller, filters) if tab in GRIDS else gaps.kinds(teller, filters),
    )


def _said(teller: Teller, filters: Filters, tab: str, table: Table) -> str:
    """Return the sentence of a tab: why no pair is shown, which have no theme, that nothing is recorded; or blank."""
    if tab == "pairs":
        return matrix.none(teller, filters)
    if tab == "themes":
        return themes.bare(teller, filters)
    return (gaps if tab == "gaps" else blocks).nothing(teller, table.rows)


@memo
def listed(teller: Teller, filters: Filters) -> Finding:
    """Return the matching agreements as a list. If a day is chosen, they show their state on it, else their status."""
    rows, name = measures.agreements(teller.record, filters), "agreements"
    return replace(lists.finding(teller, filters, name, name, rows), name="agreements_list")
