"""Messages of the check in the reader's language, by the patterns of locales/<language>/faults.toml.

English lists its patterns there, all that the code can say; another language has their translations. A message whose
pattern has none stays in English.
"""

import tomllib
from collections.abc import Mapping
from functools import cache

from dashboard import words
from dashboard.languages import DEFAULT
from dashboard.package.messages import Message, Part
from dashboard.words import Words

FILE = "faults.toml"


def told(say: Words, text: str) -> str | None:
    """Return a message in the language of some words; None if it can be told in English alone.

    In English it is the text itself. A text that nobody wrote as a pattern can be told in English alone.
    """
    if say.language == DEFAULT:
        return str(text)
    pattern = patterns(say.language).get(text.pattern) if isinstance(text, Message) else None
    if pattern is None:
        return None
    return pattern.format(**{name: _told(say, part) for name, part in text.parts.items()})


def _told(say: Words, part: Part) -> str | float:
    if isinstance(part, tuple):
        return say.items(*part)
    return (told(say, part) or part) if isinstance(part, Message) else part


@cache
def patterns(language: str) -> Mapping[str, object]:
    """Return what a language says for each pattern of English; nothing if it has no such file.

    English says the patterns themselves. Raises OSError or ValueError if the file cannot be read or is no TOML.
    """
    path = words.file(f"{language}/{FILE}")
    if language != DEFAULT and not path.is_file():
        return {}
    held = tomllib.loads(path.read_text(encoding="utf-8"))
    return {pattern: pattern for pattern in held["patterns"]} if language == DEFAULT else held
