"""Who is who: which bodies and mechanisms work on this, in what role?"""

from dashboard.ui import directory, heading, state

view = state.view()
heading.title(view)
heading.answer(view, directory.answer)
directory.choose(view)
directory.show(view)
heading.caption(view, "directory.about")
