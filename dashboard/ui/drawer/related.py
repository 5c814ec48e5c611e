"""Related records in the drawer, each a button that opens it."""

import streamlit as st

from dashboard.telling.drawer import related
from dashboard.ui.parts import links
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View

OPEN = 3  # groups that show items; the others show only their count
SHOWN = 6  # visible items of such a group; the rest is folded


def show(view: View, key: str) -> None:
    """List the related records by shared topic, or say that there are none."""
    groups = related.groups(view.teller, key)
    number = sum(len(group.records) for group in groups)
    st.header(f"{view.say('related.title')} ({number})", anchor=False)
    if not groups:
        st.caption(view.say("related.nothing"))
        return
    if len(groups) > 1:
        st.caption(view.say("related.once"))
    for at, (name, heading, records) in enumerate(groups):
        if at < OPEN:
            st.markdown(f":small[**{plain(heading)}**]")
            links.first(view, records, SHOWN, f"related-{key}-{name}", about=True)
        else:
            links.folded(view, records, f"{heading} ({len(records)})", f"related-{key}-{name}", about=True)
