"""What is on record about a country, and of two side by side?"""

from dashboard.ui import choice, country, heading, state

view = state.view()
heading.title(view)
chosen = country.chosen(view)
if chosen:
    country.who(view, chosen)
    country.ways_on(view, chosen)
    country.side_by_side(view, chosen)
else:
    choice.members(view)
heading.caption(view, "country.about")
