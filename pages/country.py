"""What is on record about a country, and of two side by side?"""

from dashboard.ui.bodies import country, offers
from dashboard.ui.parts import heading
from dashboard.ui.run import state

view = state.view()
heading.title(view)
chosen = country.chosen(view)
if chosen:
    country.who(view, chosen)
    country.ways_on(view, chosen)
    country.side_by_side(view, chosen)
else:
    offers.members(view)
heading.caption(view, "country.about")
