"""What to read beside commitments: guidelines, toolkits, declarations and plans, with where their full text is."""

from functools import partial

from dashboard.measures import commitments as measures
from dashboard.memo import memo
from dashboard.telling import values
from dashboard.telling.card import Card
from dashboard.telling.teller import Teller
from dashboard.ui.parts import cards, fold
from dashboard.ui.run.view import View


def show(view: View) -> None:
    """List the documents in a fold for each kind, with publisher, date, address and a button that opens each."""
    for kind in measures.READING:
        own = _cards(view.teller, kind)
        label = f"{view.say.value('kind', kind)} ({len(own)})"
        fold.show(label, f"reading_{kind}", partial(cards.listing, view, own, f"reading-{kind}"))


@memo
def _cards(teller: Teller, kind: str) -> list[Card]:
    rows = measures.reading(teller.record)
    return [_card(teller, row) for row in rows[rows["kind"].astype(str) == kind].itertuples()]


def _card(teller: Teller, row: tuple) -> Card:
    say = teller.say
    return Card(
        record=row.Index,
        title=row.title,
        meta=tuple(filter(None, (row.publisher, say.date(row.published)))),
        summary="" if row.url else say("commitments.no_address"),
        **values.reach(teller, row._asdict()),
    )
