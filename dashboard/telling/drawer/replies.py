"""The replies of governments to a record: who, when, on what, in which language, and their words as received."""

from typing import NamedTuple

from dashboard.measures import replies as measures
from dashboard.telling.teller import Teller

LEFT_OUT = "[left out: "  # the mark for words taken out of a reply


class Reply(NamedTuple):
    """One reply: its country and office, the parts of its byline, its language (code), its text and our note.

    `text`: as received, with its line breaks. `note`: may be blank.
    """

    country: str
    body: str
    about: tuple[str, ...]
    language: str
    text: str
    note: str


def replies(teller: Teller, key: str) -> tuple[Reply, ...]:
    """Return the replies to a record and its child rows, oldest first."""
    return tuple(_reply(teller, row) for row in measures.replies(teller.record, key).itertuples())


def _reply(teller: Teller, row: tuple) -> Reply:
    say = teller.say
    about = (
        say("reply.received", date=say.date(row.received)),
        say("reply.language", language=say.value("language", row.language)),
        say("reply.version", version=row.data_version) if row.data_version else "",
        say("reply.part", part=row.part) if row.part else "",
    )
    note = say("reply.note", note=row.note) if row.note else ""
    return Reply(teller.record.country(row.country), row.body, tuple(filter(None, about)), row.language, row.text, note)


def how_to_read(teller: Teller, found: tuple[Reply, ...]) -> str:
    """Return how to read replies, and the meaning of the mark for words left out if a reply has it."""
    marked = any(LEFT_OUT in reply.text for reply in found)
    return teller.say.sentences(teller.say("reply.read"), teller.say("reply.left_out") if marked else "")
