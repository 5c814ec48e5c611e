"""The themes of each pair's agreements in words."""

from collections.abc import Mapping
from dataclasses import replace

from dashboard.measures import age, asof, pairs
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters
from dashboard.telling import matrix, states, status
from dashboard.telling.finding import Cell, Grid, Table
from dashboard.telling.teller import Teller


def cites(record: Record, filters: Filters) -> tuple[str, ...]:
    """Return the ids of the agreements and the posts of all pairs."""
    return matrix.records(pairs.matrix(record, filters))


@memo
def grid(teller: Teller, filters: Filters) -> Grid:
    """Return the grid of pairs by themes. A filled cell opens its pair.

    Pairs without a theme are left out: `bare` names them.
    """
    found, record = pairs.themes(teller.record, filters), teller.record
    sure, reports, rows = _sure(record, filters), _reports(record), []
    heads = _heads(teller, found.columns)
    for pair, row in found.iterrows():
        if not any(row):
            continue
        cells = [_covered(teller, sure, pair, keys, reports, filters.asof) if keys else Cell("–") for keys in row]
        name = teller.pair(record.pair(pair))
        called = zip(heads[1:], cells, strict=True)
        rows.append((name, tuple(_named(teller, name, head, cell) for head, cell in called)))
    return Grid(heads, tuple(rows))


def _named(teller: Teller, pair: str, theme: str, cell: Cell) -> Cell:
    """Return a cell with a name if it opens something. pair, theme: the words for both."""
    told = teller.say("matrix.name.cell", row=pair, column=theme, told=cell.whole(teller.say))
    return replace(cell, name=told) if cell.opens else cell


@memo
def bare(teller: Teller, filters: Filters) -> str:
    """Return the sentence that names the pairs without a theme; blank if there are none."""
    ids = [pair for pair, row in pairs.themes(teller.record, filters).iterrows() if not any(row)]
    return teller.say("matrix.no_theme", pairs=teller.pairs(ids)) if ids else ""


@memo
def table(teller: Teller, filters: Filters) -> Table:
    """Return all pairs by themes as a table, with the titles of the agreements. A row opens its pair."""
    record, sure = teller.record, _sure(teller.record, filters)
    found = pairs.themes(record, filters)
    told = dict(zip(sure, states.of_agreements(teller, sure, filters.asof), strict=True))

    def title(key: str) -> str:
        return teller.say.named(record.title(key), told[key].whole(teller.say))

    rows = [
        (teller.named_pair(pair), *(teller.say.clauses(*map(title, keys)) for keys in row))
        for pair, row in found.iterrows()
    ]
    return Table(_heads(teller, found.columns), tuple(rows), tuple(found.index))


def _heads(teller: Teller, themes: list[str]) -> tuple[str, ...]:
    return teller.say("matrix.head.pair"), *(teller.say.value("themes", theme) for theme in themes)


def _covered(
    teller: Teller, sure: dict[str, bool], pair: str, keys: tuple[str, ...], reports: Mapping, day: str
) -> Cell:
    """Return the cell of a theme that agreements cover, with the day on which a source last told of one of them.

    It is marked open if none of them surely had begun. reports: see `_reports`. day: the day shown as a partial date,
    or blank.
    """
    words = teller.say("matrix.covered")
    said = words if any(sure[key] for key in keys) else teller.say("state.perhaps", words=words)
    report = status.reported(teller, said, age.last(*zip(*map(reports.__getitem__, keys), strict=True)), day)
    number = [teller.say.count("instruments", len(keys))] if len(keys) > 1 else []
    short = str(len(keys)) if said == words else teller.say("state.perhaps", words=len(keys))
    more = " · ".join(filter(None, (report.note, *number)))
    return Cell(said, more, "covered", pair, paler=report.paler, short=short)


@memo
def _reports(record: Record) -> dict[str, tuple[str, str]]:
    """Return for each agreement the partial dates of its report and of its conclusion, each blank if unknown."""
    rows = record.facts["agreements"]
    cells = zip(rows.index, rows["told"], rows["signed"], rows["in_force"], strict=True)
    return {key: (told, signed or in_force) for key, told, signed, in_force in cells}


def _sure(record: Record, filters: Filters) -> dict[str, bool]:
    """Return for each bilateral agreement of members whether it had surely begun by the day of the filters."""
    held = pairs.bilateral(record, asof.day(record, filters))
    return {key: bool(sure) for rows in held.values() for key, sure in rows["sure"].items()}
