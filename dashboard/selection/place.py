"""Where the reader is: the page, its tab, the form of its lists and figures, and the record that is open."""

import os
from dataclasses import dataclass

PAGES = (
    "overview",
    "map",
    "agreements",
    "meetings",
    "commitments",
    "news",
    "practices",
    "country",
    "pair",
    "directory",
    "data",
    "about",
)
# The first of each is what an address without the parameter means.
VIEWS = ("map", "schematic")
EXTENTS = ("mekong", "region", "world")
FORMS = ("cards", "table")
TABS = ("pairs", "instruments", "themes", "gaps")
# What an address without `view` means; a host may choose. Start-up refuses another word.
DEFAULT_VIEW = os.environ.get("MAP_DEFAULT") or VIEWS[0]


@dataclass(frozen=True)
class Place:
    """Where the reader is. Nothing here chooses records.

    `page`: one of PAGES. `map_view`: one of VIEWS. `extent`: of the map, one of EXTENTS. `border`: the pair of
    neighbours whose posts the map lists ("KHM-THA"), or blank. `form`: of lists, one of FORMS. `tab`: of the page of
    agreements, one of TABS. `instrument`: the text whose commitments are listed, blank for the newest plan. `table`:
    the one whose columns the page of data shows. `list_page`: of a list, from 1. `record`: the id of the record or
    pair that is open, or blank.
    """

    page: str = PAGES[0]
    map_view: str = DEFAULT_VIEW
    extent: str = EXTENTS[0]
    border: str = ""
    form: str = FORMS[0]
    tab: str = TABS[0]
    instrument: str = ""
    table: str = "countries"
    list_page: int = 1
    record: str = ""
