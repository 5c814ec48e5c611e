"""The words of Streamlit's box for files, which it has in English alone."""

import streamlit as st

# The box says "Upload", and the largest size, which the page says in its own words. The word is
# made small and not hidden: it is the name of the button for those who hear it. {words} stands within a string.
_STYLE = """<style>
[data-testid="stFileUploaderDropzoneInstructions"] {{ display: none; }}
[data-testid="stFileUploaderDropzone"] button p {{ font-size: 0 !important; }}
[data-testid="stFileUploaderDropzone"] button p::after {{ font-size: .875rem; content: "{words}"; }}
</style>"""
_SIGNS = '\\"<>&\n'  # that would end the string or the style


def speaks(words: str) -> None:
    """Let the button of the box that follows say these words. words: plain."""
    st.html(_STYLE.format(words=within_css(words)))


def within_css(words: str) -> str:
    """Return words for a string of CSS within HTML."""
    return "".join(f"\\{ord(letter):x} " if letter in _SIGNS else letter for letter in words)
