"""Agreements of more than two countries, which the map cannot draw, in a fold."""

from dashboard.telling import links
from dashboard.telling.finding import Finding
from dashboard.ui.parts import foot, heading, picture
from dashboard.ui.parts.foot import small
from dashboard.ui.parts.markdown import tongue
from dashboard.ui.run.view import View

# Constant CSS, never data. As Streamlit sets its own folds.
STYLE = """\
.gms-folded { border: 1px solid var(--gms-line); border-radius: .5rem; margin-top: .6rem; font-size: 14px; }
.gms-folded > summary { cursor: pointer; padding: .5rem .8rem; min-height: 24px; }
.gms-folded > summary:hover { color: var(--gms-accent); }
.gms-folded ul { list-style: none; margin: 0; padding: 0 .8rem .6rem; }
.gms-folded a { display: inline-block; min-height: 24px; color: inherit; text-underline-offset: .2em; }
"""


def html(view: View, found: Finding) -> str:
    """Return the title of a finding, and its agreements as links in a fold; the sentence if there are none."""
    return picture.of(view, found, lambda: _html(view, found))


def _html(view: View, found: Finding) -> str:
    above = heading.header(found.title) + small(found.sentence)
    if not found.cites:
        return above
    opens, label = picture.opening(view), view.say("map.regional_fold", n=len(found.cites))
    rows = "".join(_row(view, opens(key), links.link(view.teller, key).title) for key in found.cites)
    fold = f'<details class="gms-folded gms-go"><summary>{picture.held(label)}</summary><ul>{rows}</ul></details>'
    return above + fold + foot.html(view, found.name)


def _row(view: View, leads: str, title: str) -> str:
    return f'<li><a href="{picture.held(leads)}"{tongue(view.teller.foreign(title))}>{picture.held(title)}</a></li>'
