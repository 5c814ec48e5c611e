"""The layers of the map, from the ground up. Those that take clicks carry a number in their name: see `map.clicked`."""

import pandas as pd
import pydeck as pdk

from dashboard import theme
from dashboard.charts import curves, spread, symbols

# Pixels, where the six countries fill the map or one comes nearer. Further out both shrink, names to nothing.
SYMBOL, NAME = 20, 14
LEAST = 11  # pixels of a symbol on the map of the world
METRES = 9000  # that a pixel is about wide where the six countries fill the map
METRES_AT_ZOOM_0 = 71_500  # that a pixel is wide at the latitude of the members
# Where a member's name stands clear of its capital, of most posts and of the arcs: latitude, longitude.
NAMES_AT = {
    "CHN": (34.5, 98.5),
    "KHM": (12.75, 104.8),
    "LAO": (19.7, 103.2),
    "MMR": (21.5, 95.4),
    "THA": (17.0, 100.9),
    "VNM": (15.0, 108.6),
}
NAMES_NEARER = {"mekong": {"CHN": (25.3, 106.5)}}  # where the first place is out of sight
# Land is not laid over what is below but takes its place: where two areas overlap, the tint is no deeper.
ONE_TINT = {"blendColorOperation": "add", "blendColorSrcFactor": "src-alpha", "blendColorDstFactor": "zero"}
ONE_TINT |= {"blendAlphaOperation": "add", "blendAlphaSrcFactor": "one", "blendAlphaDstFactor": "zero"}
UNSEEN = [128, 128, 128, 1]  # what is wholly transparent takes no clicks


def literal(texts: pd.Series) -> list[str]:
    """Return texts that deck.gl shows as they are. It would run what begins with two at-signs as an expression."""
    return [str(text).replace("@@", "@\u2060@") for text in texts]


def area(name: str, address: str) -> pdk.Layer:
    """Return the land or the members ("land", "members"), from the file at an address."""
    return pdk.Layer(
        "GeoJsonLayer",
        data=address,
        id=name,
        stroked=False,
        get_fill_color=theme.MAP[name],
        parameters=ONE_TINT,
        pickable=False,
    )


def borders(address: str) -> pdk.Layer:
    """Return the lines around the members, from the file at an address."""
    return pdk.Layer(
        "GeoJsonLayer",
        data=address,
        id="borders",
        get_line_color=theme.MAP["borders"],
        get_line_width=1,
        line_width_units=pdk.types.String("pixels"),
        pickable=False,
    )


def countries(address: str, turn: int) -> pdk.Layer:
    """Return a layer with nothing to see that takes the clicks, so that the members below stay as they are drawn.

    From the file at an address. Ours is coarse because the browser sends back the whole outline of the country clicked.
    """
    return pdk.Layer(
        "GeoJsonLayer",
        data=address,
        id=f"countries-{turn}",
        stroked=False,
        get_fill_color=UNSEEN,
        pickable=True,
    )


def arcs(pairs: pd.DataFrame, turn: int) -> list[pdk.Layer]:
    """Return thin arcs to see, and unseen broad ones to click: two pixels are hard to hit. `pairs`: see `map.deck`.

    Neither lights up under the pointer: where a computer draws slowly, that alone would make it miss the click.
    """
    ends = zip(*(pairs[f"{end}_{part}"] for end in ("from", "to") for part in ("longitude", "latitude")), strict=True)
    rows = pairs[["pair"]].assign(
        name=literal(pairs["name"]),
        line=literal(pairs["line"]),
        width=[0.75 + number for number in pairs["number"]],
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


def names(labels: pd.DataFrame, extent: str, scheme: str) -> pdk.Layer:
    """Return the members' names, in the ink of the scheme ("light" or "dark"). `labels`, `extent`: see `map.deck`."""
    at = NAMES_AT | NAMES_NEARER.get(extent, {})
    capitals = zip(labels["latitude"], labels["longitude"], strict=True)
    rows = []
    for country, label, capital in zip(labels["country"], literal(labels["label"]), capitals, strict=True):
        latitude, longitude = at.get(country, capital)
        rows.append({"label": label, "latitude": latitude, "longitude": longitude})
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
        font_family=pdk.types.String(theme.FONT),
        font_weight=600,
        character_set=pdk.types.String("auto"),
        pickable=False,
    )


def posts(rows: pd.DataFrame, zoom: float, turn: int) -> pdk.Layer:
    """Return the posts, parted where they would cover each other at the zoom given. `rows`: see `map.deck`."""
    places = [spread.pixels(*place, zoom) for place in zip(rows["latitude"], rows["longitude"], strict=True)]
    size = max(LEAST, min(SYMBOL, SYMBOL * METRES * 2**zoom / METRES_AT_ZOOM_0))
    drawn = [symbols.form(*pair) for pair in zip(rows["status"], rows["precision"], strict=True)]
    marks = rows[["post", "latitude", "longitude"]].assign(
        name=literal(rows["name"]),
        line=literal(rows["line"]),
        icon=[symbols.name(*pair) for pair in zip(rows["kind"], drawn, strict=True)],
        offset=spread.offsets(places, apart=size * 0.8, furthest=size),
        shown="block",
    )
    sheet, where = symbols.sheet()
    return pdk.Layer(
        "IconLayer",
        data=marks.to_dict(orient="records"),
        id=f"posts-{turn}",
        icon_atlas=pdk.types.String(sheet),
        icon_mapping=where,
        get_icon="icon",
        get_position="[longitude, latitude]",
        get_pixel_offset="offset",
        get_size=SYMBOL * METRES,
        size_units=pdk.types.String("meters"),
        size_min_pixels=LEAST,
        size_max_pixels=SYMBOL,
        pickable=True,
    )
