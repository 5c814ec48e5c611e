"""What telling needs to know about a record table, in addition to its description in the package."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from dashboard.telling.status import Status
from dashboard.telling.teller import Teller


@dataclass(frozen=True)
class Kind:
    """How the records of one table are told.

    `byline`: returns the line below the title of a card in parts, some of which may be blank; it is given a row with
    only the columns in `reads`, and the day shown (a partial date, blank for the day of the data), which decides how
    old a status is. `columns`: those of a list shown as a table. `cells`: the functions for computed columns, given the
    same; all others are formatted by their description (`values`), a status by `status.of`. `card_title`: the column
    with the title of a card, blank for the table's title column. `dated`: the columns of the first and the last date
    that a link shows, blank for none; None for those of the table's period. `aged`: the columns from which cells that
    depend on the day shown are told, in addition to `told` and `derived`.
    """

    byline: Callable[[Teller, Mapping, str], list[str | Status]]
    reads: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[str, Callable[[Teller, Mapping, str], object]] = field(default_factory=dict)
    card_title: str = ""
    dated: tuple[str, str] | None = None
    aged: tuple[str, ...] = ()
