"""The findings of the page Commitments: reports, the commitments of a text, further reading."""

from dashboard.measures import commitments as measures
from dashboard.measures import reported as reports
from dashboard.memo import memo
from dashboard.selection import Filters, Selection
from dashboard.telling import blocks, further_reading, reported
from dashboard.telling import commitments as told
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return the counts of paragraphs by kind, and the counts of reports with their sources."""
    return " ".join(filter(None, (told.counted(teller, filters), reported.answer(teller, filters))))


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the grid of reports, the reports of a chosen cell, the commitments of the chosen text, further reading.

    The grid is left out if only other countries are chosen or there are no reports.
    """
    filters = selection.filters
    text = told.text_shown(teller.record, selection.place.instrument)
    found = [in_grid(teller, filters), in_full(teller, filters), listed(teller, filters, text)]
    return *(each for each in found if each), *(documents(teller, kind) for kind in measures.FURTHER_READING)


@memo
def in_grid(teller: Teller, filters: Filters) -> Finding | None:
    """Return the grid of reports (figure: a Grid); None if only other countries are chosen or there are no reports.

    If the meeting lies outside the chosen years, the finding has a sentence that says so, and no figure.
    """
    if not reports.meeting(teller.record) or reports.counts(teller.record, filters).empty:
        return None
    title, outside = reported.title(teller), reported.outside(teller, filters)
    whole = reported.table(teller, filters)
    if outside:
        return Finding("commitments", title, outside, Table(whole.heads, ()), ())
    return Finding(
        name="commitments",
        title=title,
        sentence=reported.answer(teller, filters),
        table=whole,
        cites=tuple(reports.reports(teller.record, filters).index),
        caption=reported.caption(teller, filters),
        figure=reported.grid(teller, filters),
    )


@memo
def in_full(teller: Teller, filters: Filters) -> Finding | None:
    """Return the full reports if a country and an area are chosen, as a click on a cell does; else None."""
    title = reported.in_full_title(teller, filters)
    if not title:
        return None
    cards = reported.in_full(teller, filters)
    table = blocks.table(teller, blocks.one(cards, "country_reports"))
    return Finding("told", title, "" if cards else teller.say("nothing.short"), table, table.records)


@memo
def listed(teller: Teller, filters: Filters, text: str) -> Finding:
    """Return the matching commitments of a text with their status. text: id of `told.text_shown`."""
    table = told.table(teller, filters, text)
    total = len(teller.record.tables["commitments"])
    number = blocks.matching(teller, "commitments", len(table.rows), total)
    said = (number, told.not_adopted(teller, text), told.without_paragraphs(teller))
    return Finding(
        name="commitments_list",
        title=teller.say("commitments.list"),
        sentence=" ".join(filter(None, said)),
        table=table,
        cites=table.records,
        caption=teller.say("commitments.beside_only"),
    )


@memo
def documents(teller: Teller, kind: str) -> Finding:
    """Return the documents of a kind. kind: one of `measures.commitments.FURTHER_READING`."""
    cards = further_reading.documents(teller, kind)
    table = blocks.table(teller, blocks.one(cards, "documents"))
    return Finding(f"reading_{kind}", further_reading.title(teller, kind), "", table, table.records)
