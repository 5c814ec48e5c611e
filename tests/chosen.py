"""Selections as tests ask for them."""

from dashboard.selection import Filters, Place, Selection


def on(page: str, filters: Filters | None = None, **chosen: object) -> Selection:
    """Return the selection of a page with filters: a value of them, or their fields by name."""
    return Selection(filters or Filters(**chosen), Place(page=page))
