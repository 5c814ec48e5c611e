"""Texts into markdown and HTML, letter by letter: everything that data or an address bring is escaped here."""

import html
import re

# What Streamlit's front end or GitHub's markdown makes more of even when it is written as entities: addresses become
# links, pairs of signs arrows and dashes, words between colons icons. A word joiner, which takes no room, parts them.
_MADE_MORE = re.compile(r"://|@|www|->|<-|--|>=|<=|~=|:(?=[a-z])", re.IGNORECASE)
JOINER = "\u2060"
# What markdown, Streamlit's directives and its icons would read as more than text.
_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|:$~^=&@])")


def plain(text: str) -> str:
    """Return text that markdown shows letter by letter. For everything that comes from data or from an address."""
    return escaped(_MADE_MORE.sub(lambda found: found[0][0] + JOINER + found[0][1:], " ".join(str(text).split())))


def escaped(text: str) -> str:
    """Return text with entities for what markdown reads. Alone enough within the text of a link only.

    There the front end makes nothing more of it, so that an address can be copied from the screen as it is.
    """
    return _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", text)


def within_html(text: str) -> str:
    """Return text that HTML shows letter by letter."""
    return html.escape(str(text), quote=True)
