"""Instruments of more than two countries in words: who signed, who consented to be bound."""

from dataclasses import replace

from dashboard.measures import asof, instruments
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters
from dashboard.telling import consents, states
from dashboard.telling.finding import Cell, Grid, Table
from dashboard.telling.teller import Teller

NOTHING = "–"  # in a narrow cell


def cites(record: Record, filters: Filters) -> tuple[str, ...]:
    """Return the ids of the instruments shown."""
    return tuple(instruments.instruments(record, filters).index)


def steps(teller: Teller, filters: Filters) -> dict[tuple[str, str], tuple]:
    """Return the rows of `measures.instruments.consents` by instrument and party."""
    rows = instruments.consents(teller.record, filters).itertuples(index=False, name="Step")
    return {(row.agreement, row.country): row for row in rows}


def consent(teller: Teller, step: tuple | None) -> Cell:
    """Return the cell of one party: its furthest step and the date. step: a row of `steps`, None if there is none."""
    say = teller.say
    if step is None:
        return Cell(say("state.nothing"), short=NOTHING)
    words, date = consents.reached(teller, step.agreement, step.step, step.consent, step.date)
    row = teller.record.row(step.agreement)
    draft = row["status"] not in asof.CONCLUDED
    text = (row["signed"] or row["in_force"])[:4]
    year = step.date[:4] or (say("matrix.short.text", year=text) if text else say("matrix.short.undated"))
    short = say("matrix.short.negotiated") if draft else year
    words, short = (text if step.sure else say("state.perhaps", words=text) for text in (words, short))
    return Cell(words, date, "negotiated" if draft else step.step, short=short)


@memo
def grid(teller: Teller, filters: Filters) -> Grid:
    """Return the grid of instruments and members in groups; each cell opens its instrument."""
    taken, rows = steps(teller, filters), []
    shown = instruments.instruments(teller.record, filters)
    told = states.of_rows(teller, shown, filters.asof)
    heads = (*_heads(teller), *map(teller.record.label, teller.record.members))
    for key, title, state, said in zip(shown.index, shown["short_title"], shown["state"], told, strict=True):
        cells = [Cell(said.words, said.note, state, paler=said.paler, short=said.words)]
        cells += (consent(teller, taken.get((key, code))) for code in teller.record.members)
        rows.append((title, tuple(_opening(teller, key, title, *each) for each in zip(heads[1:], cells, strict=True))))
    return Grid(heads, tuple(rows), _groups(teller, shown["group"].tolist()))


def _opening(teller: Teller, key: str, title: str, head: str, cell: Cell) -> Cell:
    """Return a cell that opens an instrument. title: of the instrument. head: of the column."""
    told = cell.whole(teller.say)
    return replace(cell, opens=key, name=teller.say("matrix.name.cell", row=title, column=head, told=told))


def _groups(teller: Teller, groups: list[str]) -> tuple[tuple[int, str], ...]:
    """Return the position of the first row of each group, and its heading with its number. groups: that of each row."""
    found = {group: groups.index(group) for group in groups}
    words = {group: teller.say(f"matrix.group.{group}", n=groups.count(group)) for group in found}
    return tuple((at, words[group]) for group, at in found.items())


@memo
def table(teller: Teller, filters: Filters) -> Table:
    """Return the grid as a table: one row for each instrument, which it opens, in the words of the cells."""
    told = grid(teller, filters).rows
    rows = [(title, *(cell.whole(teller.say) for cell in cells)) for title, cells in told]
    heads = (*_heads(teller), *map(teller.record.country, teller.record.members))
    paler = tuple(at for at, (_, cells) in enumerate(told) if cells[0].paler)
    return Table(heads, tuple(rows), cites(teller.record, filters), paler)


def _heads(teller: Teller) -> tuple[str, str]:
    return teller.say("matrix.instrument"), teller.say("column.status")
