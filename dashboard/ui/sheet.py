"""The style sheet of all pages. The server sends it once, so that no run does.

What depends on the reader, the colours of the scheme, is in the head of each page (`run.frame.head`).
"""

from dashboard.ui.bodies import digest, offers, overview, present, regional, search
from dashboard.ui.figures import bars, history, profile, timeline
from dashboard.ui.figures import map as map_figure
from dashboard.ui.parts import component, foot, grid_style, heading, picture, prose, toggles, ways
from dashboard.ui.run import asof_slider, menu, paper, said, search_box, sidebar, style, take_along

# Each has a `STYLE`; of two rules of the same weight the last one wins.
PARTS = (
    style,
    menu,
    search_box,
    sidebar,
    asof_slider,
    picture,
    grid_style,
    toggles,
    ways,
    component,
    foot,
    heading,
    prose,
    bars,
    map_figure,
    offers,
    said,
    overview,
    regional,
    digest,
    search,
    present,
    history,
    profile,
    timeline,
    take_along,
    paper,
)


def write() -> str:
    """Return the CSS of all parts."""
    return style.scripts() + "".join(part.STYLE for part in PARTS)
