"""What is in the record, table by table, and how can it be taken along?"""

from dashboard.measures import data as measures
from dashboard.ui import dictionary, heading, state

view = state.view()
tables = measures.tables(view.record)
heading.title(view)
heading.answer(view, view.say("data.answer", tables=len(tables), records=f"{tables['records'].sum():,}"))
dictionary.downloads(view)
dictionary.overview(view, tables)
dictionary.columns(view)
dictionary.sources(view, measures.sources(view.record))
