"""The map: land, the six members, agreements as arcs between capitals, posts as symbols."""

import json
from collections.abc import Mapping, Sequence

import pandas as pd
import pydeck as pdk
from pydeck.bindings.json_tools import default_serialize

from dashboard.charts import layers

HEIGHT = 480  # pixels
# Latitude and longitude of the middle, zoom: each fits a map 720 pixels wide as well as one of 360.
EXTENTS = {"mekong": (15.8, 101.6, 3.85), "region": (33.2, 104.3, 2.5), "world": (24.0, 8.0, 0.2)}
# The wheel is left to the page, which is scrolled over the map. Buttons, double click, two fingers and keys zoom.
CONTROLS = {"scrollZoom": False, "dragRotate": False, "touchRotate": False}
STEP = 0.7  # of zoom, for a button
ZOOM_LIMITS = (0.1, 8.0)  # further in, the borders would look more exact than they are
# Fields in braces are filled in by the browser. An object without the field `shown`, as a country's outline, leaves the
# second rule unreadable, and the first one hides the empty box.
TOOLTIP = (
    '<div style="display:none;display:{shown};background:#1f2428;color:#f5f5f3;padding:8px 12px;border-radius:4px;'
    'font-size:14px;line-height:1.4;max-width:280px"><b>{name}</b><br>{line}</div>'
)


class _Deck(pdk.Deck):
    """A deck that writes itself without pydeck's indentation, at a third of the size."""

    def to_json(self) -> str:
        return json.dumps(self, default=default_serialize, separators=(",", ":"))


def deck(
    posts: pd.DataFrame,
    arcs: pd.DataFrame,
    labels: pd.DataFrame,
    *,
    extent: str,
    scheme: str,
    assets: str = "assets",
    version: str = "",
    turn: int = 0,
    again: int = 0,
    nearer: int = 0,
) -> pdk.Deck:
    """Return the map.

    posts: one row a post with `post` (id), `kind`, `status`, `latitude`, `longitude` (degrees), `precision`, `name`
    and `line` (plain words for the box beside the pointer). arcs: one row a pair of countries with `pair`,
    `from_latitude` … `to_longitude` (degrees), `number` of agreements, `name`, `line`. labels: one row a member with
    `country`, `label`, `latitude`, `longitude` of its capital. extent: one of EXTENTS. scheme: "light" or "dark", for
    the names. assets: address of the folder with the geometry; version: what tells it from any
    other that a browser may have kept, or blank. turn: how many clicks were answered, see `clicked`.
    again, nearer: see `view`.
    """
    land, members, borders, targets = (
        f"{assets}/{name}.geojson{f'?version={version}' if version else ''}"
        for name in ("land", "members", "borders", "targets")
    )
    return _Deck(
        layers=[
            layers.area("land", land),
            layers.area("members", members),
            layers.borders(borders),
            layers.countries(targets, turn),
            *layers.arcs(arcs, turn),
            layers.names(labels, extent, scheme),
            layers.posts(posts, EXTENTS[extent][2], turn),
        ],
        views=[pdk.View(type="MapView", controller=CONTROLS)],
        initial_view_state=view(extent, again, nearer),
        map_provider=None,  # without a style beside it: then nothing is fetched but our own geometry
        tooltip={"html": TOOLTIP, "style": {"background": "none", "padding": "0", "margin": "10px", "z-index": "2"}},
    )


def view(extent: str, again: int = 0, nearer: int = 0) -> pdk.ViewState:
    """Return the view of one of EXTENTS, some steps nearer (or further, below nought).

    Another number for `again` brings back a reader who has moved the map.
    """
    latitude, longitude, zoom = EXTENTS[extent]
    # The browser applies only what changed since the last view it was given; nobody sees so small a change.
    change = 1e-7 * again
    least, most = ZOOM_LIMITS
    return pdk.ViewState(
        latitude=latitude + change,
        longitude=longitude + change,
        zoom=max(least, min(most, zoom + STEP * nearer)) + change,
        min_zoom=least,
        max_zoom=most,
    )


def clicked(objects: Mapping[str, Sequence[Mapping]]) -> tuple[str, str]:
    """Return what a click chose: ("post", id), ("pair", "KHM-THA"), ("country", "KHM"), or ("", "") for nothing.

    `objects` is what the browser says of the selection, by layer. It keeps its selection and takes a second click on
    the same thing for a dismissal; layers under new names (another `turn`) make it forget, and each click is a first.
    """
    for chosen in objects.values():
        for thing in chosen:
            for field in ("post", "pair"):
                if field in thing:
                    return field, thing[field]
            if "country" in thing.get("properties", {}):
                return "country", thing["properties"]["country"]
    return "", ""
