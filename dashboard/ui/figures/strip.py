"""The strip of the COMMIT process on the page, in one row of years or, on a phone, in several."""

from dashboard.charts import strip as charts
from dashboard.telling import commit as told
from dashboard.telling.finding import Finding
from dashboard.ui.parts import picture
from dashboard.ui.run.view import View

NARROW, YEARS = 358.0, 8  # width of the drawing for a phone, and the years in each of its rows
WIDE, LANES = 1040.0, 120.0  # width of the other, and that of the names of its lanes


def show(view: View, found: Finding) -> None:
    """Draw the meetings of a finding along their years, in both shapes."""
    picture.show(picture.of(view, found, lambda: _drawn(view, found)))


def _drawn(view: View, found: Finding) -> str:
    say, years = view.say, told.years(view.teller, view.filters)
    words = charts.Said(
        say("commit.alternative", first=years[0], last=years[-1]),
        (say("commit.ministers"), say("commit.officials")),
        say("commit.today", date=view.as_of),
    )
    opens, today = told.opens(view.teller, view.filters), view.record.package.created
    shapes = (charts.Shape(WIDE, LANES, len(years)), charts.Shape(NARROW, 0, YEARS))
    wide, narrow = (
        charts.drawing(found.figure, opens, words, years, today, picture.opening(view), shape) for shape in shapes
    )
    return picture.either(wide, narrow)
