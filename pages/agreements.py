"""Which agreements bind the six countries, between whom, and since when? Where is nothing recorded?"""

from dashboard.measures import agreements as measures
from dashboard.telling.views import agreements as told
from dashboard.ui.bodies import agreements
from dashboard.ui.parts import heading, lists, pickers
from dashboard.ui.run import state

view = state.view()
heading.title(view)
heading.answer(view, told.answer)
agreements.finding(view)
heading.section(view, "table.agreements")
pickers.pills(view, "kind", measures.kind_counts(view.record, view.filters))
with pickers.row():
    pickers.text(view)
    pickers.form(view)
lists.show(view, told.listed(view.teller, view.filters), "agreements")
