"""When did who meet, what came of it, and what is announced?"""

from dashboard.measures import meetings as measures
from dashboard.telling import answers, lists
from dashboard.telling.finding import Finding
from dashboard.ui.figures import map as figures
from dashboard.ui.parts import cards, heading, pickers
from dashboard.ui.run import state

view = state.view()
rows = measures.meetings(view.record, view.filters)
heading.title(view)
heading.answer(view, answers.meetings)
pickers.pills(view, "series", measures.series_counts(view.record, view.filters))
if rows.empty:
    cards.nothing(view, "meetings")
else:
    found = Finding(
        name="meetings",
        title=view.say("meetings.figure"),
        sentence=answers.meetings(view.teller, view.filters),
        table=lists.table(view.teller, rows, "meetings"),
        cites=tuple(rows.index),
        caption=answers.timeline(view.teller, view.filters),
    )
    cards.finding(view, found, lambda: figures.timeline(view))
    cards.pages(view, lists.found(view.teller, rows, "meetings"), "meetings")
