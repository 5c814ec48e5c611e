"""The findings of the page Commitments: reports, then the commitments of a text or further reading."""

from functools import cache

from dashboard.measures import commitments as measures
from dashboard.measures import reported as reports
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters, Place, Selection
from dashboard.telling import beside as besides
from dashboard.telling import blocks, by_area, further_reading, lists, reported
from dashboard.telling import commitments as told
from dashboard.telling.finding import Finding, Table
from dashboard.telling.listing import Listed
from dashboard.telling.teller import Teller

NAME = "commitments"


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return the counts of paragraphs by kind, and the counts of reports with their sources."""
    return teller.say.sentences(told.counted(teller, filters), reported.answer(teller, filters))


def title(teller: Teller, filters: Filters) -> str:
    """Return the finding that is the title of the page: how many paragraphs match, in how many texts."""
    return told.found(teller, filters)


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return the areas of a text, the grid of reports and full reports, then the list: documents, or commitments.

    After the commitments of a text there is a finding for each area, of the records beside them. Left out are the areas
    of a text if documents are listed, the grid and the full reports if `in_grid` or `in_full` return None, and areas
    without records.
    """
    filters = above(selection)
    reports = [in_grid(teller, filters), in_full(teller, filters)]
    if _reads(selection.place):
        found = [*reports, further_reading.finding(teller, selection.filters)]
    else:
        text = told.text_shown(teller.record, selection.place.instrument)
        found = [in_areas(teller, filters, text), *reports, *_undertaken(teller, selection)]
    return tuple(filter(None, found))


@memo
def in_areas(teller: Teller, filters: Filters, text: str) -> Finding | None:
    """Return the numbers of paragraphs of a text by area (figure: a tuple of `rows.AreaCount`); None without texts.

    Areas of the filters choose bars, but each is counted. text: an id, or blank if there are none.
    """
    if not text:
        return None
    counts, say = measures.by_area(teller.record, filters, text), teller.say
    rows = tuple((say.value("area", each.area), each.number) for each in counts)
    return Finding(
        name="by_area",
        title=say("commitments.by_area", text=teller.record.title(text)),
        sentence="",
        table=Table((say("facet.area"), say("commitments.paragraphs")), rows),
        cites=tuple(measures.commitments(teller.record, filters.without("area"), text).index),
        caption=say("commitments.by_area_read"),
        figure=counts,
    )


@memo
def ways(teller: Teller, filters: Filters, text: str) -> by_area.Ways:
    """Return where the bar of each area leads: to the paragraphs of a text in it. By (area, blank)."""
    return {
        (each.area, ""): by_area.way(teller, each, filters, "", teller.say.count(NAME, each.number))
        for each in measures.by_area(teller.record, filters, text)
        if each.number
    }


def above(selection: Selection) -> Filters:
    """Return the filters of what stands above the list: search words and kinds are for the documents, if they show."""
    return selection.filters.without("q", "kind") if _reads(selection.place) else selection.filters


def listed_at(record: Record, place: Place) -> Listed:
    """Return what the page lists at a place."""
    return further_reading.LISTED if _reads(place) else listed_of(told.text_shown(record, place.instrument))


def _reads(place: Place) -> bool:
    return place.listing == further_reading.NAME


def _undertaken(teller: Teller, selection: Selection) -> list[Finding | None]:
    """Return the commitments of the chosen text, then for each area the records beside them or None."""
    filters, text = selection.filters, told.text_shown(teller.record, selection.place.instrument)
    paragraphs = listed(teller, filters, text)
    areas = dict.fromkeys(each.area for each in paragraphs.figure)
    return [paragraphs, *(beside(teller, filters, text, area) for area in areas)]


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
    title, groups = besides.headline(teller, filters, text, area), besides.groups(teller, filters, text, area)
    table = blocks.table(teller, groups)
    cites = tuple(dict.fromkeys(table.records))
    return Finding(f"beside_{area}", title, "", table, cites, figure=groups) if title else None
