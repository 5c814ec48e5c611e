"""Escape text for markdown and HTML. All text from data or from an address goes through here."""

import html
import re
from collections.abc import Iterable

import streamlit as st

from dashboard.telling.tongues import Piece

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


def tongue(language: str) -> str:
    """Return the attribute that names the language of an element; nothing for that of the reader, which is blank."""
    return f' lang="{within_html(language)}"' if language else ""


def spoken(pieces: Iterable[Piece]) -> str:
    """Return pieces of a text escaped for `show`, those in another language in an element that names it."""
    return "".join(map(_spoken, pieces))


def _spoken(piece: Piece) -> str:
    words = plain(piece.words)
    if piece.language:
        return f"<span{tongue(piece.language)}>{words}</span>"
    before, after = (" " if side.isspace() else "" for side in (piece.words[:1], piece.words[-1:]))
    return f"{before}{words}{after}" if words else before


def show(text: str) -> None:
    """Show markdown with what `spoken` returns. text: all that comes from data in it is escaped."""
    st.markdown(text, unsafe_allow_html=True)
