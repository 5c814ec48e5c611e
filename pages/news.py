"""What was reported on trafficking and on cooperation against it, by whom and when?"""

from dashboard.telling.views import news
from dashboard.ui.parts import heading, lists
from dashboard.ui.run import state

view = state.view()
(listed,) = news.findings(view.teller, view.selection)
heading.title(view)
heading.answer(view, news.answer)
lists.show(view, listed, news.LISTED)
