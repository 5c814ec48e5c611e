"""What do governments and their partners do against trafficking, in which area of work?"""

from dashboard.measures import practices as measures
from dashboard.ui import cards, facets, heading, sentences, state

view = state.view()
rows = measures.practices(view.record, view.selection)
heading.title(view)
heading.answer(view, sentences.practices)
facets.pills(view, "area", measures.facet(view.record, view.selection))
with facets.row():
    facets.text(view)
    facets.form(view)
cards.pages(view, rows, "practices")
