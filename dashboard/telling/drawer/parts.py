"""The child rows of a record: parties to an agreement, outputs of a meeting, translations of any record."""

from typing import NamedTuple

from dashboard.measures import details
from dashboard.telling import consents, tongues
from dashboard.telling.teller import Teller


class Party(NamedTuple):
    """A party to an agreement: its name, its steps with their dates in words, and a note or blank."""

    name: str
    steps: tuple[str, ...]
    note: str


class Output(NamedTuple):
    """An output of a meeting: its kind in words, and its text."""

    kind: str
    text: str


class Translation(NamedTuple):
    """A translation of one field of a record: the text, the language and field in words, and the status in words."""

    text: tongues.Piece
    basis: str
    status: str


def parties(teller: Teller, key: str) -> tuple[Party, ...]:
    """Return the parties to an agreement; empty for other records."""
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
    """Return the outputs of a meeting; empty for other records."""
    rows = details.child_rows(teller.record, key, "meeting_outputs")
    return tuple(Output(teller.say.value("kind", row.kind), row.text) for row in rows.itertuples())


def named(teller: Teller, key: str) -> tuple[str, ...]:
    """Return the ids of the agreements, then of the documents, that a meeting produced; empty for other records."""
    return details.named(teller.record, key)


def meeting(teller: Teller, key: str) -> tuple[str, ...]:
    """Return the id of the meeting to which a report was made; empty for other records."""
    return (teller.record.row(key)["meeting"],) if teller.record.table_of(key) == "country_reports" else ()


def translations(teller: Teller, key: str) -> tuple[Translation, ...]:
    """Return the translations of a record."""
    say = teller.say
    return tuple(
        Translation(
            tongues.Piece(row.text, row.language if row.language != say.language else ""),
            f"{say.value('languages', row.language)} · {say(f'column.{row.field}')}",
            say.value("status", row.status),
        )
        for row in details.translations(teller.record, key).itertuples()
    )
