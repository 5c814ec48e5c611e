"""Addresses and printed contacts as markdown. All text from data is escaped."""

import re

from dashboard.telling.values import BAD
from dashboard.ui.parts.markdown import JOINER, escaped

# An https address of characters without a meaning in markdown or Streamlit's directives, and without HTML entities.
_WHOLE = re.compile(r"https://(?!.*&#?\w+;)[A-Za-z0-9./?=&%_~#+,-]+")

# Streamlit looks for the bracket that ends a directive before it looks for code spans.
_CODE, _ENDS = re.compile(r"`[^`]*`"), re.compile(r"[\[\]\\]")


def address(text: str, state: str = "") -> str:
    """Return a web address as a link if it is complete, https and not known to be bad; else as `printed`.

    state: a value of the column `url_state`.
    """
    return f"[{escaped(text)}]({text})" if _WHOLE.fullmatch(text) and state not in BAD else printed(text)


def printed(text: str) -> str:
    """Return an address or a number as code: it can be copied but not clicked.

    In a table, a backslash before a bar would end the cell even within code, so the code span is split between the two.
    """
    return "`" + text.replace("`", "'").replace("\\|", f"\\`{JOINER}`|") + "`"


def small(*parts: str) -> str:
    """Return markdown in small letters; in normal size if a code span contains a sign that would end the directive."""
    text = " ".join(filter(None, parts))
    return text if any(_ENDS.search(code) for code in _CODE.findall(text)) else f":small[{text}]"
