"""Which records have a word, in all tables and languages?"""

from dashboard.telling.views import search
from dashboard.ui.bodies import search as results
from dashboard.ui.parts import heading
from dashboard.ui.run import state

view = state.view()
if search.by_table(view.teller, view.filters):
    heading.title(view, search.answer(view.teller, view.filters), dated=True)
else:
    heading.title(view, tell=search.answer)
results.show(view)
heading.caption(view, "search.how")
