"""What is in the record, table by table, and how can it be taken along?"""

from dashboard.ui import curator, dictionary, heading, sentences, state

view = state.view()
heading.title(view)
heading.answer(view, sentences.data)
dictionary.downloads(view)
dictionary.overview(view)
dictionary.columns(view)
dictionary.sources(view)
curator.bench(view)
