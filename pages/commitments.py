"""What did the governments undertake together, and what is on record beside it?"""

import streamlit as st

from dashboard.telling.views import commitments as findings
from dashboard.ui.bodies import commitments, further_reading, reported
from dashboard.ui.parts import heading, picture
from dashboard.ui.run import state

view = state.view()
above = commitments.above(view)
heading.title(view, findings.title(view.teller, above.filters))
commitments.pictures(view, above)
with st.container(key="in-full"):  # also if it stays empty: the list below keeps its place, and the reader's focus
    reported.in_full(above)
picture.table(heading.said(above, findings.answer) + further_reading.choose_list(view))
with further_reading.of_list(view):
    (further_reading if further_reading.chosen(view) else commitments).show(view)
