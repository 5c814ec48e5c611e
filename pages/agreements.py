"""Which agreements bind the six countries, between whom, and since when? Where is nothing recorded?"""

from dashboard.telling.views import agreements as told
from dashboard.ui.bodies import agreements
from dashboard.ui.parts import heading, lists
from dashboard.ui.run import state

view = state.view()
heading.title(view, told.found(view.teller, view.filters))
heading.answered(view, told.answer, lambda: agreements.finding(view))
lists.show(view, told.listed(view.teller, view.filters), told.LISTED, view.say("table.agreements"))
