"""Who is who: which bodies and mechanisms work on this, in what role?"""

from dashboard.telling.views import directory
from dashboard.ui.figures import coordinating
from dashboard.ui.parts import heading, lists
from dashboard.ui.run import state

view = state.view()
*six, listed = directory.findings(view.teller, view.selection)
heading.title(view, directory.title(view.teller, view.filters))
for found in six:
    coordinating.show(view, found)
lists.show(view, listed, directory.LISTED, first=heading.said(view, directory.answer))
heading.caption(view, "directory.about")
