"""The schematic map: a tile for each member, a dot for each post, a link for each pair with agreements."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.charts import dots, symbols, tiles
from dashboard.charts.tiles import MARK, TILES, Spot

HEIGHT = 464  # pixels; together with the head of the page it fills the first screen of a laptop
CORNER = 9.0  # radius of a tile's corners, in steps of the plane
CLICK_SPACING = 27.0  # between the invisible click targets on a tile
SYMBOL = 22.0  # width of a symbol's image; the drawing does not reach its edges
NAME_INSET = 3  # pixels from the left and upper edges of a tile to its name
BEHIND_OPACITY = 0.25  # opacity of a link where it passes behind a tile
MARGIN = 4  # pixels around the plane
INVISIBLE = {"opacity": 0}


def _theme_colour(name: str) -> str:
    return _rgba(theme.MAP[name])


def _rgba(tone: list[int]) -> str:
    red, green, blue, opacity = tone
    return f"rgba({red},{green},{blue},{opacity / 255:.2f})"


def _rounded(box: tiles.Box) -> str:
    """Return a box with round corners as an SVG path."""
    west, south, east, north = box
    r = CORNER
    return (
        f"M{west + r},{south} L{east - r},{south} Q{east},{south} {east},{south + r} "
        f"L{east},{north - r} Q{east},{north} {east - r},{north} L{west + r},{north} "
        f"Q{west},{north} {west},{north - r} L{west},{south + r} Q{west},{south} {west + r},{south} Z"
    )


def _click_targets(name: str, ids: list[str], spots: list[Spot], hovers: list[str], size: float) -> go.Scatter:
    """Return invisible marks that take clicks. Each has the id that a click opens as `customdata`."""
    return go.Scatter(
        name=name,
        x=[x for x, _ in spots],
        y=[y for _, y in spots],
        mode="markers",
        marker={"size": size, **INVISIBLE},
        selected={"marker": INVISIBLE},
        unselected={"marker": INVISIBLE},
        customdata=[[key] for key in ids],
        hovertext=hovers,
        hoverinfo="text",
    )


def _country_marks(countries: pd.DataFrame, taken: list[Spot]) -> go.Scatter:
    """Return a grid of click targets over each tile, except within MARK of the `taken` spots.

    countries: see `schematic`.
    """
    ids, spots, hovers = [], [], []
    for row in countries.itertuples():
        west, south, east, north = TILES[row.country]
        across, up = (max(1, round(length / CLICK_SPACING)) for length in (east - west, north - south))
        for at in range(across * up):
            spot = (
                west + (east - west) * (at % across + 0.5) / across,
                south + (north - south) * (at // across + 0.5) / up,
            )
            if all(max(abs(spot[0] - x), abs(spot[1] - y)) > MARK for x, y in taken):
                ids, spots, hovers = [*ids, row.country], [*spots, spot], [*hovers, row.hover]
    return _click_targets("countries", ids, spots, hovers, 6)


def _line(name: str, points: list[Spot | None], width: float, colour: str, opacity: float = 1) -> go.Scatter:
    return go.Scatter(
        name=name,
        x=[point and point[0] for point in points],
        y=[point and point[1] for point in points],
        mode="lines",
        line={"width": width, "color": colour},
        opacity=opacity,
        hoverinfo="skip",
    )


def _numbers(links: pd.DataFrame, at: dict[str, Spot]) -> go.Scatter:
    """Return the number of agreements of each link, on a disc that opens its pair. at: the spot of each pair."""
    spots = [at[pair] for pair in links["pair"]]
    disc = {"opacity": 1}
    return go.Scatter(
        name="links",
        x=[x for x, _ in spots],
        y=[y for _, y in spots],
        mode="markers+text",
        marker={"size": 20, "color": theme.ON_LINK["disc"], "line": {"width": 1.5, "color": _theme_colour("arcs")}},
        selected={"marker": disc},
        unselected={"marker": disc, "textfont": {"color": theme.ON_LINK["ink"]}},
        text=[str(number) for number in links["number"]],
        textfont={"size": theme.SIZE["small"] - 2, "color": theme.ON_LINK["ink"]},
        customdata=[[pair] for pair in links["pair"]],
        hovertext=links["hover"].tolist(),
        hoverinfo="text",
    )


def _couples(placed: pd.DataFrame) -> list[Spot | None]:
    """Return the ends of the lines that join couples of posts, with None after each line."""
    groups = placed[placed["couple"] >= 0].groupby(["pair", "couple"], sort=True)
    return [point for _, own in groups for point in (*zip(own["x"], own["y"], strict=True), None)]


def _symbol(row: tuple) -> go.layout.Image:
    return go.layout.Image(
        source=symbols.picture(row.kind, symbols.form(row.status, row.precision)),
        x=row.x,
        y=row.y,
        xref="x",
        yref="y",
        sizex=SYMBOL,
        sizey=SYMBOL,
        xanchor="center",
        yanchor="middle",
        layer="above",
    )


def schematic(countries: pd.DataFrame, links: pd.DataFrame, posts: pd.DataFrame, scheme: str) -> go.Figure:
    """Return the schematic map. A mark's `customdata` is the id that a click opens: post, pair ("KHM-THA") or country.

    countries: one row for each member with `country` (a code of TILES), `label`, `hover` (plotly's text). links: one
    row for each pair with `pair`, `number` of agreements, `hover`. posts: one row for each post with `kind`, `status`,
    `precision`, `hover` and the columns that `dots.spots` needs; posts hosted outside the tiles are not drawn. scheme:
    "light" or "dark", for the names. The symbols are those of the map.
    """
    placed = dots.spots(posts[posts["hosted_by"].isin(list(TILES))])
    places = list(zip(placed["x"], placed["y"], strict=True))
    at = tiles.badges(links["pair"].tolist(), places)
    figure = go.Figure()
    figure.add_trace(_country_marks(countries, [*places, *at.values()]))
    for row in links.itertuples():
        for points, opacity in zip(tiles.pieces(row.pair), (1, BEHIND_OPACITY), strict=True):
            figure.add_trace(_line(row.pair, points, 0.75 + row.number, _theme_colour("arcs"), opacity))
    figure.add_trace(_line("couples", _couples(placed), 2, theme.COUPLE))
    figure.add_trace(_numbers(links, at))
    figure.add_trace(_click_targets("posts", placed["post"].tolist(), places, placed["hover"].tolist(), 15))
    _lay_out(figure, countries, placed, scheme)
    return figure


def _lay_out(figure: go.Figure, countries: pd.DataFrame, placed: pd.DataFrame, scheme: str) -> None:
    """Add the tiles, their names and the symbols of posts, and disable zooming and panning."""
    plane = {"visible": False, "fixedrange": True, "constrain": "domain"}
    figure.update_layout(
        height=HEIGHT,
        margin=dict.fromkeys("lrtb", MARGIN),
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        hoverlabel={"align": "left"},
        font={"size": theme.SIZE["small"]},
        xaxis=plane | {"range": [0, tiles.WIDE]},
        yaxis=plane | {"range": [0, tiles.TALL], "scaleanchor": "x"},
        shapes=[
            {"type": "path", "path": _rounded(TILES[code]), "fillcolor": _theme_colour("members")}
            | {"line": {"width": 0}, "layer": "below"}
            for code in countries["country"]
        ],
        annotations=[
            {"x": TILES[row.country][0], "y": TILES[row.country][3], "xshift": NAME_INSET, "yshift": -NAME_INSET}
            | {"xanchor": "left", "yanchor": "top", "borderpad": 0, "showarrow": False}
            | {"text": row.label, "font": {"weight": 500, "color": _rgba(theme.LABEL[scheme])}}
            for row in countries.itertuples()
        ],
        images=[_symbol(row) for row in placed.itertuples()],
    )
