"""What is on record between two countries?"""

from dashboard.ui.bodies import choice, pair
from dashboard.ui.parts import heading
from dashboard.ui.run import state

view = state.view()
heading.title(view)
chosen = pair.chosen(view)
if chosen:
    pair.show(view, chosen)
else:
    choice.pairs(view)
heading.caption(view, "pair.about")
