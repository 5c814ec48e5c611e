"""The pickers of a page: values are codes, labels have counts."""

import streamlit as st

from dashboard.selection.place import FORMS
from dashboard.telling import choices as told
from dashboard.ui.run.view import View


def _offered(view: View, field: str, counts: dict[str, int]) -> list[str]:
    """Return codes with records, most frequent first, and chosen codes, so that an empty choice can be undone."""
    chosen = getattr(view.filters, field)
    return sorted({*counts, *chosen} - {""}, key=lambda code: (-counts.get(code, 0), code))


def pills(view: View, field: str, counts: dict[str, int]) -> None:
    """Show the codes of a field as pills, each with the count of records that match all other filters."""
    st.pills(
        view.say(f"facet.{field}"),
        _offered(view, field, counts),
        selection_mode="multi",
        format_func=lambda code: f"{told.label(view.teller, field, code)} · {counts.get(code, 0)}",
        key=field,
    )


def row() -> object:
    """Return a row for several pickers. They wrap on a narrow screen."""
    return st.container(horizontal=True, vertical_alignment="bottom", gap="small")


def choices(view: View, field: str, counts: dict[str, int]) -> None:
    """Show the codes of a field in a multiselect box, each with its count."""
    st.multiselect(
        view.say(f"facet.{field}"),
        _offered(view, field, counts),
        format_func=lambda code: f"{told.label(view.teller, field, code)} ({counts.get(code, 0)})",
        key=field,
        placeholder=view.say("facet.any"),
    )


def text(view: View, hint: str = "facet.text_hint") -> None:
    """Show the search box. hint: key of the text with an example."""
    st.text_input(view.say("facet.text"), key="q", placeholder=view.say(hint), max_chars=200)


def form(view: View) -> None:
    """Show the choice between cards and a table."""
    st.segmented_control(
        view.say("facet.form"),
        list(FORMS),
        required=True,
        format_func=lambda code: view.say.value("form", code),
        key="form",
    )
