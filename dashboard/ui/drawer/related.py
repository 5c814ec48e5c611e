"""What else in the record speaks of the same thing as the record in the drawer, each item a button that opens it."""

import streamlit as st

from dashboard.telling.drawer import related
from dashboard.ui.parts import links
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View

OPEN = 3  # groups that show items; each other shows how many it holds
SHOWN = 6  # items of such a group; the rest is folded away


def show(view: View, key: str) -> None:
    """List what is related to a record, by what the two share; say in words where there is nothing."""
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
            links.folded(view, group.records, group.counted, name, about=True)
