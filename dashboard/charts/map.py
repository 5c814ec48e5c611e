"""The map: land, the six members, agreements as arcs between capitals, posts as symbols."""

import json
import math
from collections.abc import Mapping, Sequence

import pandas as pd
import pydeck as pdk
from pydeck.bindings.json_tools import default_serialize

from dashboard.charts import layers, spread

HEIGHT = 480  # pixels
Middle = tuple[float, float, float]  # latitude and longitude, degrees, and zoom
NEAREST = 5.0  # zoom of a view that is made to hold some posts
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
    at: Middle | None = None,
) -> pdk.Deck:
    """Return the map.

    posts: one row a post with `post` (id), `kind`, `status`, `latitude`, `longitude` (degrees), `precision`, `name`
    and `line` (plain words for the box beside the pointer). arcs: one row a pair of countries with `pair`,
    `from_latitude` … `to_longitude` (degrees), `number` of agreements, `name`, `line`. labels: one row a member with
    `country`, `label`, `latitude`, `longitude` of its capital. extent: one of EXTENTS. scheme: "light" or "dark", for
    the names. assets: address of the folder with the geometry; version: what tells it from any
    other that a browser may have kept, or blank. turn: how many clicks were answered, see `clicked`.
    again, nearer: see `view`. at: a view of its own in the place of that of the extent, as `around` gives it.
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
            layers.posts(posts, (at or EXTENTS[extent])[2], turn),
        ],
        views=[pdk.View(type="MapView", controller=CONTROLS)],
        initial_view_state=view(extent, again, nearer, at),
        map_provider=None,  # without a style beside it: then nothing is fetched but our own geometry
        tooltip={"html": TOOLTIP, "style": {"background": "none", "padding": "0", "margin": "10px", "z-index": "2"}},
    )


def around(posts: pd.DataFrame, room: tuple[int, int]) -> Middle | None:
    """Return the view that just holds posts (`latitude`, `longitude`, degrees), None where there is none.

    room: pixels across and down that they may take up. No nearer than NEAREST, for the country has to be told.
    """
    if posts.empty:
        return None
    corners = [(posts["latitude"].agg(end), posts["longitude"].agg(end)) for end in ("min", "max")]
    (west, south), (east, north) = (spread.pixels(*corner, 0) for corner in corners)
    wide, high = max(east - west, 1e-6), max(south - north, 1e-6)
    zoom = min(math.log2(room[0] / wide), math.log2(room[1] / high), NEAREST)
    (least, left), (most, right) = corners
    return (least + most) / 2, (left + right) / 2, zoom


def view(extent: str, again: int = 0, nearer: int = 0, at: Middle | None = None) -> pdk.ViewState:
    """Return the view of one of EXTENTS, or of a middle and zoom, some steps nearer (or further, below nought).

    Another number for `again` brings back a reader who has moved the map.
    """
    latitude, longitude, zoom = at or EXTENTS[extent]
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
