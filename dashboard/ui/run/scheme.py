"""The colour scheme of the reader's theme."""

import streamlit as st


def scheme() -> str:
    """Return the colour scheme of the reader's theme: "light" or "dark"."""
    return "dark" if st.context.theme.type == "dark" else "light"
