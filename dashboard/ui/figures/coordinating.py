"""The coordinating bodies of the members as cards, one for each member. A name opens its body."""

from dashboard.telling.finding import Finding
from dashboard.telling.views.directory import Coordinating
from dashboard.ui.parts import findings, picture
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.run.view import View


def show(view: View, found: Finding) -> None:
    """Show the cards of a finding, whose figure is a tuple of Coordinating, in its order."""
    findings.written(view, found, picture.of(view, found, lambda: _cards(view, found)))


def _cards(view: View, found: Finding) -> str:
    cards = "".join(_card(view, each) for each in found.figure)
    return f'<ul class="gms-six gms-go" aria-label="{within_html(found.title)}">{cards}</ul>'


def _card(view: View, member: Coordinating) -> str:
    opens = picture.opening(view)
    bodies = "".join(
        f'<li><a href="{within_html(opens(body.record))}">{within_html(body.title)}</a>'
        f"<small>{within_html(' · '.join(body.meta))}</small></li>"
        for body in member.bodies
    )
    held = f"<ul>{bodies}</ul>" if bodies else f"<p>{within_html(view.say('state.nothing'))}</p>"
    return f"<li><h3>{within_html(member.name)}</h3>{held}</li>"
