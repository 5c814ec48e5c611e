"""Texts in the reader's language, and its grammar: plural forms, dates, numbers, lists. The only reader of locales/."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale
from babel.numbers import format_decimal

from dashboard import date_words
from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.paths import LOCALES

__all__ = ["DEFAULT", "Words", "file", "languages", "long_texts", "of", "page_text"]

_UNSPACED = "[\u0e00-\u0eff\u1000-\u1049\u104c-\u109f\u1780-\u17d3]"  # Thai, Lao, Burmese, Khmer; no signs
_AFTER_ONE, _BEFORE_TWO = re.compile(rf"(?<=\{{0\}})(?={_UNSPACED})"), re.compile(rf"(?<={_UNSPACED})(?=\{{1\}})")
LIST_PARTS = ("start", "middle", "end", "2")  # of a list pattern of CLDR (Unicode TS 35, part 2, list patterns)


@dataclass(frozen=True, eq=False)
class Words:
    """The texts of one language: `say("map.title")`, `say.count("meetings", 3)`, `say.value("kind", "treaty")`.

    `locale`: the grammar of the language in CLDR.
    """

    language: str
    texts: Mapping[str, str] = field(repr=False)
    locale: Locale = field(repr=False)

    def __call__(self, key: str, **values: object) -> str:
        """Return the text of a key with its {placeholders} filled. Raises KeyError for an unknown key."""
        return self.texts[key].format(**values) if values else self.texts[key]

    def count(self, noun: str, number: float, **values: object) -> str:
        """Return a number with its noun in the right form: "1 meeting", "12 meetings".

        values: of further {placeholders}. The form is that of CLDR for the number, or "other" where there is no such.
        """
        form = self.locale.plural_form(number)
        form = form if f"count.{noun}.{form}" in self.texts else "other"
        return self(f"count.{noun}.{form}", n=self.number(number), **values)

    def value(self, column: str, value: str) -> str:
        """Return the label of a value of a column, such as a kind or a status. A blank value gives ""."""
        return self.texts[f"value.{column}.{value}"] if value else ""

    def number(self, number: float) -> str:
        """Return a number with two decimals at most, and marks between thousands as the catalogue says: "1,250.5"."""
        return _number(self.texts["numbers.small" if abs(number) < 10_000 else "numbers.large"], self.locale, number)

    def date(self, starts: str, ends: str = "") -> str:
        """Return a partial date, or a span of two, in words. A blank `starts` gives "no date recorded"."""
        return _date(self, starts, ends)

    def when(self, starts: str, ends: str = "") -> str:
        """Return a partial date, or a span of two, with its preposition: "in 2009", "on 12 May 2009"."""
        return self("dates.on" if len(starts) == len("YYYY-MM-DD") else "dates.in", date=self.date(starts, ends))

    def listed(self, items: Iterable[str], conjunction: str = "and") -> str:
        """Return items as one phrase: "Cambodia, China and Thailand". conjunction: "and" or "or"."""
        held = list(items)
        if len(held) < 3:
            return _joined(self._pattern(conjunction, "2"), *held) if len(held) == 2 else "".join(held)
        whole = _joined(self._pattern(conjunction, "end"), *held[-2:])
        for at in range(len(held) - 3, -1, -1):
            whole = _joined(self._pattern(conjunction, "middle" if at else "start"), held[at], whole)
        return whole

    def _pattern(self, conjunction: str, part: str) -> str:
        """Return the part of a list pattern: of the catalogue if it has one, else of CLDR."""
        own = self.texts.get(f"list.{conjunction}.{part}")
        return own or self.locale.list_patterns["standard" if conjunction == "and" else conjunction][part]

    def sentences(self, *parts: str) -> str:
        """Return sentences one after the other. Blank ones are left out."""
        return self.texts["join.sentences"].join(filter(None, parts))

    def items(self, *parts: str) -> str:
        """Return parts as a list without a conjunction: "Cambodia, China, Thailand". Blank ones are left out."""
        return self.texts["join.items"].join(filter(None, parts))

    def clauses(self, *parts: str) -> str:
        """Return parts that may hold lists themselves: "Policy, prevention; training". Blank ones are left out."""
        return self.texts["join.clauses"].join(filter(None, parts))

    def noted(self, words: str, note: str) -> str:
        """Return words with a note in brackets: "Signed (last reported in 2009)"; the words alone if it is blank."""
        return self("join.noted", words=words, note=note) if note else words

    def dated(self, words: str, date: str) -> str:
        """Return words with their date: "Signed, November 2015"; the words alone if it is blank. date: in words."""
        return self("join.dated", words=words, date=date) if date else words

    def named(self, name: str, told: str) -> str:
        """Return a name with what is told of it: "Cambodia: 3 meetings"."""
        return self("join.named", name=name, told=told)


def _joined(pattern: str, one: str, two: str) -> str:
    """Return two items joined. A word of a script without spaces has one beside a Latin letter or a digit."""
    pattern = _AFTER_ONE.sub(" ", pattern) if one[-1:].isascii() else pattern
    pattern = _BEFORE_TWO.sub(" ", pattern) if two[:1].isascii() else pattern
    return pattern.format(one, two)


@lru_cache(maxsize=8192)  # the same dates are printed again and again
def _date(say: Words, starts: str, ends: str) -> str:
    return date_words.in_words(say.texts, say.locale, starts, ends) if starts else say("dates.unknown")


@lru_cache(maxsize=4096)
def _number(pattern: str, locale: Locale, number: float) -> str:
    return format_decimal(number, pattern, locale, numbering_system="latn")


def _flatten(tree: Mapping, prefix: str = "") -> dict[str, str]:
    texts = {}
    for key, value in tree.items():
        texts.update(_flatten(value, f"{prefix}{key}.") if isinstance(value, Mapping) else {prefix + key: value})
    return texts


def languages() -> list[str]:
    """Return the codes of all languages. The default language comes first."""
    return list(LANGUAGES)


@cache
def of(language: str) -> Words:
    """Return the words of one language: a code from `languages`. Raises KeyError for any other."""
    return Words(language, catalogue(language), LANGUAGES[language].locale)


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Return the texts of a language by key. Raises OSError or ValueError if the file is not there or no TOML."""
    return _flatten(tomllib.loads(file(f"{language}/ui.toml").read_text(encoding="utf-8")))


@cache
def page_text(language: str, name: str) -> str:
    """Return a long text as markdown: locales/<language>/<name>.md. Raises FileNotFoundError for any other name."""
    return file(f"{language}/{name}.md").read_text(encoding="utf-8")


def long_texts() -> list[str]:
    """Return the names of the long texts, such as "about"."""
    return sorted(path.stem for path in file(DEFAULT).glob("*.md"))


def file(name: str) -> Path:
    """Return the path of a file in locales/, such as "th/ui.toml", whether it is there or not."""
    return LOCALES / name
