"""What did the governments undertake together, and what stands beside it?"""

from dashboard.telling import lists as told
from dashboard.telling.views import commitments as findings
from dashboard.ui.bodies import commitments, further_reading, reported
from dashboard.ui.parts import heading, lists
from dashboard.ui.run import state

view = state.view()
rows = commitments.chosen(view)
heading.title(view)
heading.answer(view, findings.answer)
reported.finding(view)
reported.in_full(view)
heading.section(view, "commitments.list")
heading.caption(view, "commitments.beside_only")
commitments.choose(view)
if rows.empty:
    lists.nothing(view, told.nothing(view.teller, view.filters, view.name, "commitments"))
else:
    commitments.listing(view, rows)
commitments.without_paragraphs(view)
heading.section(view, "commitments.reading")
further_reading.show(view)
