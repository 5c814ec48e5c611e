"""The map: land, the six members, agreements as arcs between capitals, posts as symbols."""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from weakref import WeakKeyDictionary

import pydeck as pdk
from pydeck.bindings.json_tools import default_serialize

from dashboard.charts import crowds, exits, layers, lettering, spread
from dashboard.charts.label import Label, Labels
from dashboard.measures.rows import Map, Post

WIDTH, HEIGHT = 1012, 560  # pixels, on a wide screen
PHONE_WIDTH = 336  # pixels on a phone held upright: that of a narrow one, so that arrows at its edges are seen on each
Camera = tuple[float, float, float]  # latitude and longitude of the centre, degrees, and zoom
NAME_WIDTH = 80  # pixels that the name of a capital needs
CLOSEST_ZOOM = 5.0  # of a camera that is fitted to the posts of a country
# The camera of each extent. Each works on a map 720 pixels wide as well as on one of 360, and none shows more than the
# world from north to south: the browser would move it back as soon as the pointer moves.
EXTENTS = {"mekong": (15.8, 101.6, 4.0), "region": (33.2, 104.3, 2.5), "world": (8.0, 8.0, 0.2)}
# The mouse wheel scrolls the page instead of zooming the map. Buttons, double click, two fingers and keys zoom.
CONTROLS = {"scrollZoom": False, "dragRotate": False, "touchRotate": False}
ZOOM_STEP = 0.7  # for one press of a button
ZOOM_LIMITS = (0.1, 8.0)  # closer, the borders would look more exact than they are
# The browser fills in the fields in braces. An object without the field `shown`, such as the outline of a country,
# makes the second `display` rule invalid, so the first one applies and hides the empty box.
TOOLTIP = (
    '<div style="display:none;display:{shown};background:#1f2428;color:#f5f5f3;padding:8px 12px;border-radius:4px;'
    'font-size:14px;line-height:1.4;max-width:280px"><b>{name}</b><br>{line}</div>'
)


_WRITTEN: WeakKeyDictionary[pdk.Deck, str] = WeakKeyDictionary()


class _Deck(pdk.Deck):
    """A deck whose JSON has neither indents nor escapes, as pydeck's has: a third of the size, or less."""

    def to_json(self) -> str:
        """Return the JSON, written once: a deck does not change after it is made."""
        if self not in _WRITTEN:
            _WRITTEN[self] = json.dumps(self, default=default_serialize, ensure_ascii=False, separators=(",", ":"))
        return _WRITTEN[self]


def deck(
    shown: Map,
    labels: Labels,
    *,
    extent: str,
    scheme: str,
    assets: str = "assets",
    version: str = "",
    turn: int = 0,
    again: int = 0,
    nearer: int = 0,
    camera: Camera | None = None,
    room: tuple[int, int] = (WIDTH, HEIGHT),
    gathered: Callable[[Sequence[Post]], Label] | None = None,
) -> pdk.Deck:
    """Return the map.

    labels: what the tooltip says, by the id of each post and pair. extent: one of EXTENTS. scheme: "light" or "dark",
    for the names. assets: address of the folder with the geometry. version: the version of the geometry, so that
    browsers do not use cached files of another one, or blank. turn: the number of clicks answered so far, see
    `clicked`. again, nearer: see `view_state`. camera: replaces the camera of the extent, see `camera_around`.
    room: width and height of the map in pixels, at whose edges lines that go on get arrows.
    gathered: what the tooltip says of posts gathered under their number; without it, none are.
    """
    latitude, longitude, zoom = camera or EXTENTS[extent]
    at = (latitude, longitude, _zoom(zoom, nearer))
    marks, groups = crowds.parted(shown.posts, at[2]) if gathered else (crowds.apart(shown.posts, at[2]), [])
    apart = NAME_WIDTH / spread.TILE / 2 ** at[2] * 360
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
            *layers.arcs(shown.links, labels, turn),
            layers.posts(marks, labels, turn, scheme),
            *(layers.gathered(groups, gathered, turn, scheme) if gathered else ()),
            *lettering.written(shown.capitals, exits.of(shown, at, room), extent, scheme, apart, room[0] < WIDTH),
        ],
        views=[pdk.View(type="MapView", controller=CONTROLS)],
        initial_view_state=view_state(extent, again, nearer, camera),
        map_provider=None,  # and no map style, so that the browser fetches only our own geometry
        tooltip={"html": TOOLTIP, "style": {"background": "none", "padding": "0", "margin": "10px", "z-index": "2"}},
    )


def camera_around(posts: Sequence[Post], room: tuple[int, int], closest: float = CLOSEST_ZOOM) -> Camera | None:
    """Return the camera that just shows all posts, or None where there are none.

    room: the width and height, in pixels, that the posts may fill. closest: the greatest zoom, at which a reader can
    still recognise the country.
    """
    if not posts:
        return None
    corners = [(end(post.latitude for post in posts), end(post.longitude for post in posts)) for end in (min, max)]
    (west, south), (east, north) = (spread.pixels(*corner, 0) for corner in corners)
    wide, high = max(east - west, 1e-6), max(south - north, 1e-6)
    zoom = min(math.log2(room[0] / wide), math.log2(room[1] / high), closest)
    (least, left), (most, right) = corners
    return (least + most) / 2, (left + right) / 2, zoom


def view_state(extent: str, again: int = 0, nearer: int = 0, camera: Camera | None = None) -> pdk.ViewState:
    """Return the view state for one of EXTENTS, or for a camera.

    nearer: steps to zoom in (out, below zero). again: a new number makes the browser return to this view state after
    the reader has moved the map.
    """
    latitude, longitude, zoom = camera or EXTENTS[extent]
    # The browser applies only values that differ from the last view state. A difference this small is invisible.
    change = 1e-7 * again
    least, most = ZOOM_LIMITS
    return pdk.ViewState(
        latitude=latitude + change,
        longitude=longitude + change,
        zoom=_zoom(zoom, nearer) + change,
        min_zoom=least,
        max_zoom=most,
    )


def _zoom(zoom: float, nearer: int) -> float:
    least, most = ZOOM_LIMITS
    return max(least, min(most, zoom + ZOOM_STEP * nearer))


def opened(objects: Mapping[str, Sequence[Mapping]]) -> tuple[str, ...]:
    """Return the ids of the posts whose number a click chose, or () for none. objects: see `clicked`."""
    return tuple(str(post) for chosen in objects.values() for thing in chosen for post in thing.get("gathered", ()))


def clicked(objects: Mapping[str, Sequence[Mapping]]) -> tuple[str, str]:
    """Return what a click chose: ("post", id), ("pair", "KHM-THA"), ("country", "KHM"), or ("", "") for nothing.

    objects: the selected objects by layer id, from the browser. The browser keeps its selection, and a second click on
    the same object clears it. New layer ids (another `turn`) make it forget the selection, so each click counts.
    """
    for chosen in objects.values():
        for thing in chosen:
            for field in ("post", "pair"):
                if field in thing:
                    return field, thing[field]
            if "country" in thing.get("properties", {}):
                return "country", thing["properties"]["country"]
    return "", ""
