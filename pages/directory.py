"""Who is who: which bodies and mechanisms work on this, in what role?"""

from dashboard.telling.views import directory as telling
from dashboard.ui.bodies import directory
from dashboard.ui.parts import heading
from dashboard.ui.run import state

view = state.view()
(listed,) = telling.findings(view.teller, view.selection)
heading.title(view)
heading.answer(view, telling.answer)
directory.choose(view)
directory.show(view, listed)
heading.caption(view, "directory.about")
