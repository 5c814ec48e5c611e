"""Agreements of more than two countries, which the map cannot draw, in a fold."""

from dashboard.telling.finding import Finding
from dashboard.ui.parts import component, findings, fold, links
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View


def folded(view: View, found: Finding) -> None:
    """Show the agreements of a finding as links in a fold, with their CSV; the sentence if there are none."""
    findings.caption(found.sentence)
    if found.cites:
        fold.show(plain(found.title), f"fold-{found.name}", lambda: _listed(view, found))


def _listed(view: View, found: Finding) -> None:
    links.listed(view, found.cites, found.name)
    component.foot(view, found.name)
