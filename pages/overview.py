"""What is on record about cooperation against trafficking in the Greater Mekong Sub-region?"""

from dashboard.telling.views import overview as told
from dashboard.ui.bodies import overview
from dashboard.ui.figures import small_map, strip
from dashboard.ui.parts import cards, findings, foot, heading, picture, prose
from dashboard.ui.run import state

view = state.view()
pairs, counts, commit, news, latest, coming, changes = told.findings(view.teller, view.selection)
with heading.first_screen():
    heading.title(view, pairs.title)
    heading.answer(view, told.answer)
    left, right = heading.halves()
    with left:
        rows = told.shown(view.teller, view.filters)
        findings.drawn(view, pairs, lambda: small_map.show(view, pairs, rows))
    with right:
        overview.ways(view, news)
    findings.title(commit, commit.sentence)
    strip.show(view, commit)
    beside = heading.abreast(overview.numbers(view, counts), overview.changes(view, changes))
    picture.table(foot.html(view, commit.name) + beside)
left, right = heading.halves()
with left:
    findings.behind(view, pairs)
with right:
    findings.behind(view, commit)
lately = heading.abreast(cards.headed(view, latest), cards.headed(view, coming))
picture.table(lately + prose.page(view.language, "overview"))
