"""Who is who: which bodies and mechanisms work on this, in what role?"""

from dashboard.ui.bodies import directory
from dashboard.ui.parts import heading
from dashboard.ui.run import state

view = state.view()
heading.title(view)
heading.answer(view, directory.answer)
directory.choose(view)
directory.show(view)
heading.caption(view, "directory.about")
