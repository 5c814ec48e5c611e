"""Addresses and printed contacts as markdown. All text from data is escaped."""

import re

from dashboard.telling.values import Address
from dashboard.ui.parts.markdown import JOINER, escaped, plain

# An address of characters without a meaning in markdown or Streamlit's directives, and without HTML entities.
_WHOLE = re.compile(r"\Ahttps?://[A-Za-z0-9._-]+(?::[0-9]{1,5})?(?:[/?#](?!.*&#?\w+;)[A-Za-z0-9./?=&%_~#+,-]*)?")

# Streamlit looks for the bracket that ends a directive before it looks for code spans.
_CODE, _ENDS = re.compile(r"`[^`]*`"), re.compile(r"[\[\]\\]")


def address(text: str) -> str:
    """Return a web address that may be a link as one if it is complete and safe in markdown; else as `printed`."""
    return f"[{escaped(text)}]({text})" if _WHOLE.fullmatch(text) else printed(text)


def reached(found: Address) -> str:
    """Return a web address in small letters, as a link if it may be one, with its state in words."""
    return small(address(found.url) if found.link else printed(found.url), plain(found.state))


def printed(text: str) -> str:
    """Return an address or a number as code: it can be copied but not clicked.

    In a table, a backslash before a bar would end the cell even within code, so the code span is split between the two.
    A blank line would end the code, and what follows it could be markup, so line breaks become spaces.
    """
    return "`" + " ".join(text.split()).replace("`", "'").replace("\\|", f"\\`{JOINER}`|") + "`"


def paler(text: str) -> str:
    """Return markdown in the paler tone of old and undated reports. Words beside it say the same."""
    return f":gray[{text}]"


def small(*parts: str) -> str:
    """Return markdown in small letters; in normal size if a code span contains a sign that would end the directive."""
    text = " ".join(filter(None, parts))
    return text if any(_ENDS.search(code) for code in _CODE.findall(text)) else f":small[{text}]"
