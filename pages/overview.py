"""What is on record about cooperation against trafficking in the Greater Mekong Sub-region?"""

from dashboard.telling.views import overview
from dashboard.ui.parts import cards, heading
from dashboard.ui.run import state

view = state.view()
counts, news, latest, coming = overview.findings(view.teller, view.selection)
heading.title(view)
heading.answer(view, overview.answer)
heading.figures(view, counts)
left, right = heading.halves()
with left:
    cards.headlines(view, news)
with right:
    cards.headlines(view, latest)
    cards.headlines(view, coming)
heading.text(view, "overview")
