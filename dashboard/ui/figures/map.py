"""The map on the page with its toolbar and its legend. A click on a mark opens its record."""

from functools import partial

import pydeck as pdk
import streamlit as st

from dashboard import geometry, theme
from dashboard.charts import crowds, svg, symbols
from dashboard.charts import map as charts
from dashboard.measures import map as measures
from dashboard.measures.rows import Map
from dashboard.memo import memo
from dashboard.selection import Filters, Place
from dashboard.telling import labels
from dashboard.telling.finding import Finding
from dashboard.telling.teller import Teller
from dashboard.ui.figures import legend, map_toolbar, pointer, schematic
from dashboard.ui.parts import findings, heading, picture, toggles
from dashboard.ui.parts.foot import small
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.run.view import View

ROOM = (330, 430)  # pixels that the posts of a border may fill, on a phone too
CLOSEST = crowds.CLOSEST_ZOOM  # of a camera that is fitted to posts of a border, or to posts under one number
# Constant CSS, never data. On a wide screen the map is wider than the text; its
# title is read out alone, since the page has one. On paper a drawing stands in its place,
# because a canvas is printed without its marks.
STYLE = """\
:has(> .stHtml > .gms-unseen) { position: absolute; width: 1px !important; }
@media (min-width: 1200px) {
  .st-key-map_frame { margin-inline: -1rem; width: calc(100% + 2rem) !important; max-width: none; } }
.gms-instead { display: none; }
.st-key-map_toolbar { row-gap: .3rem; margin-bottom: .5rem; }
.gms-toolbar { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: center; }
.gms-toolbar .gms-box { width: 250px; }
.st-key-schematic_frame .gms-drawing { margin-inline: auto; }
@media (max-width: 640px) { .st-key-map_toolbar { flex-wrap: wrap !important; } }
@media print {
  .st-key-map_frame, .st-key-map_toolbar { display: none !important; }
  :has(> .stHtml > .gms-unseen) { position: static; width: 100% !important; }
  .gms-instead { display: block; width: 100%; max-height: 20cm; break-inside: avoid; }
}
"""


def show(view: View, found: Finding, borders: Finding) -> None:
    """Show the map of a finding, its toolbar, its legend, which filters, and what is below. Clicks open records.

    borders: the finding of all borders with posts, see `telling.borders.every`. The title is left to screen readers.
    """
    heard = f'<div class="gms-unseen">{heading.header(found.title)}</div>'
    if schematic.chosen(view):
        picture.table(heard)
        schematic.show(view, found)
    else:
        _map(view, found, heard)
    map_toolbar.show(view, dict(borders.figure))
    picture.show(picture.once(view, "map_toggles", lambda: _toggles(view)))
    findings.below(view, found, small(found.sentence))


def _toggles(view: View) -> str:
    """Return the toggles of kinds and mandates and the legend as HTML."""
    record, filters = view.record, view.timed
    kinds = toggles.html(view, "kind", measures.kind_counts(record, filters), _symbol)
    mandates = toggles.html(view, "mandate", measures.mandate_counts(record, filters))
    return kinds + mandates + legend.html(_legend(view.teller, filters))


def _symbol(kind: str) -> str:
    return symbols.inline(kind) if kind in theme.KINDS else ""


def _map(view: View, found: Finding, heard: str) -> None:
    """Show the map, and before it what is heard or on paper alone."""
    held, border, place = map_toolbar.steps(view.place), view.place.border, view.place
    picture.table(heard + _paper(view.teller, found.figure, view.timed.asof, border))
    with st.container(key="map_frame"):
        st.pydeck_chart(
            _deck(
                view.teller,
                found.figure,
                view.timed.asof,
                view.place.extent,
                border,
                pointer.scheme(),
                pointer.turns("map"),
                *held,
                map_toolbar.opened(place),
                pointer.on_phone(),
            ),
            height=charts.HEIGHT,
            selection_mode="single-object",
            on_select=lambda: _clicked(place),
            key="map",
            alt=view.say("map.alternative", sentence=found.sentence),
        )


def _clicked(place: Place) -> None:
    """Bring the map nearer to the posts whose number was clicked, or open the record of another mark."""
    posts = charts.opened(st.session_state["map"].selection.objects)
    if posts:
        map_toolbar.bring_nearer(place, posts)
        pointer.handled("map")
    else:
        pointer.opens_on_map("map")


@memo
def _paper(teller: Teller, shown: Map, day: str, border: str) -> str:
    """Return the schematic map as an image that is seen on paper alone."""
    name = teller.say("schematic.name")
    drawn = schematic.charts.schematic(shown, labels.on_schematic(teller, shown, day), lambda _: "", name, border)
    return f'<img class="gms-instead" src="{svg.on_paper(drawn)}" alt="{within_html(name)}">'


@memo
def _deck(
    teller: Teller,
    shown: Map,
    day: str,
    extent: str,
    border: str,
    scheme: str,
    turn: int,
    again: int,
    nearer: int,
    opened: tuple[str, ...],
    phone: bool,
) -> pdk.Deck:
    along = [post for post in shown.posts if border and post.border == border]
    return charts.deck(
        shown,
        labels.on_map(teller, shown, day),
        extent=extent,
        scheme=scheme,
        version=geometry.current().version,
        turn=turn,
        again=again,
        nearer=nearer,
        camera=charts.camera_around([post for post in shown.posts if post.post in opened] or along, ROOM, CLOSEST),
        room=(charts.PHONE_WIDTH if phone else charts.WIDTH, charts.HEIGHT),
        gathered=partial(labels.gathered, teller),
    )


@memo
def _legend(teller: Teller, filters: Filters) -> tuple[labels.Entry, ...]:
    """Return the legend of all matching posts, including those outside the extent, and of the lines.

    Kinds are not in it: their toggles carry their symbols.
    """
    posts, links = measures.marks(teller.record, filters), measures.links(teller.record, filters)
    return *labels.forms(teller, posts, filters), *labels.lines(teller, links, filters)
