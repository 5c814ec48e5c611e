"""Where do the countries keep liaison posts and centres, and which pairs of them have an agreement on record?"""

from dashboard.measures import agreements
from dashboard.measures import map as measures
from dashboard.telling import answers, lists
from dashboard.telling.finding import Finding, Table
from dashboard.ui.bodies import borders
from dashboard.ui.figures import map as figures
from dashboard.ui.parts import cards, heading, pickers
from dashboard.ui.run import state

view = state.view()
posts = measures.posts(view.record, view.filters)
arcs = measures.arcs(view.record, view.filters)
regional = agreements.regional(view.record, view.filters.without("kind"))
heading.title(view)
heading.answer(view, answers.posts_and_pairs)
pickers.pills(view, "kind", measures.kind_counts(view.record, view.filters))
found = Finding(
    name="map",
    title=view.say("map.figure"),
    sentence=answers.posts_and_pairs(view.teller, view.filters),
    table=Table.of(answers.posts_and_agreements(view.teller, view.filters)),
    cites=(*posts.index, *arcs["agreements"].explode().dropna(), *regional.index),
    caption=answers.of_the_map(view.teller, view.place.map_view),
)
cards.finding(view, found, lambda: figures.map_and_list(view, regional))
heading.boundaries(view)
borders.along(view)
cards.pages(view, lists.found(view.teller, posts, "liaison_posts"), "liaison_posts")
