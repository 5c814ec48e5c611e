"""Where do the countries keep liaison posts and centres, and which pairs of them have an agreement on record?"""

from dashboard.telling.views import map as told
from dashboard.ui.bodies import borders, regional
from dashboard.ui.figures import map as figure
from dashboard.ui.parts import heading, lists
from dashboard.ui.run import state

view = state.view()
found, wider, every, *chosen, posts = told.findings(view.teller, view.selection)
heading.title(view, told.headline(view.teller, view.filters))
heading.answer(view, told.line)
figure.show(view, found, every)
below = borders.along(view, every, chosen, heading.boundaries(view) + regional.html(view, wider))
lists.show(view, posts, told.LISTED, view.say("table.liaison_posts"), first=below)
