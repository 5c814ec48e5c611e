"""Careful reading of a JSON document that anybody may have written: each value is of the kind asked for, or named."""

import re
from typing import Any


class JsonObject:
    """One object of a document and where it stands in it, for the sentence that says what is wrong with it."""

    def __init__(self, value: object, where: str) -> None:
        """Take an object of JSON. Raises ValueError where it is anything else."""
        self.where = where
        if not isinstance(value, dict):
            raise self.error("is no object of JSON")
        self.value: dict[str, Any] = value

    def error(self, sentence: str) -> ValueError:
        """Return the error to raise: the place in the document and what is wrong there."""
        return ValueError(f"{self.where} {sentence}.")

    def text(self, name: str, default: str | None = None) -> str:
        """Return a text that is not blank; where it is missing, the default, if there is one."""
        value = self.value.get(name, default)
        if not isinstance(value, str) or (not value.strip() and value != default):
            raise self.error(f"lacks {name!r}, a text")
        return value

    def name(self, name: str, pattern: str) -> str:
        """Return a text that matches a pattern of names."""
        value = self.text(name)
        if not re.fullmatch(pattern, value, re.ASCII):
            raise self.error(f"has the {name} {value!r}; allowed: {pattern}")
        return value

    def flag(self, name: str) -> bool:
        """Return true or false; false where it is missing."""
        value = self.value.get(name, False)
        if not isinstance(value, bool):
            raise self.error(f"has {name!r}, which must be true or false")
        return value

    def number(self, name: str) -> float | None:
        """Return a number, or None where it is missing."""
        value = self.value.get(name)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
            raise self.error(f"has {name!r}, which must be a number")
        return value

    def count(self, name: str) -> int | None:
        """Return a whole number of things, or None where it is missing."""
        value = self.value.get(name)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
            raise self.error(f"has {name!r}, which must be a whole number, 0 or more")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of different texts, which may stand alone as one text; empty where it is missing."""
        value = self.value.get(name, [])
        found = [value] if isinstance(value, str) else value
        if not isinstance(found, list) or not all(isinstance(text, str) and text for text in found):
            raise self.error(f"has {name!r}, which must be a list of texts")
        if len(set(found)) < len(found):
            raise self.error(f"has {name!r}, which says the same twice")
        return tuple(found)

    def only(self, *names: str) -> None:
        """Raise ValueError where the object has anything but what is named."""
        for name in self.value:
            if name not in names:
                raise self.error(f"has {name!r}; allowed: {', '.join(names)}")

    def object(self, name: str) -> "JsonObject":
        """Return an object within this one; an empty one where it is missing."""
        return JsonObject(self.value.get(name, {}), f"{self.where}: {name}")

    def objects(self, name: str) -> list["JsonObject"]:
        """Return a list of objects; empty where it is missing."""
        value = self.value.get(name, [])
        if not isinstance(value, list):
            raise self.error(f"has {name!r}, which must be a list")
        return [JsonObject(item, f"{self.where}: {name}[{at}]{_called(item)}") for at, item in enumerate(value)]


def _called(item: object) -> str:
    """What an object of a list calls itself, beside its number; blank where it has no short name."""
    name = item.get("name") if isinstance(item, dict) else None
    return f" ({name})" if isinstance(name, str) and re.fullmatch(r"[\w-]{1,60}", name) else ""
