"""The stories on the page Present: each with its steps, which lead to their views, and the way to its show."""

from dashboard.selection import permanent
from dashboard.telling.finding import Finding
from dashboard.telling.stories import Shown, Told
from dashboard.telling.tongues import Piece
from dashboard.ui.parts import findings
from dashboard.ui.parts.markdown import tongue, within_html
from dashboard.ui.run.view import View

# Constant CSS, never data.
STYLE = """\
.gms-story { border: 1px solid var(--gms-line); border-radius: 6px; padding: .8rem 1.2rem; margin-bottom: 1rem; }
.gms-story h3 { margin: 0 0 .5rem !important; padding: 0 !important; font-size: 20px !important; }
.gms-story ol { margin: .8rem 0 0; padding-left: 1.6rem; }
.gms-story li { margin: 0 0 .4rem; font-size: 16px; line-height: 1.45; }
.gms-story li a { color: inherit; text-underline-offset: .2em; text-decoration-color: var(--gms-line); }
.gms-story p { margin: 0; display: flex; flex-wrap: wrap; gap: .5rem; }
.gms-story p a { display: inline-flex; align-items: center; min-height: 40px; padding: 0 1.2rem;
  border-radius: 6px; border: 1px solid var(--gms-accent); color: var(--gms-accent); text-decoration: none; }
.gms-story p a:first-child { background: var(--gms-accent); color: var(--gms-ground); font-weight: 600; }
"""


def show(view: View, found: Finding) -> None:
    """Show the stories of a finding, as `views.present.steps` returns it."""
    findings.written(view, found, "".join(_story(view, each) for each in found.figure))


def _story(view: View, told: Told) -> str:
    language = view.as_file.language
    ways = (
        (view.say("present.open"), permanent.show(told.name, language)),
        (f"{view.say('slides.link')} (PPTX)", permanent.story_slides(told.name, language)),
    )
    links = "".join(f'<a href="{within_html(way)}" target="_self">{within_html(words)}</a>' for words, way in ways)
    steps = "".join(_step(view, step) for step in told.steps)
    return f'<section class="gms-story"><h3>{_said(told.title)}</h3><p>{links}</p><ol>{steps}</ol></section>'


def _step(view: View, step: Shown) -> str:
    way = permanent.page(step.chosen, **({"lang": view.selection.language} if view.selection.language else {}))
    return f'<li><a href="./{within_html(way)}" target="_self">{_said(step.sentence)}</a></li>'


def _said(piece: Piece) -> str:
    return f"<span{tongue(piece.language)}>{within_html(piece.words)}</span>"
