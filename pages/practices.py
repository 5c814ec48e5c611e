"""What do governments and their partners do against trafficking, in which area of work?"""

from dashboard.measures import practices as measures
from dashboard.telling.views import practices
from dashboard.ui.parts import heading, lists, pickers
from dashboard.ui.run import state

view = state.view()
(listed,) = practices.findings(view.teller, view.selection)
heading.title(view)
heading.answer(view, practices.answer)
pickers.pills(view, "area", measures.facet(view.record, view.filters))
with pickers.row():
    pickers.text(view)
    pickers.form(view)
lists.show(view, listed, practices.NAME)
