"""Keys that change with the words of an element, so that the browser makes it anew.

A browser's translation replaces texts behind Streamlit's back: other words, sent for an element that is used again,
would never come to stand there.
"""

from zlib import crc32


def key(name: str, words: str) -> str:
    """Return a key for an element that shows these words. name: unique on the page."""
    return f"{name}-{crc32(words.encode()):x}"
