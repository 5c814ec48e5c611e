"""The legend of marks in grids of agreements."""

from dashboard import theme
from dashboard.measures import asof
from dashboard.telling.teller import Teller


def states(teller: Teller, *more: str) -> tuple[tuple[str, str], ...]:
    """Return (state, label) for the states of agreements and those in `more`, in the order of `theme.MARKS`."""
    return tuple((state, teller.say(f"state.{state}")) for state in theme.MARKS if state in (*more, *asof.STATES))
