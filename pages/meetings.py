"""When did who meet, what came of it, and what is announced?"""

from dashboard.measures import meetings as measures
from dashboard.telling.views import meetings as told
from dashboard.ui.figures import timeline
from dashboard.ui.parts import findings, heading, lists, pickers
from dashboard.ui.run import state

view = state.view()
*drawn, listed = told.findings(view.teller, view.selection)
heading.title(view, told.found(view.teller, view.filters), tell=told.answer)
if drawn:
    findings.show(view, drawn[0], lambda: timeline.show(view, drawn[0]))
pickers.pills(view, "series", measures.series_counts(view.record, view.filters))
lists.show(view, listed, told.LISTED)
