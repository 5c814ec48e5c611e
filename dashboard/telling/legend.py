"""What the marks in grids of agreements mean."""

from dashboard import theme
from dashboard.measures import asof
from dashboard.telling.teller import Teller


def states(teller: Teller, *more: str) -> tuple[tuple[str, str], ...]:
    """Return the states of agreements and `more`, each with its words, in the order of `theme.MARKS`."""
    return tuple((state, teller.say(f"state.{state}")) for state in theme.MARKS if state in (*more, *asof.STATES))
