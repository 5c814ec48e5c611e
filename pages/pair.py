"""What is on record between two countries?"""

from dashboard.ui import choice, heading, pair, state

view = state.view()
heading.title(view)
chosen = pair.chosen(view)
if chosen:
    pair.show(view, chosen)
else:
    choice.pairs(view)
heading.caption(view, "pair.about")
