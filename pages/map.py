"""Where do the countries keep liaison posts and centres, and which pairs of them have an agreement on record?"""

from dashboard.measures import agreements
from dashboard.measures import map as measures
from dashboard.ui import cards, facets, figures, heading, sentences, state

view = state.view()
posts = sentences.marks(view, measures.posts(view.record, view.selection))
arcs = sentences.arcs(view, measures.arcs(view.record, view.selection))
regional = agreements.regional(view.record, view.selection.without("kind"))
sentence = sentences.posts_and_pairs(view, posts, arcs)
deck = figures.deck(view, posts, arcs, measures.labels(view.record))
heading.title(view)
heading.answer(view, sentence)
facets.pills(view, "kind", measures.kind_counts(view.record, view.selection))
cards.finding(
    view,
    title=view.say("map.figure"),
    draw=lambda: figures.map_and_list(view, deck, sentence, posts, regional),
    numbers=sentences.posts_and_agreements(view, posts, arcs),
    cites=[*posts.index, *arcs["agreements"].explode().dropna(), *regional.index],
    caption=view.say("map.caption"),
)
heading.caption(view, "map.disclaimer")
cards.pages(view, posts, "liaison_posts")
