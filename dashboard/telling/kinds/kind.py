"""What telling needs to know of a table of records beyond the package's description of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from dashboard.telling.teller import Teller


@dataclass(frozen=True)
class Kind:
    """How the records of one table are told.

    `byline`: gives the line below the title of a card, in parts of which some may be blank; it is handed a record with
    no more than the columns that it `reads`. `columns`: those of a list of records when it is shown as a table.
    `cells`: the columns of these that are worked out, each with what tells it of a record; all others are told by their
    description (`values`). `card_title`: the column that is the title of a card, blank where it is what the record is
    called everywhere. `dated`: the columns of the first and the last date that a link says, each blank where it says
    none; None stands for those of the table's period.
    """

    byline: Callable[[Teller, Mapping], list[str]]
    reads: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[str, Callable[[Teller, Mapping], object]] = field(default_factory=dict)
    card_title: str = ""
    dated: tuple[str, str] | None = None
