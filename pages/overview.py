"""What is on record about cooperation against trafficking in the Greater Mekong Sub-region?"""

from dashboard.measures import overview
from dashboard.telling import answers, lists
from dashboard.ui.parts import cards, heading
from dashboard.ui.run import state

view = state.view()
counts = overview.counts(view.record, view.filters)
heading.title(view)
heading.answer(view, answers.overview)
heading.figures(view, counts)
left, right = heading.halves()
with left:
    heading.section(view, "overview.newest_news")
    cards.listing(
        view, lists.headlines(view.teller, overview.newest(view.record, view.filters, "news"), "news"), "news"
    )
with right:
    heading.section(view, "overview.latest_meetings")
    latest = overview.newest(view.record, view.filters, "meetings")
    cards.listing(view, lists.headlines(view.teller, latest, "meetings"), "meetings")
    heading.section(view, "overview.coming")
    cards.listing(view, lists.headlines(view.teller, overview.coming(view.record, view.filters), "meetings"), "coming")
heading.text(view, "overview")
