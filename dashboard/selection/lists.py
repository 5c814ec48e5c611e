"""What narrows a list: the filters that a column of its table answers."""

from collections.abc import Mapping

from dashboard.selection.filters import Filters

# By list, the filters that do not narrow it, because the record does not say it of its entries.
UNKNOWN: Mapping[str, tuple[str, ...]] = {"documents": ("country", "match", "area")}


def of_list(chosen: Filters, listing: str) -> Filters:
    """Return the filters that narrow a list: without those of UNKNOWN. listing: its name."""
    return chosen.without(*UNKNOWN.get(listing, ()))
