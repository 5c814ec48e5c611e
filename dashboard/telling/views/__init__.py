"""The answer and the findings of each page. Each module is named after its page."""

from importlib import import_module

from dashboard.selection import Selection
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller


def answer(teller: Teller, selection: Selection) -> str:
    """Return the answer of the selection's page, its first sentences; blank if the page has none."""
    view = import_module(f"{__name__}.{selection.place.page}")
    filters = view.above(selection) if hasattr(view, "above") else selection.filters
    return view.answer(teller, filters) if hasattr(view, "answer") else ""


def subject(teller: Teller, selection: Selection) -> str:
    """Return the name of what the selection's page is about, such as a country; blank if it is no single thing."""
    told = getattr(import_module(f"{__name__}.{selection.place.page}"), "subject", None)
    return told(teller, selection.filters) if told else ""


def findings(teller: Teller, selection: Selection) -> tuple[Finding, ...]:
    """Return all findings of the selection's page, in the order of the page."""
    return import_module(f"{__name__}.{selection.place.page}").findings(teller, selection)
