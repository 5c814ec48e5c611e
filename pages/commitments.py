"""What did the governments undertake together, and what is on record beside it?"""

from dashboard.telling.views import commitments as findings
from dashboard.ui.bodies import commitments, further_reading, reported
from dashboard.ui.parts import heading
from dashboard.ui.run import state

view = state.view()
listed = commitments.found(view)
heading.title(view)
heading.answer(view, findings.answer)
reported.finding(view)
reported.in_full(view)
commitments.head(view, listed)
commitments.listing(view, listed)
heading.section(view, "commitments.reading")
further_reading.show(view)
