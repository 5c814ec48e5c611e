"""Agreements of more than two countries, which the map cannot draw, in a fold."""

from dashboard.telling.finding import Finding
from dashboard.ui.parts import fold, foot, heading, links, picture
from dashboard.ui.parts.foot import small
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View


def folded(view: View, found: Finding, first: str) -> str:
    """Show the title of a finding, and its agreements as links in a fold; the sentence if there are none.

    first: what stands above the title, as HTML. Return the foot of the fold, which the next element shows.
    """
    picture.table(first + heading.header(found.title) + small(found.sentence))
    if not found.cites:
        return ""
    label = view.say("map.regional_fold", n=len(found.cites))
    fold.show(plain(label), f"fold-{found.name}", lambda: links.listed(view, found.cites, found.name))
    return foot.html(view, found.name)
