"""The server: Streamlit with dashboard/main.py as script, plus our own routes, headers, compression and start-up."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from dashboard.paths import MAIN
from dashboard.server import figures, offline, startup
from dashboard.server.compression import CompressedScripts
from dashboard.server.encodings import AcceptEncoding
from dashboard.server.headers import SecurityHeaders
from dashboard.server.narrowed_fonts import NarrowedFonts
from dashboard.server.one_record import OneRecord
from dashboard.server.page_script import PageScript
from dashboard.server.routes import routes
from dashboard.server.unknown_page import UnknownPage
from dashboard.ui.run import failure

BASE = st.get_option("server.baseUrlPath").strip("/")
PREFIX = f"/{BASE}" if BASE else ""
FRONT_END = Path(st.__file__).parent / "static"

startup.read_settings()
watching = startup.read_record()
startup.read_geometry()


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Import and freeze all modules and print the address before the first request is served."""
    startup.import_everything()
    startup.freeze()
    startup.prepare_search()
    startup.watch(watching)
    startup.announce_component()
    startup.announce(st.get_option("server.address") or "localhost", st.get_option("server.port"), PREFIX)
    yield


app = st.App(
    MAIN,
    lifespan=lifespan,
    on_script_error=failure.show,
    routes=routes(PREFIX),
    middleware=[
        Middleware(OneRecord),
        Middleware(AcceptEncoding),
        Middleware(
            SecurityHeaders,
            index=FRONT_END / "index.html",
            framed=f"{PREFIX}{figures.FOLDER}/",
            own={f"{PREFIX}{offline.PATH}": offline.POLICY},
        ),
        Middleware(CompressedScripts, folder=FRONT_END, prefix=PREFIX),
        Middleware(NarrowedFonts, folder=FRONT_END, prefix=PREFIX),
        Middleware(PageScript, prefix=PREFIX),
        Middleware(UnknownPage, folder=FRONT_END, prefix=PREFIX),
    ],
)
