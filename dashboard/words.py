"""Texts in the reader's language. The only reader of locales/."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from dashboard import dates
from dashboard.paths import LOCALES

DEFAULT = "en"


@dataclass(frozen=True, eq=False)
class Words:
    """The texts of one language: `say("map.title")`, `say.count("meetings", 3)`, `say.value("kind", "treaty")`."""

    language: str
    texts: Mapping[str, str] = field(repr=False)

    def __call__(self, key: str, **values: object) -> str:
        """Return the text of a key with its {placeholders} filled. Raises KeyError for an unknown key."""
        return self.texts[key].format(**values) if values else self.texts[key]

    def count(self, noun: str, number: int, **values: object) -> str:
        """Return a number with its noun in the right form: "1 meeting", "12 meetings".

        values: of further {placeholders}.
        """
        form = "one" if number == 1 and f"count.{noun}.one" in self.texts else "other"
        return self(f"count.{noun}.{form}", n=f"{number:,}", **values)

    def value(self, column: str, value: str) -> str:
        """Return the label of a value of a column, such as a kind or a status. A blank value gives ""."""
        return self.texts[f"value.{column}.{value}"] if value else ""

    def number(self, number: float) -> str:
        """Return a number with commas between thousands and two decimals at most, without trailing zeros: "1,250.5"."""
        whole, point, decimals = f"{number:,.2f}".partition(".")
        decimals = decimals.rstrip("0")
        return f"{whole}{point}{decimals}" if decimals else whole

    def date(self, starts: str, ends: str = "") -> str:
        """Return a partial date, or a range of two, in words. A blank `starts` gives "no date recorded"."""
        if not starts:
            return self("dates.unknown")
        return dates.in_words(starts, self("dates.months").split(";"), ends)

    def when(self, starts: str, ends: str = "") -> str:
        """Return a partial date, or a range of two, with its preposition: "in 2009", "on 12 May 2009"."""
        return self("dates.on" if len(starts) == len("YYYY-MM-DD") else "dates.in", date=self.date(starts, ends))

    def listed(self, items: list[str], conjunction: str = "and") -> str:
        """Return items as one phrase: "Cambodia, China and Thailand". conjunction: "and" or "or"."""
        if len(items) < 2:
            return "".join(items)
        return self(f"list.{conjunction}", first=", ".join(items[:-1]), last=items[-1])


def capital(text: str) -> str:
    """Return text with its first letter as at the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def within(text: str) -> str:
    """Return words of ours with their first letter as within a sentence."""
    return text[:1].lower() + text[1:]


def _flatten(tree: Mapping, prefix: str = "") -> dict[str, str]:
    texts = {}
    for key, value in tree.items():
        texts.update(_flatten(value, f"{prefix}{key}.") if isinstance(value, Mapping) else {prefix + key: value})
    return texts


def languages() -> list[str]:
    """Return the codes of all languages that have a catalogue. The default language comes first."""
    found = sorted(path.parent.name for path in LOCALES.glob("*/ui.toml"))
    return sorted(found, key=lambda code: code != DEFAULT)


@cache
def of(language: str) -> Words:
    """Return the words of one language: a code from `languages`. Raises FileNotFoundError for any other."""
    return Words(language, _flatten(tomllib.loads((LOCALES / language / "ui.toml").read_text(encoding="utf-8"))))


@cache
def page_text(language: str, name: str) -> str:
    """Return a long text as markdown: locales/<language>/<name>.md. Raises FileNotFoundError for any other name."""
    return (LOCALES / language / f"{name}.md").read_text(encoding="utf-8")
