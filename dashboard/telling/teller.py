"""The record and the words of one language: names of things. All other modules of `telling` build on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard import words
from dashboard.dates import last_day
from dashboard.measures import evidence
from dashboard.memo import Memory
from dashboard.record import Record
from dashboard.telling.tongues import BASE, Piece
from dashboard.translated import in_language
from dashboard.words import Words


@dataclass(frozen=True)
class Teller:
    """A record and the words of a language. Nothing here depends on the reader's filters."""

    record: Record
    say: Words

    @property
    def language(self) -> str:
        """The language code."""
        return self.say.language

    def foreign(self, text: str) -> str:
        """Return the language of a text of the record if it is not the reader's, else blank."""
        return BASE if text in self.record.untranslated else ""

    def piece(self, text: str) -> Piece:
        """Return a text of the record with its language, if that is not the reader's."""
        return Piece(text, self.foreign(text))

    def said_in_english(self, *texts: str) -> list[str]:
        """Return the mark of a card with a text that has no translation: "In English"; none if all of them have."""
        return [self.say("card.english")] if any(map(self.foreign, texts)) else []

    @property
    def memory(self) -> Memory:
        """The memo of the record, where results are kept."""
        return self.record.memory

    @property
    def years(self) -> range:
        """The years that the record spans."""
        return self.record.years

    def countries(self, codes: Sequence[str], conjunction: str = "and") -> str:
        """Return the names of countries as one phrase. conjunction: "and" or "or"."""
        return self.say.listed([self.record.country(code) for code in codes], conjunction)

    def pair(self, codes: Iterable[str]) -> str:
        """Return the short names of two countries as a title: "Lao PDR – Thailand"."""
        a, b = map(self.record.label, codes)
        return self.say("join.pair", a=a, b=b)

    def named_pair(self, pair: str) -> str:
        """Return the names of a pair as a title: "Lao People's Democratic Republic – Thailand". pair: its id."""
        a, b = map(self.record.country, self.record.pair(pair))
        return self.say("join.pair", a=a, b=b)

    def pairs(self, ids: Iterable[str]) -> str:
        """Return pairs as one phrase: "Cambodia–Myanmar and Lao PDR–Myanmar". ids: of pairs."""
        labels = [map(self.record.label, self.record.pair(each)) for each in ids]
        return self.say.listed(self.say("join.pair_within", a=a, b=b) for a, b in labels)

    def place(self, key: str) -> str:
        """Return a place with its country, as the language joins them: "Ha Noi, Viet Nam"; blank stays blank."""
        name, country = self.record.places[key] if key else ("", "")
        return self.say("join.place", place=name, country=country) if country else name

    def publisher(self, code: str) -> str:
        """Return the name of a publisher of news."""
        return self.record.publishers[code]

    def day(self, partial: str) -> str:
        """Return the last day of a partial date in words: 31 December 2004 for "2004"."""
        return self.say.date(last_day(partial))

    def marks(self, key: str) -> list[str]:
        """Return the marks of a record's card: doubtful, disputed by sources, replied to by a government."""
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
        """Return a sentence followed by one that gives the date of the data."""
        return self.say("frame.dated", sentence=sentence, date=self.as_of)


def teller(record: Record, language: str) -> Teller:
    """Return the teller of a record in a language: a code of `words.languages`."""
    return Teller(in_language(record, language), words.of(language))
