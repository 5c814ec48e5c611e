"""The border of two members with the posts between them; where they have none, their place among the six."""

from dashboard import geometry
from dashboard.charts import locator
from dashboard.selection import Filters
from dashboard.telling import labels
from dashboard.telling.finding import Finding
from dashboard.ui.figures import legend
from dashboard.ui.parts import picture
from dashboard.ui.run.view import View

WIDTH, SMALL = 420.0, 220.0  # pixels of the map of a border, and of the place of two among the six


def show(view: View, found: Finding, pair: str) -> None:
    """Draw the border of a pair with the posts of a finding, and their legend. pair: its id."""
    picture.show(picture.of(view, found, lambda: _drawn(view, found, pair), pair))
    if found.figure:
        legend.show(labels.legend(view.teller, found.figure, Filters(asof=view.timed.asof)))


def _drawn(view: View, found: Finding, pair: str) -> str:
    codes, day = view.record.pair(pair), view.timed.asof
    name = f"{found.title}. {found.sentence}"
    named = {code: view.record.label(code) for code in codes}
    named |= {
        key: " · ".join((each.name, *each.lines)) for key, each in labels.posts(view.teller, found.figure, day).items()
    }
    drawn = locator.border(geometry.current(), pair, found.figure, name, named, picture.opening(view), WIDTH)
    if not drawn:
        located = view.say("pair.located", countries=view.teller.countries(codes))
        drawn = locator.locator(geometry.current(), codes, located, SMALL)
    return drawn
