"""What is on record between two countries?"""

from dashboard.ui.bodies import offers, pair
from dashboard.ui.parts import heading
from dashboard.ui.run import state

view = state.view()
heading.title(view)
chosen = pair.chosen(view)
if chosen:
    pair.show(view, chosen)
else:
    offers.pairs(view)
heading.caption(view, "pair.about")
