"""What do governments and their partners do against trafficking, in which area of work?"""

from dashboard.measures import practices as measures
from dashboard.telling import answers
from dashboard.ui.parts import cards, heading, pickers
from dashboard.ui.run import state

view = state.view()
rows = measures.practices(view.record, view.filters)
heading.title(view)
heading.answer(view, answers.practices)
pickers.pills(view, "area", measures.facet(view.record, view.filters))
with pickers.row():
    pickers.text(view)
    pickers.form(view)
cards.pages(view, rows, "practices")
