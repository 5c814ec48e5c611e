"""The pickers of a page: values are codes, labels have counts."""

import streamlit as st

from dashboard.telling import choices as told
from dashboard.ui.run.view import View


def offered(view: View, field: str, counts: dict[str, int]) -> list[str]:
    """Return codes with records, most frequent first, and chosen codes, so that an empty choice can be undone."""
    chosen = getattr(view.filters, field)
    return sorted({*counts, *chosen} - {""}, key=lambda code: (-counts.get(code, 0), code))


def pills(view: View, field: str, counts: dict[str, int]) -> None:
    """Show the codes of a field as pills, each with the count of records that match all other filters."""
    st.pills(
        view.say(f"facet.{field}"),
        offered(view, field, counts),
        selection_mode="multi",
        format_func=lambda code: f"{told.label(view.teller, field, code)} · {counts.get(code, 0)}",
        key=field,
    )
