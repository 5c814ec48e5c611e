"""The bars of News on the page: one row of years or, on a phone, several. A bar chooses its year in the address."""

from dashboard.charts import bars as charts
from dashboard.telling.finding import Finding
from dashboard.telling.views import news as told
from dashboard.ui.parts import findings, picture
from dashboard.ui.run.view import View

WIDE, NARROW = 1120.0, 358.0  # widths of the two drawings, in pixels
TALL, LOW = 120.0, 56.0  # heights of their highest bars
ROW = 14  # years in a row on a phone


def show(view: View, found: Finding) -> None:
    """Show the years of a finding."""
    findings.show(view, found, lambda: picture.show(picture.of(view, found, lambda: _drawn(view, found))))


def _drawn(view: View, found: Finding) -> str:
    """Return the years in both shapes."""
    counts = found.figure
    first, last = counts[0].year, counts[-1].year
    name = view.say("by_year.alternative", title=found.title, first=first, last=last)
    opens = told.years(view.teller, view.filters)

    def leads(year: int) -> str:
        return picture.choosing(view, told.chooses(view.filters, year))

    shapes = (charts.Shape(WIDE, TALL, len(counts)), charts.Shape(NARROW, LOW, ROW))
    wide, narrow = (charts.years(counts, opens, leads, name, shape) for shape in shapes)
    return picture.either(wide, narrow)
