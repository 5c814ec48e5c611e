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
    st.header(plain(related.title(view.teller, groups)), anchor=False)
    if not groups:
        st.caption(view.say("related.nothing"))
        return
    if len(groups) > 1:
        st.caption(view.say("related.once"))
    for at, group in enumerate(groups):
        name = f"related-{key}-{group.name}"
        if at < OPEN:
            st.markdown(f":small[**{plain(group.heading)}**]")
            links.first(view, group.records, SHOWN, name, about=True)
        else:
            links.folded(view, group.records, group.counted(view.say), name, about=True)
