"""The bases of texts that the project changed by itself.

    python -m dashboard.translators_file.renew [KEY ...]

adds the texts that are new to base.csv of each language, takes out those that are gone, and notes for the keys that are
named that their texts were made from the English of today.
"""

import sys
from collections.abc import Iterable

from dashboard import words
from dashboard.translators_file import bases, held


def renewed(language: str, named: Iterable[str] = ()) -> bytes:
    """Return base.csv of a language, with the base of today for texts that have none and for keys that are named."""
    found, again = {}, set(named)
    for text in held.screens(language):
        if not text.missing:
            found[text.key] = text.base if text.base and text.key not in again else text.wanted
    return bases.written(found)


def main(named: Iterable[str]) -> None:
    """Write the file of each language."""
    for language in held.translated():
        words.file(f"{language}/{bases.FILE}").write_bytes(renewed(language, named))


if __name__ == "__main__":
    main(sys.argv[1:])
