"""The roles of a body in its drawer: the records that name it, by role."""

from functools import partial

import streamlit as st

from dashboard.measures.directory import BODIES
from dashboard.telling import roles
from dashboard.ui.parts import fold, links, markdown
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View

FEW = 6  # maximum number of records for folds to be open at first, so that the sources stay in sight


def show(view: View, organisation: str) -> None:
    """List the records that name a body, by role, as links; then those that only mention it in their texts.

    Shows nothing for a record of another table.
    """
    if view.record.table_of(organisation) != BODIES:
        return
    found = roles.roles(view.teller, organisation)
    st.header(plain(roles.title(view.teller, found)), anchor=False)
    if not found:
        st.caption(plain(roles.nothing(view.teller)))
    unfolded = roles.number(found) <= FEW
    for role in found:
        fold.show(plain(role.label), f"role-{organisation}-{role.name}", partial(_records, view, role), unfolded)
    if roles.worked_out(view.teller, organisation):
        st.caption(view.say("roles.derived"))
    label, mentioned = roles.mentioned(view.teller, organisation)
    if mentioned:
        st.caption(view.say("roles.mentioned"))
        links.folded(view, mentioned, label, f"named-{organisation}")


def _records(view: View, role: roles.Role) -> None:
    """Show records as links, and sources, which have no drawer, as a plain list."""
    if role.titles:
        markdown.show("\n".join(f"- {markdown.spoken(title)}" for title in role.titles))
    else:
        links.listed(view, role.records, f"role-{role.name}")
