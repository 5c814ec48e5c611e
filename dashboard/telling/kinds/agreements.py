"""Agreements: kind, act and date, place, status."""

from collections.abc import Mapping

from dashboard.telling.kinds.kind import Kind
from dashboard.telling.teller import Teller


def concluded(teller: Teller, row: Mapping) -> str:
    """Return the act of an agreement and its date, "adopted December 2007"; blank if no date is recorded."""
    verb = f"agreements.{row['act'] or 'signed'}"
    return teller.say(verb, date=teller.say.date(row["signed"])) if row["signed"] else ""


def _byline(teller: Teller, row: Mapping) -> list[str]:
    return [
        teller.say.value("kind", row["kind"]),
        concluded(teller, row) or teller.say.date(""),
        teller.record.place(row["place"]),
        teller.say.value("status", row["status"]),
    ]


def _countries(teller: Teller, row: Mapping) -> str:
    """Return the names of the countries that are parties. They are rows of agreement_parties, not of this table."""
    return ", ".join(teller.record.country(code) for code in row["countries"])


KIND = Kind(
    byline=_byline,
    reads=("kind", "act", "signed", "place", "status"),
    columns=("title", "kind", "countries", "act", "place", "expires", "status", "summary"),
    cells={"act": concluded, "countries": _countries},
    card_title="title",
    dated=("signed", ""),
)
