"""Which agreements bind the six countries, between whom, and since when? Where is nothing recorded?"""

from dashboard.measures import agreements as measures
from dashboard.telling import answers, lists
from dashboard.ui.bodies import agreements
from dashboard.ui.parts import cards, heading, pickers
from dashboard.ui.run import state

view = state.view()
rows = measures.agreements(view.record, view.filters)
heading.title(view)
heading.answer(view, answers.agreements)
agreements.finding(view)
heading.section(view, "table.agreements")
pickers.pills(view, "kind", measures.kind_counts(view.record, view.filters))
with pickers.row():
    pickers.text(view)
    pickers.form(view)
cards.pages(view, lists.found(view.teller, rows, "agreements"), "agreements")
