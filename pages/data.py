"""What is in the record, table by table, and how can it be taken along?"""

from dashboard.telling.views import data
from dashboard.ui.bodies import curator, dictionary
from dashboard.ui.parts import heading
from dashboard.ui.run import state

view = state.view()
tables, columns, sources = data.findings(view.teller, view.selection)
heading.title(view, data.answer(view.teller, view.filters), dated=True)
download = dictionary.columns(view, columns, dictionary.tables(view, tables))
curator.bench(view, dictionary.sources(view, sources, download))
