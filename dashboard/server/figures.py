"""The routes of figures for other sites, and what oEmbed asks of them."""

from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from dashboard.embeds import figures, html_file, svg_file
from dashboard.embeds.figures import Drawn
from dashboard.exports.json import encoded
from dashboard.selection import Selection
from dashboard.server import plain_style
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.media_types import HTML, JSON, SVG
from dashboard.server.refused import unknown
from dashboard.telling.teller import Teller

FOLDER = "/figure"  # the pages below it alone may be shown in a frame of another site
SIZE, LEAST = (1000, 640), (240, 200)  # pixels of a frame, unless another is asked for, and at least
OEMBED = ("url", "maxwidth", "maxheight", "format")


def _figure(asked: Asked, name: str) -> tuple[Teller, Selection, Drawn]:
    if name not in figures.PAGES:
        unknown(404, "figure", [name], allowed=list(figures.PAGES))
    told, chosen = asked.selection(figures.PAGES[name])
    return told, chosen, figures.drawn(told, chosen, name, asked.base)


def as_svg(asked: Asked) -> Made:
    """Return a figure as SVG, for the parameters of its page. Raises Refused for what is not known."""
    told, chosen, figure = _figure(asked, asked.path["name"])
    return Made(svg_file.write(told, chosen, figure, asked.base), SVG, language=told.language)


def as_html(asked: Asked) -> Made:
    """Return a figure as a page for a frame, for the parameters of its page. Raises Refused for what is not known."""
    told, chosen, figure = _figure(asked, asked.path["name"])
    query = f"?{asked.query.decode()}" if asked.query else ""
    own = f"{asked.base}{FOLDER}/{figure.name}.html{query}"
    offers = f"{asked.base}/oembed.json?url={quote(own, safe='')}"
    body = html_file.write(told, chosen, figure, asked.base, offers, plain_style.faces("../assets/"))
    return Made(body, HTML, language=told.language)


def oembed(asked: Asked) -> Made:
    """Return how another site embeds a figure, or a page that has one (oembed.com). Raises Refused for other addresses.

    `url` is the address of a figure, or of the page *Agreements*, *Map* or *Meetings*, with its parameters.
    """
    given = asked.only(OEMBED)
    if given.get("format", "json") != "json":
        unknown(400, "format", [f"format={given['format']}"], allowed="json")
    name, query = _named(given.get("url", ""), asked.base)
    told, _, figure = _figure(asked._replace(query=query.encode()), name)
    width, height = (_size(given, f"max{side}", at) for at, side in enumerate(("width", "height")))
    address = f"{asked.base}{FOLDER}/{name}.html{f'?{query}' if query else ''}"
    frame = html_file.framed(address, figure.finding.title, width, height)
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": figure.finding.title,
        "provider_name": told.say("frame.name"),
        "provider_url": f"{asked.base}/",
        "cache_age": 3600,
        "width": width,
        "height": height,
        "html": frame,
    }
    return Made(encoded(answer), JSON, language=told.language)


def _named(url: str, base: str) -> tuple[str, str]:
    """Return the name of the figure that an address shows, and its parameters. Raises Refused if it shows none."""
    place = f"{base}/"
    if not url.startswith(place):
        unknown(404, "address of this dashboard", [f"url={url}"], allowed=f"{place}...")
    split = urlsplit(url)
    path = split._replace(query="", fragment="").geturl().removeprefix(place)
    by_path = {f"{FOLDER[1:]}/{name}.{ending}": name for name in figures.PAGES for ending in ("html", "svg")}
    by_path |= {page: name for name, page in figures.PAGES.items()}
    if path not in by_path:
        unknown(404, "figure", [f"url={url}"], allowed=list(by_path))
    return by_path[path], urlencode(parse_qsl(split.query, keep_blank_values=True))


def _size(given: dict[str, str], name: str, at: int) -> int:
    """Return the width or height of a frame: the usual one, or the most that was asked for if that is less."""
    text = given.get(name, str(SIZE[at]))
    if not (text.isascii() and text.isdigit() and len(text) <= 6 and int(text) >= LEAST[at]):
        unknown(400, "size", [f"{name}={text}"], allowed=f"{LEAST[at]} or more pixels")
    return min(int(text), SIZE[at])


ROUTES = {"/figure/{name}.svg": as_svg, "/figure/{name}.html": as_html, "/oembed.json": oembed}
