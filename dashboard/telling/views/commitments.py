"""The findings of the page Commitments: reports, the commitments of a text, further reading."""

from functools import cache

from dashboard.measures import commitments as measures
from dashboard.measures import reported as reports
from dashboard.memo import memo
from dashboard.selection import Filters, Selection
from dashboard.telling import beside as besides
from dashboard.telling import blocks, further_reading, lists, reported
from dashboard.telling import commitments as told
from dashboard.telling.finding import Finding, Table
from dashboard.telling.listing import Listed
from dashboard.telling.teller import Teller

NAME = "commitments"


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return the counts of paragraphs by kind, and the counts of reports with their sources."""
    return " ".join(filter(None, (told.counted(teller, filters), reported.answer(teller, filters))))


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the grid of reports, full reports, the commitments of a text, the records beside them, further reading.

    The records beside the commitments have a finding for each area. Left out are the grid and the full reports if
    `in_grid` or `in_full` return None, and areas without records.
    """
    filters = selection.filters
    text = told.text_shown(teller.record, selection.place.instrument)
    paragraphs = listed(teller, filters, text)
    areas = dict.fromkeys(each.area for each in paragraphs.figure)
    found = [in_grid(teller, filters), in_full(teller, filters), paragraphs]
    found += [beside(teller, filters, text, area) for area in areas]
    return *(each for each in found if each), *(documents(teller, kind) for kind in measures.FURTHER_READING)


@memo
def in_grid(teller: Teller, filters: Filters) -> Finding | None:
    """Return the grid of reports (figure: a Grid); None if only other countries are chosen or there are no reports.

    If the meeting lies outside the chosen years, or reports would have to name several countries together, the finding
    has a sentence that says so, and no figure.
    """
    if not reports.meeting(teller.record) or reports.counts(teller.record, filters).empty:
        return None
    title = reported.title(teller)
    none = reported.outside(teller, filters) or reported.apart(teller, filters)
    whole = reported.table(teller, filters)
    if none:
        return Finding("commitments", title, none, Table(whole.heads, ()), ())
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
    return Finding("told", title, blocks.nothing(teller, cards), table, table.records, figure=tuple(cards))


@memo
def listed(teller: Teller, filters: Filters, text: str) -> Finding:
    """Return the matching commitments of a text, with their status. text: an id, as `told.text_shown` returns it.

    `figure`: a tuple of `commitments.Paragraph`. `notes`: a blank text, the sentence that no source says governments
    adopted the text, and the sentence that names instruments without paragraphs on record; each may be blank.
    """
    table, name = told.table(teller, filters, text), "commitments"
    number, total = len(table.rows), len(teller.record.tables[name])  # years filter only the records beside
    return Finding(
        name="commitments_list",
        title=teller.say("commitments.list"),
        sentence=(
            blocks.matching(teller, name, number, total) if number else lists.nothing(teller, filters, name, name)
        ),
        table=table,
        cites=table.records,
        caption=told.how_to_read(teller, filters),
        figure=told.paragraphs(teller, filters, text),
        notes=("", told.not_adopted(teller, text), told.without_paragraphs(teller)),
    )


@cache  # one for each text, because results are kept by what is listed
def listed_of(text: str) -> Listed:
    """Return what the page lists of a text."""
    return Listed(
        page=NAME,
        table=NAME,
        rows=lambda record, filters: measures.commitments(record, filters, text),
        facets=("area",),
        cards=lambda teller, wide, keys: told.cards(teller, wide, text, keys),
        grid=lambda teller, keys, wide: told.table_of(teller, wide, text, keys),
        title=1,
        told_by=("country", "match", "start", "end"),
    )


@memo
def beside(teller: Teller, filters: Filters, text: str, area: str) -> Finding | None:
    """Return the records beside the commitments of a text in an area; None if there are none.

    `figure`: a tuple of groups of cards, one for each table.
    """
    title, groups = besides.title(teller, filters, text, area), besides.groups(teller, filters, text, area)
    table = blocks.table(teller, groups)
    cites = tuple(dict.fromkeys(table.records))
    return Finding(f"beside_{area}", title, "", table, cites, figure=groups) if title else None


@memo
def documents(teller: Teller, kind: str) -> Finding:
    """Return the documents of a kind. kind: one of `measures.commitments.FURTHER_READING`."""
    cards = further_reading.documents(teller, kind)
    table = blocks.table(teller, blocks.one(cards, "documents"))
    nothing = blocks.nothing(teller, cards)
    return Finding(
        f"reading_{kind}", further_reading.title(teller, kind), nothing, table, table.records, figure=tuple(cards)
    )
