"""How was this record made, what can it not say, and who answers for it?"""

from dashboard.ui import dictionary, heading, state

view = state.view()
heading.title(view)
heading.text(view, "about")
dictionary.disclaimers(view)
