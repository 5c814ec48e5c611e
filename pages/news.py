"""What was reported on trafficking and on cooperation against it, by whom and when?"""

from dashboard.measures import news as measures
from dashboard.telling.views import news
from dashboard.ui.parts import heading, lists, pickers
from dashboard.ui.run import state

view = state.view()
(listed,) = news.findings(view.teller, view.selection)
heading.title(view)
heading.answer(view, news.answer)
with pickers.row():
    pickers.text(view)
    pickers.choices(view, "topic", measures.facet(view.record, view.filters, "topics"))
    pickers.choices(view, "publisher", measures.facet(view.record, view.filters, "publisher_code"))
    pickers.form(view)
lists.show(view, listed, news.NAME)
