"""The pickers of a filter: values are codes, labels have counts."""

import streamlit as st

from dashboard.telling import choices as told
from dashboard.ui.run import kept
from dashboard.ui.run.view import View


def offered(view: View, field: str, counts: dict[str, int]) -> list[str]:
    """Return codes with records, most frequent first, and chosen codes, so that an empty choice can be undone."""
    chosen = getattr(view.filters, field)
    return sorted({*counts, *chosen} - {""}, key=lambda code: (-counts.get(code, 0), code))


def pills(view: View, field: str, counts: dict[str, int]) -> None:
    """Show the codes of a field as pills, each with the count of records that match all other filters.

    Without any code, nothing is shown.
    """
    with st.container():  # keeps its place
        if codes := offered(view, field, counts):
            st.pills(
                view.say(f"facet.{field}"),
                codes,
                selection_mode="multi",
                format_func=kept.words(
                    codes, lambda code: f"{told.label(view.teller, field, code)} · {counts.get(code, 0)}"
                ),
                key=field,
            )
