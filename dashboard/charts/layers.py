"""The layers of the map, from the bottom up. Clickable layers have a number in their id: see `map.clicked`."""

from collections.abc import Callable, Sequence

import pydeck as pdk

from dashboard import theme
from dashboard.charts import curves, symbols
from dashboard.charts.crowds import DISC, SMALLEST_SYMBOL, SYMBOL_SIZE, Crowd, Mark
from dashboard.charts.label import Label, Labels
from dashboard.charts.lettering import METRES_PER_PIXEL, literal
from dashboard.measures.rows import Link, Post

NUMBER_SIZE = 13  # pixels, of the number on a disc
# Blending that replaces the pixels below, so that the tint is no darker where two areas overlap.
ONE_TINT = {"blendColorOperation": "add", "blendColorSrcFactor": "src-alpha", "blendColorDstFactor": "zero"}
ONE_TINT |= {"blendAlphaOperation": "add", "blendAlphaSrcFactor": "one", "blendAlphaDstFactor": "zero"}
INVISIBLE = [128, 128, 128, 1]  # not fully transparent, because deck.gl takes no clicks there


def _said(label: Label) -> dict[str, str]:
    """Return the fields of the tooltip; the browser escapes them."""
    return {"name": literal(label.name), "line": literal(" · ".join(label.lines))}


def area(name: str, address: str) -> pdk.Layer:
    """Return the tinted area "land" or "members". `address` is that of its GeoJSON file."""
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
    """Return the lines around the members. `address` is that of their GeoJSON file."""
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
    """Return an invisible layer that takes the clicks on countries.

    `address` is that of its GeoJSON file. It is separate from the visible members because the browser sends back the
    whole outline of the clicked country: the outlines of this file are coarse.
    """
    return pdk.Layer(
        "GeoJsonLayer",
        data=address,
        id=f"countries-{turn}",
        stroked=False,
        get_fill_color=INVISIBLE,
        pickable=True,
    )


def arcs(links: Sequence[Link], labels: Labels, turn: int) -> list[pdk.Layer]:
    """Return thin visible arcs and broad invisible ones, because two pixels are hard to click. `labels`: by pair.

    Neither is highlighted under the pointer: on a computer that draws slowly, the highlight would swallow the click.
    """
    rows = [
        {"pair": row.pair, **_said(labels[row.pair]), "width": 0.75 + row.number, "path": path, "shown": "block"}
        | {"colour": theme.MAP["paler_arcs" if row.paler else "arcs"]}
        for row, path in zip(links, curves.of(links), strict=True)
    ]
    common = {
        "data": rows,
        "get_path": "path",
        "width_units": pdk.types.String("pixels"),
        "cap_rounded": True,
    }
    return [
        pdk.Layer("PathLayer", id="arcs", get_width="width", get_color="colour", pickable=False, **common),
        pdk.Layer(
            "PathLayer",
            id=f"agreements-{turn}",
            get_width="width + 9",
            get_color=INVISIBLE,
            pickable=True,
            **common,
        ),
    ]


def posts(marks: Sequence[Mark], labels: Labels, turn: int, scheme: str = "light") -> pdk.Layer:
    """Return the symbols of posts. marks: see `crowds`. labels: by id. scheme: as for `names`."""
    shown = {(post.kind, post.certainty, post.paler) for post, _ in marks}
    # A sheet without symbols has no size, and the browser reports an error.
    forms = tuple(form for form in symbols.FORMS if form in shown) or symbols.FORMS[:1]
    sheet, where = symbols.sheet(forms, scheme)
    return pdk.Layer(
        "IconLayer",
        data=[
            {"post": post.post, "latitude": post.latitude, "longitude": post.longitude, **_said(labels[post.post])}
            | {"icon": symbols.name(post.kind, post.certainty, post.paler), "offset": offset, "shown": "block"}
            for post, offset in marks
        ],
        id=f"posts-{turn}",
        icon_atlas=pdk.types.String(sheet),
        icon_mapping=where,
        get_icon="icon",
        get_position="[longitude, latitude]",
        get_pixel_offset="offset",
        get_size=SYMBOL_SIZE * METRES_PER_PIXEL,
        size_units=pdk.types.String("meters"),
        size_min_pixels=SMALLEST_SYMBOL,
        size_max_pixels=SYMBOL_SIZE,
        pickable=True,
    )


def gathered(
    crowds: Sequence[Crowd], said: Callable[[Sequence[Post]], Label], turn: int, scheme: str
) -> list[pdk.Layer]:
    """Return a disc for each crowd, filled with the ground, and on it the number of its posts; nothing if none.

    said: what a crowd is called. scheme: as for `names`.
    """
    rows = [
        {"gathered": [post.post for post in crowd.posts], "number": str(len(crowd.posts)), "shown": "block"}
        | {"latitude": crowd.latitude, "longitude": crowd.longitude, **_said(said(crowd.posts))}
        for crowd in crowds
    ]
    if not rows:
        return []
    common = {"data": rows, "get_position": "[longitude, latitude]"}
    disc = {"get_radius": DISC / 2 - 1, "radius_units": pdk.types.String("pixels"), "stroked": True}
    edge = {"get_line_width": 1.5, "line_width_units": pdk.types.String("pixels")}
    colours = {"get_fill_color": theme.HALO[scheme], "get_line_color": theme.parts(theme.SCHEMES[scheme]["pale"])}
    number = {"get_text": "number", "get_size": NUMBER_SIZE, "get_color": theme.LABEL[scheme], "font_weight": 600}
    return [
        pdk.Layer("ScatterplotLayer", id=f"gathered-{turn}", pickable=True, **disc, **edge, **colours, **common),
        pdk.Layer(
            "TextLayer", id="numbers", font_family=pdk.types.String(theme.FONT), pickable=False, **number, **common
        ),
    ]
