"""The published hotlines, a place of the page About to which the foot of every page leads."""

import streamlit as st

from dashboard.telling.finding import Finding
from dashboard.ui.parts import cards, findings, foot
from dashboard.ui.run.frame import HOTLINES
from dashboard.ui.run.view import View


def show(view: View, found: Finding) -> None:
    """Show the hotlines as a list. found: as `views.about.hotlines` returns it."""
    with st.container(key=f"place-{HOTLINES}"):
        listed = cards.html(view, found.figure, found.name, found.title) if found.figure else ""
        findings.written(view, found, foot.small(found.sentence) + listed, f'<span id="{HOTLINES}"></span>')
