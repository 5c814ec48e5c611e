"""Where the reader is: the page, its tab, the form of its lists and figures, and the open record."""

import os
from dataclasses import dataclass

PAGES = (
    "overview",
    "map",
    "country",
    "agreements",
    "meetings",
    "news",
    "practices",
    "pair",
    "commitments",
    "directory",
    "digest",
    "data",
    "search",
    "present",
    "about",
)
# The first of each is the default: what an address without the parameter means.
VIEWS = ("map", "schematic")
EXTENTS = ("mekong", "region", "world")
FORMS = ("cards", "table")
TABS = ("pairs", "instruments", "themes", "gaps")
LISTS = ("commitments", "documents")
DRAWER = "drawer_"  # the names of the findings of the open record begin so
# The default of `view`. A host may set it; start-up refuses a value that is not in VIEWS.
DEFAULT_VIEW = os.environ.get("MAP_DEFAULT") or VIEWS[0]


def path(page: str) -> str:
    """Return the path of a page, relative to the start of the dashboard; blank for the first page."""
    return "" if page == PAGES[0] else page


@dataclass(frozen=True)
class Place:
    """Where the reader is. No field filters records.

    `page`: one of PAGES. `map_view`: one of VIEWS. `extent`: of the map, one of EXTENTS. `border`: the pair of
    neighbours whose posts are listed below the map ("KHM-THA"), or blank. `form`: of lists, one of FORMS. `tab`: of the
    page Agreements, one of TABS. `listing`: what the page Commitments lists, one of LISTS. `instrument`: id of the text
    whose commitments are listed, blank for the newest plan.
    `table`: the one whose columns the page Data shows, or, unless it is the default, whose results alone the page
    Search shows. `list_page`: number of a list's page, from 1. `record`: id of
    the open record or pair, or blank.
    """

    page: str = PAGES[0]
    map_view: str = DEFAULT_VIEW
    extent: str = EXTENTS[0]
    border: str = ""
    form: str = FORMS[0]
    tab: str = TABS[0]
    listing: str = LISTS[0]
    instrument: str = ""
    table: str = "countries"
    list_page: int = 1
    record: str = ""
