"""Catalogues: each language has every text of English, with its placeholders, in the plural forms of the language."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import date
from string import Formatter

from dashboard import words
from dashboard.date_words import Day
from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.package.description import Package
from dashboard.parse.faults import Fault
from dashboard.parse.row import Rows

COUNTED = "count."
OPTIONAL = "list."  # list patterns that stand in the place of those of CLDR
MAY_BE_BLANK = ("join.sentences",)  # nothing stands between two sentences in Chinese
FORMS = ("zero", "one", "two", "few", "many", "other")  # plural forms of CLDR, in its order
DATES = "dates."
SOME_DAY = Day(date(2006, 11, 1), LANGUAGES[DEFAULT].locale)  # to try a pattern with
ENOUGH = range(201)  # numbers that need every plural form of whole numbers (Unicode TS 35, plural rules)
NOT_JOINED = "\u200b"  # the zero width space: it hides words from the search


def catalogues_are_whole(_package: Package, _rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each text of a language that is missing, unknown, blank, or wrong in its placeholders."""
    found: dict[str, Mapping[str, str]] = {}
    for language in words.languages():
        try:
            found[language] = words.catalogue(language)
        except (OSError, ValueError) as wrong:
            yield _fault(language, f"cannot be read: {wrong}; allowed: TOML with a text for each key of English")
    if DEFAULT in found:
        for language, texts in found.items():
            yield from (_fault(language, said) for said in _wrong(found[DEFAULT], texts, forms(language)))


def forms(language: str) -> set[str]:
    """Return the plural forms that a counted noun has in a language. A single one is "other"."""
    locale = LANGUAGES[language].locale if language in LANGUAGES else words.of(language).locale
    found = {locale.plural_form(number) for number in ENOUGH}
    return found if len(found) > 1 else {"other"}


def placeholders(text: str) -> set[str]:
    """Return the names in braces of a text, without the pattern behind a name. Raises ValueError for a lone brace."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def needed(english: Iterable[str], plural: Set[str]) -> list[str]:
    """Return the keys that a language needs, in the order of English: a counted noun has one for each plural form."""
    order = [form for form in FORMS if form in plural]
    found: dict[str, None] = {}
    for key in english:
        noun = key.rpartition(".")[0]
        found.update(dict.fromkeys([f"{noun}.{form}" for form in order] if key.startswith(COUNTED) else [key]))
    return list(found)


def _wrong(english: Mapping[str, str], texts: Mapping[str, str], plural: set[str]) -> Iterator[str]:
    wanted = set(needed(english, plural))
    yield from (f"has no {key}; needed: a text" for key in sorted(wanted - set(texts)))
    extra = {key for key in set(texts) - wanted if not key.startswith(OPTIONAL)}
    yield from (f"has {key}, which English has not; allowed: the keys of English" for key in sorted(extra))
    for key in sorted(wanted & set(texts)):
        yield from (f"{key} {said}" for said in text_faults(english_of(english, key), texts[key], key))


def english_of(english: Mapping[str, str], key: str) -> str:
    """Return the English text of a key; of a counted noun that of "other", or of "one" in a faulty catalogue."""
    noun = key.rpartition(".")[0]
    return english.get(f"{noun}.other" if key.startswith(COUNTED) else key) or english[f"{noun}.one"]


def text_faults(base: str, text: object, key: str) -> Iterator[str]:
    """Yield what is wrong with one text. base: the English one."""
    if not isinstance(text, str) or not (text.strip() or key in MAY_BE_BLANK):
        yield "is blank or no text; allowed: a text"
        return
    if unicodedata.normalize("NFC", text) != text or NOT_JOINED in text:
        yield "is not in the form NFC, or has U+200B; allowed: composed letters, without zero width spaces"
    try:
        held, wanted = placeholders(text), placeholders(base)
    except ValueError:
        yield "has a brace that belongs to none; allowed: {names} in pairs of braces"
        return
    # A number may be said by a word in the singular: "one report".
    if key.startswith(DATES) and not _dated(text, held):
        yield "has a pattern that is none of CLDR; allowed: letters such as d, M, MMMM, y behind a colon"
    if held != wanted and not (key.endswith(".one") and held == wanted - {"n"}):
        yield f"has the placeholders {_shown(held)}; needed: {_shown(wanted)}"


def _dated(text: str, names: set[str]) -> bool:
    """Return whether a pattern can print a date."""
    try:
        return bool(text.format(**dict.fromkeys(names, SOME_DAY)))
    except (ValueError, KeyError, AttributeError, TypeError):
        return False


def _shown(names: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "none"


def _fault(language: str, message: str) -> Fault:
    return Fault(f"locales/{language}/ui.toml", 0, "", "", message)
