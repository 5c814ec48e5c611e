"""Which news goes into the next digest or newsletter?"""

from dashboard.telling.views import digest as told
from dashboard.ui.bodies import digest, editions
from dashboard.ui.parts import heading
from dashboard.ui.run import state

view = state.view()
found, past = told.findings(view.teller, view.selection)
heading.title(view, told.headline(view.teller, view.selection), tell=lambda *_: found.sentence)
digest.choices(view)
digest.items(view, found, digest.files(view))
editions.show(view, past, digest.preview(view))
