"""The governments' reports in words: a grid by country and area, and the reports of a chosen cell."""

from dataclasses import replace

from dashboard.measures import details
from dashboard.measures import reported as measures
from dashboard.measures.commitments import areas
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.selection.filters import ANY
from dashboard.telling import by_area, status
from dashboard.telling.card import Card, byline
from dashboard.telling.finding import Cell, Grid, Table
from dashboard.telling.teller import Teller


def title(teller: Teller) -> str:
    """Return the title of the grid, which names the meeting and its date. Raises KeyError if there are no reports."""
    meeting = teller.record.row(measures.meeting(teller.record))
    date = teller.say.date(meeting["starts"], meeting["ends"])
    return teller.say("commitments.figure", meeting=meeting["title"], date=date)


def outside(teller: Teller, filters: Filters) -> str:
    """Return the sentence that says that the meeting lies outside the chosen years; blank if it does not.

    It replaces the grid: an empty grid would suggest that nothing was reported.
    """
    if not measures.outside(teller.record, filters):
        return ""
    meeting = teller.record.row(measures.meeting(teller.record))
    return teller.say("reported.outside", date=teller.say.date(meeting["starts"], meeting["ends"]))


def apart(teller: Teller, filters: Filters) -> str:
    """Return the sentence that says that no report names all chosen countries together; blank if one may.

    It replaces the grid, as `outside` does: an empty grid would suggest that these governments reported nothing.
    """
    return teller.say("reported.apart", **_chosen(teller, filters)) if measures.apart(filters) else ""


def _chosen(teller: Teller, filters: Filters) -> dict[str, str]:
    return {"countries": teller.countries(filters.country), "any": teller.say.value("match", ANY)}


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return the sentence with the number of entries, the meeting, and the sources; blank if there are no entries."""
    record, say, rows = teller.record, teller.say, measures.counts(teller.record, filters)
    number = int(rows["number"].sum())
    if not number:
        return ""
    named = list(details.sources(record, measures.reports(record, filters).index))
    held = record.tables["sources"].loc[named]
    sources = [
        say("reported.source", title=row.title, kind=say.value("kind", row.kind), publisher=row.publisher)
        for row in held.itertuples()
    ]
    return say(
        "reported.answer",
        entries=say.count("entries", number),
        areas=int(rows.groupby("area")["number"].sum().gt(0).sum()),
        total=rows["area"].nunique(),
        accounts=say.count("accounts", len(named)),
        meeting=record.title(measures.meeting(record)),
        sources=say.listed(sources),
    )


@memo
def caption(teller: Teller, filters: Filters) -> str:
    """Return how to read the grid, and how many entries repeat a statement about all six members."""
    number = int(measures.counts(teller.record, filters)["collective"].sum())
    repeated = [teller.say.count("collective", number)] if number else []
    return teller.say.sentences(teller.say("commitments.caption"), *repeated, teller.say("reported.uneven"))


def _cell(teller: Teller, row: tuple) -> Cell:
    """Return the cell: the number of entries, their statuses, how many repeat a statement about all six, their age."""
    if not row.number:
        return Cell(teller.say("state.nothing"))
    words = [(teller.say.value("status", status), number) for status, number in row.statuses]
    told = _told(teller)
    parts = [teller.say("reported.state", state=text, n=number) for text, number in words]
    parts += [teller.say("reported.of_all", n=row.collective)] if row.collective else []
    more = " · ".join(parts)
    more = teller.say.noted(more, teller.say.date(told) if told else "")
    paler = status.reported(teller, "", told).paler
    return Cell(teller.say.count("entries", row.number), more, "covered", paler=paler)


def _told(teller: Teller) -> str:
    """Return the partial date on which the reports were made: the first day of their meeting, or blank."""
    return teller.record.tables["meetings"].at[measures.meeting(teller.record), "starts"]


@memo
def grid(teller: Teller, filters: Filters) -> Grid:
    """Return the grid of countries by areas. A cell chooses its country and area, and clears search words."""
    cells, rest = {}, filters.without("q")
    for row in measures.counts(teller.record, filters).itertuples():
        narrowed = replace(rest, country=(row.country,), area=(row.area,))
        cells.setdefault(row.country, []).append(replace(_cell(teller, row), chooses=narrowed))
    rows = tuple((teller.record.label(code), tuple(own)) for code, own in cells.items())
    return Grid((teller.say("commitments.corner"), *_areas(teller)), rows)


@memo
def ways(teller: Teller, filters: Filters) -> by_area.Ways:
    """Return where each cell of the grid with entries leads: its filters and its words. By (area, country)."""
    cells = [(head, cell) for head, cells in grid(teller, filters).rows for cell in cells]
    return {
        (row.area, row.country): by_area.way(teller, row, filters.without("q"), country, cell.whole(teller.say))
        for row, (country, cell) in zip(measures.by_area(teller.record, filters), cells, strict=True)
        if row.number
    }


@memo
def table(teller: Teller, filters: Filters) -> Table:
    """Return the grid as a table in the words of its cells. The corner says when they were reported.

    A row opens its country.
    """
    rows, codes = [], []
    for country, own in measures.counts(teller.record, filters).groupby("country", sort=False):
        made = [_cell(teller, row) for row in own.itertuples()]
        rows.append((teller.record.country(country), *(cell.whole(teller.say) for cell in made)))
        codes.append(country)
    corner = status.reported(teller, teller.say("commitments.corner"), _told(teller)).whole(teller.say)
    return Table((corner, *_areas(teller)), tuple(rows), tuple(codes))


def _areas(teller: Teller) -> tuple[str, ...]:
    return tuple(teller.say.value("area", area) for area in areas(teller.record))


def in_full_title(teller: Teller, filters: Filters) -> str:
    """Return the title of the reports of the chosen countries and areas; blank if either is not chosen.

    It is blank too if no report can match, see `outside` and `apart`.
    """
    none = measures.outside(teller.record, filters) or measures.apart(filters)
    if none or not (filters.country and filters.area):
        return ""
    named = teller.say.listed([teller.say.value("area", area) for area in filters.area])
    return teller.say("commitments.told", countries=teller.countries(filters.country), areas=named)


@memo
def in_full(teller: Teller, filters: Filters) -> list[Card]:
    """Return the reports of the chosen countries and areas as cards."""
    rows = filters.keep(measures.reports(teller.record, filters), "area")
    return [_report(teller, row) for row in rows.itertuples()]


def _report(teller: Teller, row: tuple) -> Card:
    say = teller.say
    told = status.of(teller, row._asdict())
    about = (told, say.value("area", row.area), say.date(row.date) if row.date else "")
    parts = (teller.record.country(row.country), *about, say("reported.collective") if row.collective else "")
    marks = (*teller.marks(row.Index), *teller.said_in_english(row.text))
    return Card(row.Index, row.text, tags=marks, language=teller.foreign(row.text), **byline(teller.say, parts))
