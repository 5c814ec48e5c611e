"""Where do the countries keep liaison posts and centres, and which pairs of them have an agreement on record?"""

from dashboard.measures import map as measures
from dashboard.telling.views import map as told
from dashboard.ui.bodies import borders
from dashboard.ui.figures import map as figure
from dashboard.ui.parts import findings, heading, lists, pickers
from dashboard.ui.run import state

view = state.view()
found, regional, every, *chosen, posts = told.findings(view.teller, view.selection)
heading.title(view)
heading.answer(view, told.answer)
pickers.pills(view, "kind", measures.kind_counts(view.record, view.filters))
findings.show(view, found, lambda: figure.show(view, found, regional))
heading.boundaries(view)
borders.along(view, every, chosen)
lists.show(view, posts, told.LISTED)
