"""Agreements: kind, act and date, place, status, and what superseded them or was superseded."""

from collections.abc import Mapping

from dashboard.measures.pairs import WIDER
from dashboard.telling import status, successors
from dashboard.telling.kinds.kind import Kind
from dashboard.telling.status import Status
from dashboard.telling.teller import Teller


def concluded(teller: Teller, row: Mapping, _day: str = "") -> str:
    """Return the act of an agreement and its date, "adopted December 2007"; blank if no date is recorded."""
    verb = f"agreements.{row['act'] or 'signed'}"
    return teller.say(verb, date=teller.say.date(row["signed"])) if row["signed"] else ""


def _dated(teller: Teller, row: Mapping) -> str:
    """Return the act of an agreement and its date; the date alone if the status says the act, as most do."""
    same = row["signed"] and row["status"] == (row["act"] or "signed")
    return teller.say.date(row["signed"]) if same else concluded(teller, row) or teller.say.date("")


def _byline(teller: Teller, row: Mapping, day: str) -> list[str | Status]:
    return [
        teller.say.value("kind", row["kind"]),
        teller.say.value("focus", row["focus"]) if row["focus"] == WIDER else "",
        _dated(teller, row),
        teller.place(row["place"]),
        status.of(teller, row, day),
        *successors.parts(teller, row["agreement"]),
    ]


def _countries(teller: Teller, row: Mapping, _day: str) -> str:
    """Return the names of the countries that are parties. They are rows of agreement_parties, not of this table."""
    return teller.say.items(*(teller.record.country(code) for code in row["countries"]))


KIND = Kind(
    byline=_byline,
    reads=("agreement", "kind", "focus", "act", "signed", "place", "status", "told", "derived"),
    columns=("title", "kind", "focus", "countries", "act", "place", "expires", "status", "summary"),
    cells={"act": concluded, "countries": _countries},
    card_title="title",
    dated=("signed", ""),
    aged=("status",),
)
