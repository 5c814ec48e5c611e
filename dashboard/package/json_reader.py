"""Strict reading of a JSON document that anybody may have written. A value of the wrong kind is refused by name."""

import re
from typing import Any

from dashboard.package import texts

PARAGRAPHS = ("description",)  # properties whose text may have several lines
LARGEST = 1e15  # of a number: a larger one limits nothing, and not every whole number beyond it has a float


def settle_texts(document: object, where: str) -> None:
    """Raise ValueError if any text of a document, read by the project or not, has a character that none may have."""
    waiting = [(where, document)]
    while waiting:
        place, held = waiting.pop()
        written = [*held] if isinstance(held, dict) else [held] if isinstance(held, str) else []
        for text in written:
            for fault in texts.faults(text.strip(" "), paragraphs=True):
                said = "has a property whose name" if isinstance(held, dict) else "is a text that"
                raise ValueError(texts.line(f"{place} {said} {fault}."))
        if isinstance(held, dict):
            waiting += [(f"{place}: {name}", value) for name, value in held.items()]
        elif isinstance(held, list):
            waiting += [(f"{place}[{number}]", value) for number, value in enumerate(held)]


class JsonObject:
    """One object of a document, with its place in the document for error messages."""

    def __init__(self, value: object, where: str) -> None:
        """Take a JSON object. Raises ValueError if `value` is anything else."""
        self.where = where
        if not isinstance(value, dict):
            raise self.error("is no object of JSON")
        self.value: dict[str, Any] = value

    def error(self, sentence: str) -> ValueError:
        """Return the ValueError to raise: the place in the document and what is wrong there."""
        return ValueError(texts.line(f"{self.where} {sentence}."))

    def text(self, name: str, default: str | None = None, spaced: bool = False) -> str:
        """Return a text that is not blank. If it is missing, return the default; raise ValueError if there is none.

        The text keeps the rules of `texts`. spaced: allow spaces around it, as around a sign between other texts.
        """
        value = self.value.get(name, default)
        if not isinstance(value, str) or (not value.strip() and value != default):
            raise self.error(f"lacks {name!r}, a text")
        for fault in texts.faults(value.strip(" ") if spaced else value, paragraphs=name in PARAGRAPHS):
            raise self.error(f"has {name!r}, which {fault}")
        if value and not texts.visible(value):
            raise self.error(f"has {name!r}, which has no letter that can be seen; allowed: text that can be read")
        return value

    def name(self, name: str, pattern: str) -> str:
        """Return a text that matches a pattern. Raises ValueError if it does not."""
        value = self.text(name)
        if not re.fullmatch(pattern, value, re.ASCII):
            raise self.error(f"has the {name} {value!r}; allowed: {pattern}")
        return value

    def flag(self, name: str) -> bool:
        """Return a boolean; False if it is missing."""
        value = self.value.get(name, False)
        if not isinstance(value, bool):
            raise self.error(f"has {name!r}, which must be true or false")
        return value

    def number(self, name: str) -> float | None:
        """Return a number; None if it is missing."""
        value = self.value.get(name)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
            raise self.error(f"has {name!r}, which must be a number")
        if value is not None and not -LARGEST <= value <= LARGEST:
            raise self.error(f"has {name!r}, which is too large a number; allowed: {-LARGEST:g} to {LARGEST:g}")
        return value

    def count(self, name: str) -> int | None:
        """Return a whole number of at least 0; None if it is missing."""
        value = self.value.get(name)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
            raise self.error(f"has {name!r}, which must be a whole number, 0 or more")
        self.number(name)
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of distinct texts; a single text counts as a list of one. Empty if it is missing."""
        value = self.value.get(name, [])
        found = [value] if isinstance(value, str) else value
        if not isinstance(found, list) or not all(isinstance(text, str) and text for text in found):
            raise self.error(f"has {name!r}, which must be a list of texts")
        if len(set(found)) < len(found):
            raise self.error(f"has {name!r}, which says the same twice")
        return tuple(found)

    def only(self, *names: str) -> None:
        """Raise ValueError if the object has a property that is not named here."""
        for name in self.value:
            if name not in names:
                raise self.error(f"has {name!r}; allowed: {', '.join(names)}")

    def object(self, name: str) -> "JsonObject":
        """Return an object within this one; an empty object if it is missing."""
        return JsonObject(self.value.get(name, {}), f"{self.where}: {name}")

    def objects(self, name: str) -> list["JsonObject"]:
        """Return a list of objects; empty if it is missing."""
        value = self.value.get(name, [])
        if not isinstance(value, list):
            raise self.error(f"has {name!r}, which must be a list")
        return [JsonObject(item, f"{self.where}: {name}[{number}]") for number, item in enumerate(value)]
