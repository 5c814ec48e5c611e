"""How was this record made, what can it not say, and who answers for it?"""

from dashboard.telling.views import about
from dashboard.ui.bodies import dictionary
from dashboard.ui.bodies import hotlines as published
from dashboard.ui.parts import heading
from dashboard.ui.run import state

view = state.view()
hotlines, disclaimers = about.findings(view.teller, view.selection)
heading.title(view)
heading.text(view, "about")
published.show(view, hotlines)
dictionary.disclaimers(view, disclaimers)
