"""From which English each text of the screens was made: locales/<language>/base.csv."""

import csv
import io
from collections.abc import Mapping

from dashboard import words
from dashboard.curated_file import cells

FILE = "base.csv"
HEADER = ("key", "base")


def of(language: str) -> dict[str, str]:
    """Return the base of each text of a language, by key; none if the language has no such file."""
    path = words.file(f"{language}/{FILE}")
    content = path.read_text(encoding="utf-8") if path.is_file() else ""
    return dict(row for row in csv.reader(io.StringIO(content, newline="")) if len(row) == 2 and tuple(row) != HEADER)


def written(kept: Mapping[str, str]) -> bytes:
    """Return the file: the base of each text, by key."""
    return cells.written([HEADER, *kept.items()])
