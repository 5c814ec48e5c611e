"""What was reported on trafficking and on cooperation against it, by whom and when?"""

from dashboard.measures import news as measures
from dashboard.ui import cards, facets, heading, sentences, state

view = state.view()
rows = measures.news(view.record, view.selection)
heading.title(view)
heading.answer(view, sentences.news)
with facets.row():
    facets.text(view)
    facets.choices(view, "topic", measures.facet(view.record, view.selection, "topics"))
    facets.choices(view, "publisher", measures.facet(view.record, view.selection, "publisher_code"))
    facets.form(view)
cards.pages(view, rows, "news")
