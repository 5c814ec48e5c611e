"""What belongs to a record: parties to an agreement, outputs of a meeting, its texts in other languages."""

from typing import NamedTuple

from dashboard.measures import details
from dashboard.telling import consents
from dashboard.telling.teller import Teller


class Party(NamedTuple):
    """A party to an agreement: its name, each of its steps with its date, and what must be known of it, or blank."""

    name: str
    steps: tuple[str, ...]
    note: str


class Output(NamedTuple):
    """What came of a meeting: its kind and its text."""

    kind: str
    text: str


class Translation(NamedTuple):
    """A text of a record in another language: which language and which field, and how far it may be trusted."""

    text: str
    basis: str
    status: str


def parties(teller: Teller, key: str) -> tuple[Party, ...]:
    """Return the parties to an agreement; none of any other record."""
    rows = details.child_rows(teller.record, key, "agreement_parties")
    return tuple(
        Party(
            teller.record.title(row.party),
            tuple(consents.steps(teller, row.agreement, row.party)),
            consents.note(teller, row.agreement, row.party),
        )
        for row in rows.itertuples()
    )


def outputs(teller: Teller, key: str) -> tuple[Output, ...]:
    """Return what came of a meeting; nothing of any other record."""
    rows = details.child_rows(teller.record, key, "meeting_outputs")
    return tuple(Output(teller.say.value("kind", row.kind), row.text) for row in rows.itertuples())


def named(teller: Teller, key: str) -> tuple[str, ...]:
    """Return the ids of the agreements, then the documents, that came of a meeting; nothing of any other record."""
    return details.named(teller.record, key)


def meeting(teller: Teller, key: str) -> tuple[str, ...]:
    """Return the id of the meeting that a report was made to; nothing of any other record."""
    return (teller.record.row(key)["meeting"],) if teller.record.table_of(key) == "country_reports" else ()


def translations(teller: Teller, key: str) -> tuple[Translation, ...]:
    """Return the texts of a record in other languages."""
    say = teller.say
    return tuple(
        Translation(
            row.text,
            f"{say.value('languages', row.language)} · {say(f'column.{row.field}')}",
            say.value("status", row.status),
        )
        for row in details.translations(teller.record, key).itertuples()
    )
