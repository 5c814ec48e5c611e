"""What do governments and their partners do against trafficking, in which area of work?"""

from dashboard.telling.views import practices
from dashboard.ui.parts import heading, lists
from dashboard.ui.run import state

view = state.view()
(listed,) = practices.findings(view.teller, view.selection)
heading.title(view)
heading.answer(view, practices.answer)
lists.show(view, listed, practices.LISTED)
