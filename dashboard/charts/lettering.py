"""What is written on the map, over its marks: names of countries, and arrows where lines leave the frame."""

from collections.abc import Mapping, Sequence
from itertools import groupby

import pydeck as pdk

from dashboard import theme
from dashboard.charts import shaped, symbols
from dashboard.charts.exits import Exit, titles
from dashboard.measures.rows import Capital

NAME_SIZE = 14  # pixels, at the zoom where the six countries fill the map and closer; further out names disappear
METRES_PER_PIXEL = 9000  # roughly, at the zoom where the six countries fill the map
# Positions of the members' names, clear of capitals, arcs and most posts: latitude, longitude.
NAMES_AT = {
    "CHN": (34.5, 98.5),
    "KHM": (12.75, 104.8),
    "LAO": (19.7, 103.2),
    "MMR": (21.5, 95.4),
    "THA": (17.0, 100.9),
    "VNM": (12.9, 107.9),
}
NAMES_IN_EXTENT = {"mekong": {"CHN": (25.3, 106.5)}}  # by extent, for names whose usual position is out of view
AT_EDGE = {"VNM": (-22, 0)}  # pixels by which a name is moved into the frame of a phone, which would cut it
ARROW_SIZE = 15  # pixels
# Pixels to the right and down by which the name of where an arrow leads is moved into the frame, by side, and from one
# name to the next. Sideways it stands above the line: below, it would seem to name the place from which the line comes.
INWARDS = {"north": (34, 16), "south": (34, -16), "west": (40, -16), "east": (-40, -16)}
LINE = {"north": 18, "south": -18, "west": -18, "east": -18}


def literal(text: str) -> str:
    """Return a text with "@@" broken up. deck.gl would run a text that begins with "@@" as an expression."""
    return text.replace("@@", "@\u2060@")


def written(
    capitals: Sequence[Capital], ends: Sequence[Exit], extent: str, scheme: str, apart: float, narrow: bool
) -> list[pdk.Layer]:
    """Return arrows where lines leave the frame, the names of where they go, and the members' names over all marks.

    Names are in the text colour of the scheme, with a halo, because they lie over the marks. ends: see `exits.of`.
    extent, scheme: see `map.deck`. apart: degrees of longitude that a name needs; nearer names stand in rows.
    narrow: whether the frame is that of a phone.
    """
    named, led = _names(capitals, extent, AT_EDGE if narrow else {}), _destinations(ends, apart)
    in_metres = {"get_size": NAME_SIZE * METRES_PER_PIXEL, "size_units": pdk.types.String("meters")}
    common = {"size_max_pixels": NAME_SIZE, "get_pixel_offset": "inwards", **in_metres, **_lettering(scheme)}
    plain = {
        key: [row for row in rows if not shaped.needed(row["label"])]
        for key, rows in (("destinations", led), ("names", named))
    }
    return [
        _arrows(ends),
        *(pdk.Layer("TextLayer", data=rows, id=key, **common) for key, rows in plain.items()),
        *_shaped([row for row in (*led, *named) if shaped.needed(row["label"])], scheme),
    ]


def _names(capitals: Sequence[Capital], extent: str, moved: Mapping[str, tuple[int, int]]) -> list[dict[str, object]]:
    at = NAMES_AT | NAMES_IN_EXTENT.get(extent, {})
    rows = []
    for row in capitals:
        latitude, longitude = at.get(row.country, (row.latitude, row.longitude))
        rows.append({"label": literal(row.label), "latitude": latitude, "longitude": longitude})
        rows[-1]["inwards"] = moved.get(row.country, (0, 0))
    return rows


def _destinations(ends: Sequence[Exit], apart: float) -> list[dict[str, object]]:
    """Return the name of where arrows lead, once for each side."""
    return [
        {"label": literal(end.city), "latitude": end.latitude, "longitude": end.longitude}
        | {"inwards": (INWARDS[end.side][0], INWARDS[end.side][1] + LINE[end.side] * row)}
        for end, row in titles(ends, apart)
    ]


def _shaped(rows: Sequence[dict[str, object]], scheme: str) -> list[pdk.Layer]:
    """Return names as pictures, a layer for each script, as large as those in letters; nothing if none."""
    made = []
    for script, group in groupby(sorted(rows, key=_script), key=_script):
        own = list(group)
        sheet, boxes = shaped.sheet(tuple(dict.fromkeys(row["label"] for row in own)), scheme, NAME_SIZE)
        made.append(
            pdk.Layer(
                "IconLayer",
                data=own,
                id=f"shaped-{script}",
                icon_atlas=pdk.types.String(sheet),
                icon_mapping=boxes,
                get_icon="label",
                get_position="[longitude, latitude]",
                get_pixel_offset="inwards",
                get_size=shaped.TALL * METRES_PER_PIXEL,
                size_units=pdk.types.String("meters"),
                size_max_pixels=shaped.TALL,
                pickable=False,
            )
        )
    return made


def _script(row: dict[str, object]) -> str:
    return shaped.script(str(row["label"]))


def _lettering(scheme: str) -> dict[str, object]:
    """Return how names are written on the map: in the text colour of the scheme, with a halo of its ground."""
    return {
        "get_position": "[longitude, latitude]",
        "get_text": "label",
        "get_color": theme.LABEL[scheme],
        "outline_color": theme.HALO[scheme],
        "outline_width": 5,
        "font_settings": {"sdf": True, "fontSize": 64, "buffer": 12, "radius": 16},  # a halo needs distance fields
        "font_family": pdk.types.String(theme.FONT),
        "font_weight": 600,
        "character_set": pdk.types.String("auto"),
        "pickable": False,
    }


def _arrows(ends: Sequence[Exit]) -> pdk.Layer:
    """Return an arrow for each line that leaves the frame."""
    icon = {"arrow": {"x": 0, "y": 0, "width": symbols.CELL, "height": symbols.CELL, "mask": True}}
    heads = [
        {"latitude": end.latitude, "longitude": end.longitude, "angle": end.angle, "icon": "arrow"}
        | {"size": ARROW_SIZE + 1.5 * end.number, "colour": theme.MAP["paler_arcs" if end.paler else "arcs"]}
        for end in ends
    ]
    return pdk.Layer(
        "IconLayer",
        data=heads,
        id="arrows",
        icon_atlas=pdk.types.String(symbols.ARROW),
        icon_mapping=icon,
        get_icon="icon",
        get_angle="angle",
        get_color="colour",
        get_size="size",
        get_position="[longitude, latitude]",
        pickable=False,
    )
