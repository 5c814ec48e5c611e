"""Folds whose content is made only when a reader opens them, to save time."""

from collections.abc import Callable

import streamlit as st


def show(label: str, key: str, make: Callable[[], object], unfolded: bool = False) -> None:
    """Show a fold. label: markdown. key: of the widget. make: shows the content. unfolded: open at first."""
    fold = st.expander(label, expanded=unfolded, key=key, on_change="rerun")
    if fold.open:
        with fold:
            make()
