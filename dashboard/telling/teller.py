"""The record and the words of one language: what things are called. Everything that is said begins here."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.dates import last_day
from dashboard.measures import evidence
from dashboard.memo import Memory
from dashboard.record import Record
from dashboard.words import Words


@dataclass(frozen=True)
class Teller:
    """The record and the words to say it in. What depends on these alone is the same for every choice."""

    record: Record
    say: Words

    @property
    def language(self) -> str:
        """The code of the language."""
        return self.say.language

    @property
    def memory(self) -> Memory:
        """What is kept of what was told: on the record, see `memo`."""
        return self.record.memory

    @property
    def years(self) -> range:
        """The years that the record spans."""
        return self.record.years

    def countries(self, codes: Sequence[str], conjunction: str = "and") -> str:
        """Return the names of countries as one phrase; conjunction: "and" or "or"."""
        return self.say.listed([self.record.country(code) for code in codes], conjunction)

    def publisher(self, code: str) -> str:
        """Return the name of a publisher of news."""
        return self.record.publishers[code]

    def day(self, partial: str) -> str:
        """Return in words the day that counts of a partial date, which is its last: of "2004" the 31st of December."""
        return self.say.date(last_day(partial))

    def marks(self, key: str) -> list[str]:
        """Return what a card says beside a record's content: doubt, sources that disagree, a government's reply."""
        said = {
            "card.doubtful": evidence.doubtful,
            "card.conflict": evidence.disputed,
            "card.replied": evidence.replied,
        }
        return [self.say(text) for text, records in said.items() if key in records(self.record)]

    @property
    def as_of(self) -> str:
        """The date of the data in words."""
        return self.say.date(self.record.package.created)

    def dated(self, sentence: str) -> str:
        """Return an answer with the sentence that says of which day the record is."""
        return self.say("frame.dated", sentence=sentence, date=self.as_of)
