"""Addresses of our own beside the pages. Streamlit answers any other with its page and status 200."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from dashboard import record
from dashboard.paths import GEO
from dashboard.server import files

ICONS = Path(__file__).parent / "icons"
FONTS = Path(__file__).parent / "fonts"
FOR_A_DAY = "public, max-age=86400"
# A browser that asks for favicon.ico takes the kind of picture from the header, not from the name.
ICON_FILES = {"favicon.svg": "favicon.svg", "favicon.png": "favicon.png", "favicon.ico": "favicon.png"}


def _file(path: Path) -> Callable[[Request], Awaitable[Response]]:
    async def send_file(request: Request) -> Response:
        return await files.answer(request.headers, path, FOR_A_DAY)

    return send_file


async def _missing(request: Request) -> Response:
    raise HTTPException(404)


async def _robots(request: Request) -> Response:
    return PlainTextResponse("User-agent: *\nDisallow: /_stcore/\n", headers={"cache-control": FOR_A_DAY})


async def _health(request: Request) -> Response:
    state = {"status": "ok", "data_version": record.current().package.version}
    return JSONResponse(state, headers={"cache-control": "no-store"})


def routes(prefix: str = "", geometry: Path = GEO) -> list[Route]:
    """Return the routes of the server.

    `prefix` is the path that the dashboard is served under, such as "/mekong", or blank. Each font and each *.geojson
    of the folder `geometry` stands at <prefix>/assets/<name>; any other name there answers 404.
    """
    assets = [*sorted(geometry.glob("*.geojson")), *sorted(FONTS.glob("*.woff2"))]
    named = {f"assets/{path.name}": path for path in assets} | {name: ICONS / file for name, file in ICON_FILES.items()}
    return [
        *(Route(f"{prefix}/{name}", _file(path)) for name, path in named.items()),
        Route(f"{prefix}/assets/{{rest:path}}", _missing),
        Route(f"{prefix}/robots.txt", _robots),
        Route(f"{prefix}/healthz", _health),
    ]
