"""Escape text for markdown and HTML. All text from data or from an address goes through here."""

import html
import re

# What Streamlit's front end or GitHub's markdown converts even if it is written as entities: addresses into links,
# pairs of signs into arrows and dashes, words between colons into icons. A word joiner (zero width) prevents it.
_MADE_MORE = re.compile(r"://|@|www|->|<-|--|>=|<=|~=|:(?=[a-z])", re.IGNORECASE)
JOINER = "\u2060"
# Characters with a meaning in markdown, Streamlit's directives or its icons.
_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|:$~^=&@])")


def plain(text: str) -> str:
    """Return text escaped so that markdown shows it unchanged. Use it for all text from data or from an address.

    Line breaks and repeated spaces become single spaces.
    """
    return escaped(_MADE_MORE.sub(lambda found: found[0][0] + JOINER + found[0][1:], " ".join(str(text).split())))


def escaped(text: str) -> str:
    """Return text with entities for characters that have a meaning in markdown. Sufficient only as the text of a link.

    The front end converts nothing within a link, so no word joiners are needed and an address can be copied.
    """
    return _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", text)


def within_html(text: str) -> str:
    """Return text escaped for HTML, also within attributes."""
    return html.escape(str(text), quote=True)
