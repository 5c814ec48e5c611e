"""What each page says: its answer, and everything that it shows as findings. One module a page, of the same name."""

from importlib import import_module

from dashboard.selection import Selection
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return all findings of the page of a selection, in the order in which the page shows them."""
    return import_module(f"{__name__}.{selection.place.page}").findings(teller, selection)
