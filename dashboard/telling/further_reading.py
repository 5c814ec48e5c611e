"""Further reading on the page Commitments: guidelines, toolkits, declarations and plans, with their addresses."""

from dashboard.measures import commitments as measures
from dashboard.memo import memo
from dashboard.telling import values
from dashboard.telling.blocks import Heading
from dashboard.telling.card import Card
from dashboard.telling.teller import Teller


def title(teller: Teller, kind: str) -> str:
    """Return the heading for documents of a kind, with their number. kind: one of `commitments.FURTHER_READING`."""
    return Heading(teller.say.value("kind", kind), len(documents(teller, kind))).whole


@memo
def documents(teller: Teller, kind: str) -> list[Card]:
    """Return the documents of a kind as cards with publisher, date and address. kind: as for `title`."""
    rows = measures.further_reading(teller.record)
    return [_card(teller, row) for row in rows[rows["kind"].astype(str) == kind].itertuples()]


def _card(teller: Teller, row: tuple) -> Card:
    say = teller.say
    return Card(
        record=row.Index,
        title=row.title,
        meta=tuple(filter(None, (row.publisher, say.date(row.published)))),
        summary="" if row.url else say("commitments.no_address"),
        language=teller.foreign if row.url else "",
        **values.reach(teller, row._asdict()),
    )
