"""The legend of marks and tones in grids of agreements."""

from collections import Counter

from dashboard import theme
from dashboard.measures import asof
from dashboard.telling import status
from dashboard.telling.finding import Grid
from dashboard.telling.teller import Teller


def states(teller: Teller, *more: str) -> tuple[tuple[str, str], ...]:
    """Return (state, label) for the states of agreements and those in `more`, in the order of `theme.MARKS`."""
    return tuple((state, teller.say(f"state.{state}")) for state in theme.MARKS if state in (*more, *asof.STATES))


def counted(teller: Teller, grid: Grid) -> tuple[tuple[str, str], ...]:
    """Return (state, label with its number) for each state of the pairs of a grid, and for those without; blank state.

    grid: of pairs, as `matrix.grid` returns it.
    """
    numbers = Counter(cell.state for _, _, cell in grid.listed)
    nothing = [("", teller.say("state.nothing"))] if numbers[""] else []
    found = (*states(teller), *nothing)
    return tuple((state, teller.say("matrix.number", state=words, n=numbers[state])) for state, words in found)


def paler(teller: Teller, grid: Grid, day: str) -> str:
    """Return what the paler tone of a grid means, with the number of its cells; blank if no cell has it.

    day: the day shown as a partial date, blank for the day of the data.
    """
    number = sum(bool(cell and cell.paler) for _, cells in grid.rows for cell in cells)
    return teller.say("status.paler_cells", age=status.ago(teller, day), n=number) if number else ""
