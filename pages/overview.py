"""What is on record about cooperation against trafficking in the Greater Mekong Sub-region?"""

from dashboard.telling.views import overview as told
from dashboard.ui.bodies import overview
from dashboard.ui.figures import small_map, strip
from dashboard.ui.parts import cards, findings, heading
from dashboard.ui.run import state

view = state.view()
pairs, counts, commit, news, latest, coming, changes = told.findings(view.teller, view.selection)
heading.title(view, pairs.title)
heading.answer(view, told.answer)
left, right = heading.halves()
with left:
    small_map.show(view, pairs, told.shown(view.teller, view.filters))
with right:
    overview.countries(view)
    overview.news(view, news)
findings.title(commit)
findings.caption(commit.sentence)
strip.show(view, commit)
left, right = heading.halves()
with left:
    overview.numbers(view, counts)
with right:
    overview.changes(view, changes)
left, right = heading.halves()
with left:
    findings.below(view, pairs)
    cards.headlines(view, latest)
with right:
    findings.below(view, commit)
    cards.headlines(view, coming)
heading.text(view, "overview")
