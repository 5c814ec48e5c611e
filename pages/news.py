"""What was reported on trafficking and on cooperation against it, by whom and when?"""

from dashboard.telling.views import news
from dashboard.ui.figures import bars
from dashboard.ui.parts import heading, lists
from dashboard.ui.run import state

view = state.view()
*years, listed = news.findings(view.teller, view.selection)
heading.title(view, news.answer(view.teller, view.filters), dated=True)
for found in years:
    bars.show(view, found)
lists.show(view, listed, news.LISTED, view.say("table.news"))
