"""The bytes of a file into text, as far as the encoding is certain."""

import codecs
from collections.abc import Callable

_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
# The code pages in which spreadsheets of the region, of Europe and of the Americas save a CSV file.
CODE_PAGES = ("cp1252", "cp1258", "cp874", "gb18030", "big5", "cp1250", "cp850", "cp437", "mac_roman")
_LOOKED_AT = 16  # bytes of the header, which is in ASCII

Known = Callable[[str], frozenset[object]]  # text of a file → the cells in which it agrees with the record


def unicode_text(content: bytes) -> str | None:
    """Return the text of a file in UTF-8 or UTF-16, with or without a byte order mark; None for any other file."""
    encoding = next((name for mark, name in _MARKS.items() if content.startswith(mark)), _without_mark(content))
    return decoded(content, encoding)


def _without_mark(content: bytes) -> str:
    """Return the encoding of a file without a mark: UTF-16 if every second byte of its header is zero, else UTF-8."""
    first, second = content[:_LOOKED_AT:2], content[1:_LOOKED_AT:2]
    if second and not any(second) and all(first):
        return "utf-16-le"
    return "utf-16-be" if first and not any(first) and all(second) else "utf-8"


def decoded(content: bytes, encoding: str) -> str | None:
    """Return the text of a file in an encoding; None if it is not in that encoding."""
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def code_page_text(content: bytes, known: Known) -> str | None:
    """Return the text of a file in a code page; None if it is not certain in which.

    It is certain if cells of the file agree with the record when they are read by one code page, and fewer of them when
    they are read by any other that gives another text. known: returns the cells beyond ASCII that agree.
    """
    texts = {text for page in CODE_PAGES if (text := decoded(content, page)) is not None}
    agreeing = {text: known(text) for text in texts}
    best = max(texts, key=lambda text: len(agreeing[text]), default="")
    certain = all(agreeing[text] < agreeing[best] for text in texts if text != best)
    return best if certain and agreeing.get(best) else None
