"""The language that the reader's browser asks for."""

import streamlit as st

from dashboard.languages import preferred


def of_browser() -> str:
    """Return the language of ours that the browser asks for first, see `languages.preferred`."""
    return preferred(st.context.headers.get("accept-language") or "")
