"""How was this record made, what can it not say, and who answers for it?"""

from dashboard.telling.views import about as told
from dashboard.ui.bodies import about, dictionary
from dashboard.ui.bodies import hotlines as published
from dashboard.ui.parts import heading
from dashboard.ui.run import state

view = state.view()
counts, languages, hotlines, disclaimers = told.findings(view.teller, view.selection)
heading.title(view)
about.show(view, counts, languages)
published.show(view, hotlines)
dictionary.disclaimers(view, disclaimers)
