"""Selections for tests."""

from dashboard.selection import Filters, Place, Selection


def on(page: str, filters: Filters | None = None, **chosen: object) -> Selection:
    """Return the selection of a page with filters: a Filters value, or fields by name."""
    return Selection(filters or Filters(**chosen), Place(page=page))
