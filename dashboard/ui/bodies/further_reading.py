"""Further reading on the page Commitments: a fold for each kind of document."""

from functools import partial

from dashboard.measures import commitments as measures
from dashboard.telling import further_reading
from dashboard.ui.parts import cards, fold
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View


def show(view: View) -> None:
    """List the documents, a fold for each kind, with publisher, date, address and a button that opens each."""
    for kind in measures.FURTHER_READING:
        own = further_reading.documents(view.teller, kind)
        label = plain(further_reading.title(view.teller, kind))
        fold.show(label, f"reading_{kind}", partial(cards.listing, view, own, f"reading-{kind}"))
