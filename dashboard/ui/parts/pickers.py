"""The pickers of a page: values are codes. Labels of filters have counts."""

from collections.abc import Callable, Sequence

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


def one_of(codes: Sequence[str], key: str, label: str, says: Callable[[str], str], **more: object) -> None:
    """Show codes side by side, of which one is chosen.

    key: of the widget. label: of the choice, for those who do not see it. says: gives the words of a code. more:
    arguments of Streamlit's control, such as `on_change`.
    """
    st.segmented_control(
        label,
        list(codes),
        required=True,
        format_func=kept.words(codes, says),
        key=key,
        label_visibility="collapsed",
        **more,
    )
