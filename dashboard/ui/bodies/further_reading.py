"""Further reading on the page Commitments: a fold for each kind of document."""

import streamlit as st

from dashboard.measures import commitments as measures
from dashboard.telling.finding import Finding
from dashboard.telling.views import commitments as findings
from dashboard.ui.parts import cards, component, fold
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View


def show(view: View) -> None:
    """List the documents, a fold for each kind, with publisher, date and address of each."""
    for kind in measures.FURTHER_READING:
        found = findings.documents(view.teller, kind)
        fold.show(plain(found.title), found.name, lambda found=found: _listed(view, found))


def _listed(view: View, found: Finding) -> None:
    if found.sentence:
        st.caption(plain(found.sentence))
    else:
        cards.listing(view, found.figure, found.name.replace("_", "-"), found.title)
        component.foot(view, found.name)
