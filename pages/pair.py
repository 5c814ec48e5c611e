"""What is on record between two countries?"""

from dashboard.ui import heading, pair, state

view = state.view()
heading.title(view)
chosen = pair.chosen(view)
if chosen:
    pair.show(view, chosen)
else:
    pair.choose(view)
heading.caption(view, "pair.about")
