"""The map: land, the six members, agreements as arcs between capitals, posts as symbols."""

import json
from collections.abc import Mapping, Sequence

import pandas as pd
import pydeck as pdk
from pydeck.bindings.json_tools import default_serialize

from dashboard import theme
from dashboard.charts import curves, spread, symbols

HEIGHT = 560  # pixels
# Latitude and longitude of the middle, zoom: each fits a map 860 pixels wide as well as one of 360.
EXTENTS = {"region": (23.6, 105.5, 3.1), "mekong": (17.2, 101.2, 4.0), "world": (24.0, 20.0, 0.3)}
# The wheel is left to the page, which is scrolled over the map. Buttons, double click, two fingers and keys zoom.
CONTROLS = {"scrollZoom": False, "dragRotate": False, "touchRotate": False}
ZOOM_LIMITS = (0.2, 8.0)  # further in, the borders would look more exact than they are
SYMBOL, NAME = 20, 14  # pixels, where they are not made smaller for the world
METRES = 8000  # that a pixel is about wide where six countries fill the map
# Where a member's name stands clear of its capital, of most posts and of the arcs: latitude, longitude.
NAMES_AT = {
    "CHN": (34.5, 98.5),
    "KHM": (12.75, 104.8),
    "LAO": (19.7, 103.2),
    "MMR": (21.5, 95.4),
    "THA": (15.9, 102.4),
    "VNM": (13.6, 108.6),
}
NAMES_NEARER = {"mekong": {"CHN": (25.6, 106.3)}}  # where the first place is out of sight
HALO = {"light": [252, 252, 251, 210], "dark": [20, 23, 26, 210]}
UNSEEN = [128, 128, 128, 1]  # what is wholly transparent takes no clicks
# An empty map below our own layers, for the zoom buttons that come with it. Its address holds it: nothing is fetched.
EMPTY_STYLE = 'data:application/json,{"version":8,"sources":{},"layers":[]}'
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
    turn: int = 0,
    again: int = 0,
) -> pdk.Deck:
    """Return the map.

    posts: one row a post with `post` (id), `kind`, `status`, `latitude`, `longitude` (degrees), `precision`, `name`
    and `line` (plain words for the box beside the pointer). arcs: one row a pair of countries with `pair`,
    `from_latitude` … `to_longitude` (degrees), `number` of agreements, `name`, `line`. labels: one row a member with
    `country`, `label`. extent: one of EXTENTS. scheme: "light" or "dark", for the names. assets: address of
    the folder with the geometry. turn: how many clicks were answered, see `clicked`. again: see `view`.
    """
    return _Deck(
        layers=[
            _area("land", assets),
            _area("members", assets),
            _borders(assets),
            _countries(assets, turn),
            *_arcs(arcs, turn),
            _names(labels, extent, scheme),
            _posts(posts, EXTENTS[extent][2], turn),
        ],
        views=[pdk.View(type="MapView", controller=CONTROLS)],
        initial_view_state=view(extent, again),
        map_provider="maplibre",
        map_style=EMPTY_STYLE,
        tooltip={"html": TOOLTIP, "style": {"background": "none", "padding": "0", "z-index": "2"}},
    )


