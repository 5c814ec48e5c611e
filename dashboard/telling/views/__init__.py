"""The answer and the findings of each page. Each module is named after its page."""

from importlib import import_module

from dashboard.selection import Selection
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return all findings of the selection's page, in the order of the page."""
    return import_module(f"{__name__}.{selection.place.page}").findings(teller, selection)
