"""The route of a view as CSV: what a page shows, at an address with the parameters of the page."""

from dashboard.exports import page, view
from dashboard.selection.file_name import file_name
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.media_types import CSV
from dashboard.server.refused import unknown


def make(asked: Asked) -> Made:
    """Return the CSV of a finding of a page. Raises Refused if the address is not understood in full."""
    teller, chosen = asked.selection(asked.path["page"])
    found = {each.name: each for each in page.findings(teller, chosen)}
    finding = asked.path["finding"]
    if finding not in found:
        unknown(404, "finding of this selection", [finding], allowed=list(found))
    name = file_name(chosen, finding, teller.record.version)
    return Made(view.write(teller, chosen, found[finding]), CSV, name, teller.language)


ROUTES = {"/api/view/{page}/{finding}.csv": make}
