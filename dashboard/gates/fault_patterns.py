"""Messages of the check: a language has patterns of English alone, with their placeholders; Chinese has all of them."""

from collections.abc import Iterator, Mapping
from string import Formatter

from dashboard import fault_words, words
from dashboard.gates.catalogues import text_faults
from dashboard.languages import DEFAULT
from dashboard.package.description import Package
from dashboard.parse.faults import Fault
from dashboard.parse.row import Rows

WHOLE = ("zh",)  # languages that have every message; in the others those that are missing stand in English


def patterns_are_whole(_package: Package, _rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each pattern of a language that is missing, unknown, blank, or wrong in its placeholders.

    In a language that is none of WHOLE a message without a pattern is told in English, so none is missing there.
    """
    found: dict[str, Mapping[str, object]] = {}
    for language in words.languages():
        try:
            found[language] = fault_words.patterns(language)
        except (OSError, ValueError, KeyError) as wrong:
            yield _fault(language, f"cannot be read: {wrong}; allowed: TOML with a text for each pattern of English")
    for language, texts in found.items() if DEFAULT in found else ():
        needed = found[DEFAULT] if language in WHOLE else ()
        yield from (_fault(language, f"has no {key!r}; needed: a text") for key in needed if key not in texts)
        yield from (_fault(language, said) for said in _wrong(found[DEFAULT], texts))


def _wrong(english: Mapping[str, object], texts: Mapping[str, object]) -> Iterator[str]:
    yield from (f"has {key!r}, which English has not; allowed: its patterns" for key in texts if key not in english)
    for key in (key for key in english if key in texts):
        yield from (f"{key!r} {said}" for said in pattern_faults(key, texts[key]))


def pattern_faults(english: str, text: object) -> Iterator[str]:
    """Yield what is wrong with the translation of a pattern: its letters, its placeholders, what is behind a name."""
    wrong = list(text_faults(english, text, ""))
    yield from wrong
    if not wrong and _fields(text) != _fields(english):
        yield f"has the placeholders {_shown(text)}; needed: {_shown(english)}"


def _fields(text: str) -> set[str]:
    """Return the placeholders of a pattern, each with what is behind its name: "{n:,}"."""
    found = [(name, how, form) for _, name, form, how in Formatter().parse(text) if name is not None]
    return {f"{{{name}{'!' if how else ''}{how or ''}{':' if form else ''}{form}}}" for name, how, form in found}


def _shown(text: str) -> str:
    return ", ".join(sorted(_fields(text))) or "none"


def _fault(language: str, message: str) -> Fault:
    return Fault(f"locales/{language}/{fault_words.FILE}", 0, "", "", message)
