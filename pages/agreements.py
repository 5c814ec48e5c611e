"""Which agreements bind the six countries, between whom, and since when? Where is nothing recorded?"""

from dashboard.measures import agreements as measures
from dashboard.ui import agreements, cards, facets, heading, sentences, state

view = state.view()
rows = measures.agreements(view.record, view.selection)
heading.title(view)
heading.answer(view, sentences.agreements)
agreements.finding(view)
heading.section(view, "table.agreements")
facets.pills(view, "kind", measures.kind_counts(view.record, view.selection))
with facets.row():
    facets.text(view)
    facets.form(view)
cards.pages(view, rows, "agreements")
