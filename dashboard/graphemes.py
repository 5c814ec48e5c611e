"""What a reader sees as one letter: a letter with its marks. A text is never cut within one."""

import regex

_CLUSTER = regex.compile(r"\X")  # extended grapheme clusters, Unicode UAX 29


def clusters(text: str) -> list[str]:
    """Return the letters of a text, each with the marks that belong to it: Khmer ក្ម is one."""
    return _CLUSTER.findall(text)
