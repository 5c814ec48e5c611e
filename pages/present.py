"""Which story, or which view, do you want to show to a room?"""

from dashboard.telling.views import present
from dashboard.ui.bodies import present as stories
from dashboard.ui.parts import heading
from dashboard.ui.run import state

view = state.view()
(steps,) = present.findings(view.teller, view.selection)
heading.title(view, present.answer(view.teller, view.filters), dated=True)
stories.show(view, steps)
heading.caption(view, "present.view_alone")
