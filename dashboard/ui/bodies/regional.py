"""Agreements of more than two countries, which the map cannot draw, in a fold."""

from dashboard.telling.finding import Finding
from dashboard.ui.parts import findings, fold, foot, links
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View


def folded(view: View, found: Finding) -> None:
    """Show the title of a finding, and its agreements as links in a fold; the sentence if there are none."""
    findings.title(found, found.sentence)
    if found.cites:
        label = view.say("map.regional_fold", n=len(found.cites))
        fold.show(plain(label), f"fold-{found.name}", lambda: links.listed(view, found.cites, found.name))
        foot.show(view, found.name)
