"""All texts of a language beside their English: those of the screens, long ones, the record, messages of the check."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from dashboard import fault_words, words
from dashboard.gates import catalogues, translations
from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.package import schema
from dashboard.package.description import Package
from dashboard.parse.faults import shown
from dashboard.parse.row import Row, Rows
from dashboard.parse.rows import read_rows
from dashboard.paths import DATA
from dashboard.translators_file import bases

SCREENS = "screens"  # what stands in the column `table` for a text of the screens; its key is the record
MESSAGES = "messages"  # the same for a message of the check; its pattern in English, bare of spaces at its ends

Place = tuple[str, str, str]  # table, record, field


class Text(NamedTuple):
    """A text: where it stands, its English, and what the language has; `text` is "" where it has none.

    `base`: of the English from which it was made, "" if that is not known; a message that got another English is
    another message. `status`: of a text of the record.
    """

    place: Place
    english: str
    text: str
    status: str
    base: str

    @property
    def wanted(self) -> str:
        """The base of the English as it is today."""
        return translations.base(self.english)

    @property
    def missing(self) -> bool:
        """Whether the language has no such text."""
        return not (self.text or self.key in catalogues.MAY_BE_BLANK)

    @property
    def outdated(self) -> bool:
        """Whether there is a text that was made from another English."""
        return not self.missing and self.base != self.wanted

    @property
    def key(self) -> str:
        """The key of a text of the screens; the record of any other."""
        return self.place[1]

    @property
    def screen(self) -> bool:
        """Whether it is a text of the screens."""
        return self.place[0] == SCREENS

    @property
    def message(self) -> bool:
        """Whether it is a message of the check."""
        return self.place[0] == MESSAGES

    @property
    def recorded(self) -> bool:
        """Whether it is a text of the record."""
        return not (self.screen or self.message)


def read(language: str, folder: Path = DATA) -> tuple[list[Text], list[Row]]:
    """Return the texts that a language needs, and the rows of its translations as they stand.

    Raises ValueError, with a sentence, if there is no such language, or if its texts or the record cannot be read.
    """
    if language not in translated():
        raise ValueError(f"{shown(language)} is no language to translate into; allowed: {', '.join(translated())}.")
    package = schema.read(folder)
    rows, _ = read_rows(folder, package)
    return of(language, package, rows), rows.get(f"{translations.PREFIX}{language}", [])


def translated() -> list[str]:
    """Return the codes of the languages into which English is translated."""
    return [code for code in LANGUAGES if code != DEFAULT]


def of(language: str, package: Package, rows: Rows) -> list[Text]:
    """Return the texts that a language needs, in the order of English. Raises ValueError for a file that is no TOML."""
    return [*screens(language), *_record(language, package, rows), *_messages(language)]


def screens(language: str) -> Iterator[Text]:
    """Yield the texts of the screens by key, then the long ones by the name of their file."""
    english, kept = words.catalogue(DEFAULT), bases.of(language)
    texts = {**catalogue(language), **_long(language)}
    for key in catalogues.needed(english, catalogues.forms(language)):
        yield _screen(key, catalogues.english_of(english, key), texts, kept)
    for name, text in _long(DEFAULT).items():
        yield _screen(name, text, texts, kept)


def catalogue(language: str) -> dict[str, str]:
    """Return the texts of a language by key; none for a new language, which has no file yet."""
    with suppress(FileNotFoundError):
        try:
            found = words.catalogue(language)
        except ValueError as error:
            raise ValueError(f"locales/{language}/ui.toml cannot be read: {error}.") from error
        return {key: text for key, text in found.items() if isinstance(text, str)}
    return {}


def _long(language: str) -> dict[str, str]:
    """Return the long texts that a language has, by the name of the file."""
    found = {}
    for name in words.long_texts():
        with suppress(FileNotFoundError):
            found[f"{name}.md"] = words.page_text(language, name)
    return found


def _screen(key: str, english: str, texts: dict[str, str], kept: dict[str, str]) -> Text:
    return Text((SCREENS, key, ""), english, texts.get(key, ""), "", kept.get(key, ""))


def _record(language: str, package: Package, rows: Rows) -> Iterator[Text]:
    table = translations.tables(package).get(language)
    made = {(row["table"], row["record"], row["field"]): row for row in rows.get(table.name, [])} if table else {}
    for place, english in translations.texts(package, rows).items():
        row = made.get(place, {})
        yield Text(place, english, row.get("text", ""), row.get("status", ""), row.get("base", ""))


def _messages(language: str) -> Iterator[Text]:
    """Yield the messages of the check by their pattern. Raises ValueError for a file that is no TOML."""
    try:
        told = fault_words.patterns(language)
    except ValueError as error:
        raise ValueError(f"locales/{language}/{fault_words.FILE} cannot be read: {error}.") from error
    for pattern in fault_words.patterns(DEFAULT):
        text = told.get(pattern, "")
        if isinstance(text, str):
            yield Text((MESSAGES, pattern.strip(), ""), pattern, text, "", translations.base(pattern) if text else "")
