"""Routes of our own beside the pages. What is neither, nor a file of Streamlit's, `unknown_page` answers."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dashboard import geometry
from dashboard.embeds.show.document import SCRIPT as SHOW
from dashboard.paths import FONTS
from dashboard.server import (
    answers,
    briefs,
    card,
    cite,
    crawlers,
    digest,
    feeds,
    figures,
    files,
    interface,
    missing,
    names,
    offline,
    page_script,
    page_style,
    pages,
    plain_style,
    record_page,
    results,
    rows,
    shapes,
    show,
    slides,
    tables,
    view,
    wellbeing,
    whole,
)

# Each has ROUTES: a path, and what makes its file. The first path that fits answers; `missing` takes the rest.
MODULES = (rows, view, pages, names, results, interface, feeds, cite, whole, shapes, tables, figures)
MODULES += (slides, briefs, card, digest, offline, show, record_page, crawlers, missing)
ICONS = Path(__file__).parent / "icons"
# The browser takes the image type of favicon.ico from the content-type header, so a PNG works under this name.
ICON_FILES = {"favicon.svg": "favicon.svg", "favicon.png": "favicon.png", "favicon.ico": "favicon.png"}
ICON_FILES |= {card.PICTURE.name: card.PICTURE.name}


def _file(path: Path) -> Callable[[Request], Awaitable[Response]]:
    async def send_file(request: Request) -> Response:
        return await files.file_response(request.headers, path, answers.FOR_A_DAY)

    return send_file


def _content(name: str, content: bytes) -> Callable[[Request], Awaitable[Response]]:
    cached = files.prepare(content, Path(name).suffix)

    async def send_content(request: Request) -> Response:
        return files.content_response(request.headers, cached, answers.FOR_A_DAY)

    return send_content


async def _missing(request: Request) -> Response:
    raise HTTPException(404)


async def _health(request: Request) -> Response:
    return JSONResponse(wellbeing.state(), headers={"cache-control": "no-store"})


def routes(prefix: str = "", shown: geometry.Geometry | None = None, css: str = "") -> list[Route]:
    """Return the routes of the server.

    prefix: the path under which the dashboard is served, such as "/mekong", or blank. shown: the geometry to serve, by
    default the current one of this process. css: of the parts of the screen. Each font, each geometry file, each style
    sheet and each script of the page is served at <prefix>/assets/<name>. Any other name there answers 404.
    """
    land = (shown or geometry.current()).files
    paths = {f"assets/{path.name}": path for path in (*sorted(FONTS.glob("*.woff2")), *page_script.SCRIPTS, SHOW)}
    paths |= {name: ICONS / file for name, file in ICON_FILES.items()}
    return [
        *(Route(f"{prefix}/assets/{name}", _content(name, content)) for name, content in land.items()),
        *(Route(f"{prefix}/{name}", _file(path)) for name, path in paths.items()),
        Route(f"{prefix}/assets/plain.css", _content("plain.css", plain_style.write())),
        Route(f"{prefix}/assets/{page_style.NAME}", _content(page_style.NAME, page_style.body(css))),
        Route(f"{prefix}/assets/{{rest:path}}", _missing),
        Route(f"{prefix}/healthz", _health),
        *(answers.route(path, make, prefix) for module in MODULES for path, make in module.ROUTES.items()),
    ]
