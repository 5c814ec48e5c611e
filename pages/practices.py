"""What do governments and their partners do against trafficking, in which area of work?"""

from dashboard.telling.views import practices
from dashboard.ui.figures import areas
from dashboard.ui.parts import heading, lists
from dashboard.ui.run import state

view = state.view()
by_area, listed = practices.findings(view.teller, view.selection)
heading.title(view, practices.answer(view.teller, view.filters), dated=True)
areas.dots(view, by_area, practices.ways(view.teller, view.filters))
lists.show(view, listed, practices.LISTED, view.say("table.practices"))
