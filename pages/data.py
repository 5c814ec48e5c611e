"""What is in the record, table by table, and how can it be taken along?"""

from dashboard.telling import answers
from dashboard.ui.bodies import curator, dictionary
from dashboard.ui.parts import heading
from dashboard.ui.run import state

view = state.view()
heading.title(view)
heading.answer(view, answers.data)
dictionary.downloads(view)
dictionary.overview(view)
dictionary.columns(view)
dictionary.sources(view)
curator.bench(view)
