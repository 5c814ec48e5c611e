"""What a page is given: the record, the reader's selection and the words to say it in."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.dates import span
from dashboard.measures import evidence
from dashboard.record import Record
from dashboard.selection import Selection
from dashboard.words import Words

# What markdown, Streamlit's directives and its icons would read as more than text.
# What Streamlit's front end or GitHub's markdown makes more of even when it is written as entities: addresses become
# links, pairs of signs arrows and dashes, words between colons icons. A word joiner, which takes no room, parts them.
_MADE_MORE = re.compile(r"://|@|www|->|<-|--|>=|<=|~=|:(?=[a-z])", re.IGNORECASE)
TIMED = frozenset({"map", "agreements", "pair"})  # pages that show the state of a day
BESIDE = frozenset({"country", "pair"})  # pages that show each country chosen, not what names any of them
JOINER = "\u2060"
_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|:$~^=&@])")


def plain(text: str) -> str:
    """Return text that markdown shows letter by letter. For everything that comes from data or from an address."""
    return escaped(_MADE_MORE.sub(lambda found: found[0][0] + JOINER + found[0][1:], " ".join(str(text).split())))


def escaped(text: str) -> str:
    """Return text with entities for what markdown reads. Alone enough within the text of a link only.

    There the front end makes nothing more of it, so that an address can be copied from the screen as it is.
    """
    return _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", text)


def capital(text: str) -> str:
    """Return text with its first letter as at the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def within(text: str) -> str:
    """Return words of ours with their first letter as within a sentence."""
    return text[:1].lower() + text[1:]


def last_day(text: str) -> str:
    """Return the day that counts of a partial date, which is its last: of "2004" the 31st of December."""
    return span(text).last.isoformat()


def within_html(text: str) -> str:
    """Return text that HTML shows letter by letter."""
    return html.escape(str(text), quote=True)


@dataclass(frozen=True)
class Voice:
    """The record and the words to say it in. What depends on these alone is the same for every choice."""

    record: Record
    say: Words

    def countries(self, codes: Sequence[str], joint: str = "and") -> str:
        """Return the names of countries as one phrase."""
        return self.say.listed([self.record.country(code) for code in codes], joint)

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


@dataclass(frozen=True)
class View(Voice):
    """One page in one run: what a page is given."""

    name: str
    selection: Selection

    @property
    def voice(self) -> Voice:
        """The view without the choice."""
        return Voice(self.record, self.say)

    @property
    def timed(self) -> Selection:
        """The selection, without its day on a page that neither shows the state of a day nor says which."""
        return self.selection if self.name in TIMED else self.selection.without("asof")

    def in_words(self) -> str:
        """Return the shared filters in words: "Cambodia or Thailand, 2004 to 2010"; blank where nothing is chosen.

        "Cambodia and Thailand" on a page that shows both.
        """
        chosen, say = self.selection, self.say
        joint = "and" if self.name in BESIDE else "or"
        parts = [self.countries(chosen.country, joint)] if chosen.country else []
        if chosen.start or chosen.end:
            years = self.record.years
            parts.append(say("filter.years_said", start=chosen.start or years[0], end=chosen.end or years[-1]))
        if chosen.asof and self.name in TIMED:
            parts.append(say("filter.asof_said", date=say.date(last_day(chosen.asof))))
        return ", ".join(parts)
