"""How many records of each kind there are, as bars. Each leads to the page that lists them all."""

from dataclasses import replace

from dashboard.charts import areas as charts
from dashboard.selection import Filters
from dashboard.telling.finding import Finding
from dashboard.ui.parts import foot, heading, picture
from dashboard.ui.run.view import View

# Where records of a table are listed, if the page is not named after it: the page, and the place on it.
LISTED = {
    "liaison_posts": ("map", {}),
    "documents": ("commitments", {"listing": "documents"}),
    "organisations": ("directory", {}),
}


def html(view: View, found: Finding) -> str:
    """Return a bar for each table of a finding, whose figure is a tuple of `AreaCount` by table, as HTML."""
    drawn = picture.of(view, found, lambda: _bars(view, found))
    return heading.header(found.title) + drawn + foot.html(view, found.name)


def _bars(view: View, found: Finding) -> str:
    corner, head = found.table.heads
    tables = {each.area: view.say(f"table.{each.area}") for each in found.figure}
    leads = {
        (each.area, each.country): charts.Leads(_way(view, each.area), view.say.count(each.area, each.number))
        for each in found.figure
    }
    return charts.bars(
        found.figure, charts.Said(found.title, corner, view.say("state.nothing"), tables, {}, head), leads
    )


def _way(view: View, table: str) -> str:
    """Return the address of the page that lists all records of a table: no filter of the reader counts."""
    page, place = LISTED.get(table, (table, {}))
    return picture.list_of(replace(view, selection=replace(view.selection, filters=Filters())), page, **place)
