"""The choices of a page: codes as values, labels with counts as faces."""

import streamlit as st

from dashboard.selection.place import FORMS
from dashboard.telling import choices as told
from dashboard.ui.run.view import View


def _offered(view: View, field: str, counts: dict[str, int]) -> list[str]:
    """Codes that have records, and those chosen, most frequent first; an empty choice can still be taken back."""
    chosen = getattr(view.filters, field)
    return sorted({*counts, *chosen} - {""}, key=lambda code: (-counts.get(code, 0), code))


def pills(view: View, field: str, counts: dict[str, int]) -> None:
    """Offer the codes of a field side by side, each with the count of records that match all other choices."""
    st.pills(
        view.say(f"facet.{field}"),
        _offered(view, field, counts),
        selection_mode="multi",
        format_func=lambda code: f"{told.label(view.teller, field, code)} · {counts.get(code, 0)}",
        key=field,
    )


def row() -> object:
    """Return a row for several choices; they wrap where the screen is narrow."""
    return st.container(horizontal=True, vertical_alignment="bottom", gap="small")


def choices(view: View, field: str, counts: dict[str, int]) -> None:
    """Offer the codes of a field in a list to pick from, each with its count."""
    st.multiselect(
        view.say(f"facet.{field}"),
        _offered(view, field, counts),
        format_func=lambda code: f"{told.label(view.teller, field, code)} ({counts.get(code, 0)})",
        key=field,
        placeholder=view.say("facet.any"),
    )


def text(view: View, hint: str = "facet.text_hint") -> None:
    """Offer a search for words. hint: the text that gives an example."""
    st.text_input(view.say("facet.text"), key="q", placeholder=view.say(hint), max_chars=200)


def form(view: View) -> None:
    """Offer the list as cards or as a table."""
    st.segmented_control(
        view.say("facet.form"),
        list(FORMS),
        required=True,
        format_func=lambda code: view.say.value("form", code),
        key="form",
    )