def view(extent: str, again: int = 0) -> pdk.ViewState:
    """Return the view of one of EXTENTS. Another number for `again` brings back a reader who has moved the map."""
    latitude, longitude, zoom = EXTENTS[extent]
    # The browser applies only what changed since the last view it was given; nobody sees so small a change.
    change = 1e-7 * again
    return pdk.ViewState(
        latitude=latitude + change,
        longitude=longitude + change,
        zoom=zoom + change,
        min_zoom=ZOOM_LIMITS[0],
        max_zoom=ZOOM_LIMITS[1],
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


def _area(name: str, assets: str) -> pdk.Layer:
    return pdk.Layer(
        "GeoJsonLayer",
        data=f"{assets}/{name}.geojson",
        id=name,
        stroked=False,
        get_fill_color=theme.MAP[name],
        pickable=False,
    )


def _borders(assets: str) -> pdk.Layer:
    return pdk.Layer(
        "GeoJsonLayer",
        data=f"{assets}/borders.geojson",
        id="borders",
        get_line_color=theme.MAP["borders"],
        get_line_width=1,
        line_width_units=pdk.types.String("pixels"),
        line_joint_rounded=True,
        pickable=False,
    )


def _countries(assets: str, turn: int) -> pdk.Layer:
    """Nothing to see: it takes the clicks, so that the members below need not be drawn anew after each."""
    return pdk.Layer(
        "GeoJsonLayer",
        data=f"{assets}/targets.geojson",
        id=f"countries-{turn}",
        stroked=False,
        get_fill_color=UNSEEN,
        pickable=True,
    )


def _arcs(arcs: pd.DataFrame, turn: int) -> list[pdk.Layer]:
    """Two layers: thin arcs to see, and unseen broad ones to point at, since two pixels are hard to hit."""
    ends = zip(arcs["from_longitude"], arcs["from_latitude"], arcs["to_longitude"], arcs["to_latitude"], strict=True)
    rows = arcs[["pair", "name", "line"]].assign(
        width=[0.75 + number for number in arcs["number"]],
        path=curves.curves([((a, b), (c, d)) for a, b, c, d in ends]),
        shown="block",
    )
    common = {
        "data": rows.to_dict(orient="records"),
        "get_path": "path",
        "width_units": pdk.types.String("pixels"),
        "cap_rounded": True,
    }
    return [
        pdk.Layer("PathLayer", id="arcs", get_width="width", get_color=theme.MAP["arcs"], pickable=False, **common),
        pdk.Layer(
            "PathLayer",
            id=f"agreements-{turn}",
            get_width="width + 9",
            get_color=UNSEEN,
            pickable=True,
            **common,
        ),
    ]


def _names(labels: pd.DataFrame, extent: str, scheme: str) -> pdk.Layer:
    at = NAMES_AT | NAMES_NEARER.get(extent, {})
    rows = [
        {"label": label, "latitude": at[country][0], "longitude": at[country][1]}
        for country, label in zip(labels["country"], labels["label"], strict=True)
    ]
    return pdk.Layer(
        "TextLayer",
        data=rows,
        id="names",
        get_position="[longitude, latitude]",
        get_text="label",
        get_size=NAME * METRES,
        size_units=pdk.types.String("meters"),
        size_max_pixels=NAME,
        get_color=theme.LABEL[scheme],
        outline_color=HALO[scheme],
        outline_width=3,
        font_settings={"sdf": True, "fontSize": 64, "buffer": 8, "radius": 16, "smoothing": 0.15},
        font_family=pdk.types.String(theme.FONT),
        font_weight=600,
        character_set=pdk.types.String("auto"),
        pickable=False,
    )


def _posts(posts: pd.DataFrame, zoom: float, turn: int) -> pdk.Layer:
    places = [spread.pixels(*place, zoom) for place in zip(posts["latitude"], posts["longitude"], strict=True)]
    size = max(SYMBOL * 0.55, min(SYMBOL, SYMBOL * 2 ** (zoom - EXTENTS["region"][2])))
    drawn = [symbols.form(*pair) for pair in zip(posts["status"], posts["precision"], strict=True)]
    rows = posts[["post", "latitude", "longitude", "name", "line"]].assign(
        icon=[symbols.name(*pair) for pair in zip(posts["kind"], drawn, strict=True)],
        offset=spread.offsets(places, apart=size * 0.8, furthest=size),
        shown="block",
    )
    sheet, where = symbols.sheet()
    return pdk.Layer(
        "IconLayer",
        data=rows.to_dict(orient="records"),
        id=f"posts-{turn}",
        icon_atlas=pdk.types.String(sheet),
        icon_mapping=where,
        get_icon="icon",
        get_position="[longitude, latitude]",
        get_pixel_offset="offset",
        get_size=SYMBOL * METRES,
        size_units=pdk.types.String("meters"),
        size_min_pixels=round(SYMBOL * 0.55),
        size_max_pixels=SYMBOL,
        pickable=True,
    )
