"""The schematic map: a tile for each member, a dot for each post, a link for each pair with agreements."""

from collections.abc import Mapping, Sequence
from itertools import groupby

import plotly.graph_objects as go

from dashboard import theme
from dashboard.charts import symbols, tiles
from dashboard.charts.box import Labels, box, text
from dashboard.charts.dots import Dot, dots
from dashboard.charts.tiles import MARK, TILES, Spot
from dashboard.measures.rows import Capital, Link, Map

HEIGHT = 440  # pixels; together with the head of the page it fills the first screen of a laptop
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


def _click_targets(name: str, targets: Sequence[tuple[str, Spot]], labels: Labels, size: float) -> go.Scatter:
    """Return invisible marks that take clicks: ids that a click opens, as `customdata`, each with its spot."""
    return go.Scatter(
        name=name,
        x=[x for _, (x, _) in targets],
        y=[y for _, (_, y) in targets],
        mode="markers",
        marker={"size": size, **INVISIBLE},
        selected={"marker": INVISIBLE},
        unselected={"marker": INVISIBLE},
        customdata=[[key] for key, _ in targets],
        hovertext=[box(labels[key]) for key, _ in targets],
        hoverinfo="text",
    )


def _country_targets(countries: Sequence[str], taken: Sequence[Spot]) -> list[tuple[str, Spot]]:
    """Return a grid of click targets over each tile, except within MARK of the `taken` spots."""
    found = []
    for country in countries:
        west, south, east, north = TILES[country]
        across, up = (max(1, round(length / CLICK_SPACING)) for length in (east - west, north - south))
        for at in range(across * up):
            spot = (
                west + (east - west) * (at % across + 0.5) / across,
                south + (north - south) * (at // across + 0.5) / up,
            )
            if all(max(abs(spot[0] - x), abs(spot[1] - y)) > MARK for x, y in taken):
                found.append((country, spot))
    return found


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


def _numbers(links: Sequence[Link], at: Mapping[str, Spot], labels: Labels) -> go.Scatter:
    """Return the number of agreements of each link, on a disc that opens its pair. at: the spot of each pair."""
    spots = [at[link.pair] for link in links]
    disc, edges = {"opacity": 1}, [_theme_colour("paler_arcs" if link.paler else "arcs") for link in links]
    return go.Scatter(
        name="links",
        x=[x for x, _ in spots],
        y=[y for _, y in spots],
        mode="markers+text",
        marker={"size": 20, "color": theme.ON_LINK["disc"], "line": {"width": 1.5, "color": edges}},
        selected={"marker": disc},
        unselected={"marker": disc, "textfont": {"color": theme.ON_LINK["ink"]}},
        text=[str(link.number) for link in links],
        textfont={"size": theme.SIZE["small"] - 2, "color": theme.ON_LINK["ink"]},
        customdata=[[link.pair] for link in links],
        hovertext=[box(labels[link.pair]) for link in links],
        hoverinfo="text",
    )


def _couples(placed: Sequence[Dot]) -> list[Spot | None]:
    """Return the ends of the lines that join couples of posts, with None after each line."""
    coupled = sorted((dot for dot in placed if dot.couple >= 0), key=_couple)
    return [point for _, own in groupby(coupled, key=_couple) for point in (*(dot.spot for dot in own), None)]


def _couple(dot: Dot) -> tuple[str, int]:
    return dot.post.border, dot.couple


def _symbol(dot: Dot) -> go.layout.Image:
    return go.layout.Image(
        source=symbols.picture(dot.post.kind, dot.post.certainty, dot.post.paler),
        x=dot.x,
        y=dot.y,
        xref="x",
        yref="y",
        sizex=SYMBOL,
        sizey=SYMBOL,
        xanchor="center",
        yanchor="middle",
        layer="above",
    )


def schematic(shown: Map, labels: Labels, scheme: str) -> go.Figure:
    """Return the schematic map. A mark's `customdata` is the id that a click opens: post, pair ("KHM-THA") or country.

    shown: members are those of TILES; posts hosted elsewhere are not drawn. labels: what the box beside the pointer
    says, by these ids. scheme: "light" or "dark", for the names. The symbols are those of the map.
    """
    placed = dots([post for post in shown.posts if post.hosted_by in TILES])
    places = [dot.spot for dot in placed]
    at = tiles.badges([link.pair for link in shown.links], places)
    countries = [capital.country for capital in shown.capitals]
    figure = go.Figure()
    targets = _country_targets(countries, [*places, *at.values()])
    figure.add_trace(_click_targets("countries", targets, labels, 6))
    for link in shown.links:
        for points, opacity in zip(tiles.pieces(link.pair), (1, BEHIND_OPACITY), strict=True):
            colour = _theme_colour("paler_arcs" if link.paler else "arcs")
            figure.add_trace(_line(link.pair, points, 0.75 + link.number, colour, opacity))
    figure.add_trace(_line("couples", _couples(placed), 2, theme.COUPLE))
    figure.add_trace(_numbers(shown.links, at, labels))
    figure.add_trace(_click_targets("posts", [(dot.post.post, dot.spot) for dot in placed], labels, 15))
    _lay_out(figure, shown.capitals, placed, scheme)
    return figure


def _lay_out(figure: go.Figure, capitals: Sequence[Capital], placed: Sequence[Dot], scheme: str) -> None:
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
            {"type": "path", "path": _rounded(TILES[capital.country]), "fillcolor": _theme_colour("members")}
            | {"line": {"width": 0}, "layer": "below"}
            for capital in capitals
        ],
        annotations=[_name(capital, scheme) for capital in capitals],
        images=[_symbol(dot) for dot in placed],
    )


def _name(capital: Capital, scheme: str) -> dict[str, object]:
    """Return the name of a member in the upper left corner of its tile."""
    west, _, _, north = TILES[capital.country]
    return (
        {"x": west, "y": north, "xshift": NAME_INSET, "yshift": -NAME_INSET}
        | {"xanchor": "left", "yanchor": "top", "borderpad": 0, "showarrow": False}
        | {"text": text(capital.label), "font": {"weight": 500, "color": _rgba(theme.LABEL[scheme])}}
    )
