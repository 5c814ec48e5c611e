"""Addresses and printed contacts as markdown: everything that data bring is escaped here."""

import re

from dashboard.telling.values import BAD
from dashboard.ui.parts.markdown import JOINER, escaped

# Letters that neither markdown nor Streamlit reads as more than an address; no entity, no word between colons.
_WHOLE = re.compile(r"https://(?!.*&#?\w+;)[A-Za-z0-9./?=&%_~#+,-]+")

# Streamlit looks for the bracket at the end of a directive before it looks for code.
_CODE, _ENDS = re.compile(r"`[^`]*`"), re.compile(r"[\[\]\\]")


def address(text: str, state: str = "") -> str:
    """Return a web address as a live link where it is https, whole and not known to be bad, else as printed.

    state: what is known of it, as in the column `url_state`.
    """
    return f"[{escaped(text)}]({text})" if _WHOLE.fullmatch(text) and state not in BAD else printed(text)


def printed(text: str) -> str:
    """Return an address or a number as printed, to copy and not to click.

    A cell of a markdown table would end at a bar after a backslash, even within code, so code ends between the two.
    """
    return "`" + text.replace("`", "'").replace("\\|", f"\\`{JOINER}`|") + "`"


def small(*parts: str) -> str:
    """Return markdown in small letters; in the page's own where code holds what would end the small ones early."""
    text = " ".join(filter(None, parts))
    return text if any(_ENDS.search(code) for code in _CODE.findall(text)) else f":small[{text}]"
