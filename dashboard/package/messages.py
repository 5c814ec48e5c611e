"""Messages: English sentences that remember their pattern and its parts, so that another language can say them.

A message is its English text in every respect: it is printed, sorted and compared as that. `dashboard.fault_words` says
it in another language, by the pattern. So the first argument of `message` is always a literal: what the code can say
can be listed, and tests/test_fault_words.py lists it. Only what a curator's file can cause is said by messages. What is
wrong with the description, the catalogues or the geometry ends the start and is told in English alone.
"""

from collections.abc import Mapping

# Text and numbers from the data; codes or names, joined as the language joins them; or a message within another.
Part = str | float | tuple[str, ...]


class Message(str):
    """An English text made of a pattern ("is no date; allowed: {allowed}") and its named parts."""

    pattern: str
    parts: Mapping[str, Part]

    def __new__(cls, pattern: str, parts: Mapping[str, Part]) -> "Message":
        """Return the text of a pattern with its {placeholders} filled."""
        made = super().__new__(cls, pattern.format(**{name: _english(part) for name, part in parts.items()}))
        made.pattern, made.parts = pattern, parts
        return made

    def __reduce__(self) -> tuple[type, tuple]:
        """Return what pickle makes the same message from in another process."""
        return Message, (self.pattern, self.parts)


def message(pattern: str, /, **parts: Part) -> Message:
    """Return a message. pattern: a literal, with a {name} for each part."""
    return Message(pattern, parts)


def of(error: ValueError) -> str:
    """Return the sentence of an error, as the message that it was raised with."""
    return error.args[0] if error.args and isinstance(error.args[0], str) else str(error)


def _english(part: Part) -> str | float:
    return ", ".join(part) if isinstance(part, tuple) else part
