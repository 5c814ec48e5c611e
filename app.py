"""The server: Streamlit with dashboard/main.py as script, plus our own routes, headers, compression and start-up."""

import gc

gc.disable()  # until `startup.freeze`: hardly anything that is imported is garbage, and the search for it takes a fifth

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from dashboard import log
from dashboard.access import current as access
from dashboard.paths import MAIN
from dashboard.server import figures, hosting, offline, page_style, startup
from dashboard.server.bounds import Bounds
from dashboard.server.compression import CompressedScripts
from dashboard.server.encodings import AcceptEncoding
from dashboard.server.headers import Headed, SecurityHeaders
from dashboard.server.limits import Limits
from dashboard.server.narrowed_fonts import NarrowedFonts
from dashboard.server.one_record import OneRecord
from dashboard.server.origins import Origins
from dashboard.server.page_script import PageScript
from dashboard.server.request_log import RequestLog
from dashboard.server.routes import routes
from dashboard.server.unknown_page import UnknownPage
from dashboard.server.uploads import Uploads
from dashboard.ui import sheet
from dashboard.ui.run import failure, made_once, uploads

BASE = st.get_option("server.baseUrlPath").strip("/")
PREFIX = f"/{BASE}" if BASE else ""
METRICS = "/_stcore/metrics"
CSS = sheet.write()
FRONT_END = Path(st.__file__).parent / "static"

startup.read_settings()
log.start()
DOOR = access.middleware(FRONT_END)  # of a gated host; it stands before all that sends data
watching = startup.read_record()
startup.read_geometry()


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Import and freeze all modules and print the address before the first request is served."""
    startup.import_everything()
    made_once.keep()
    log.take_over()
    startup.freeze()
    startup.beside()
    startup.watch(watching)
    startup.announce_component()
    startup.announce(st.get_option("server.address") or "localhost", st.get_option("server.port"), PREFIX)
    yield


app = st.App(
    MAIN,
    lifespan=lifespan,
    on_script_error=failure.show,
    routes=routes(PREFIX, css=CSS),
    middleware=[
        Middleware(Headed),
        Middleware(Bounds),
        Middleware(OneRecord),
        Middleware(RequestLog, prefix=PREFIX),
        Middleware(
            Origins,
            allowed=(st.get_option("browser.serverAddress"), *st.get_option("server.corsAllowedOrigins")),
            all_sites=not st.get_option("server.enableCORS"),
        ),
        Middleware(Limits, prefix=PREFIX, files=hosting.API_LIMIT, documents=hosting.DOCUMENT_LIMIT),
        *DOOR,
        Middleware(AcceptEncoding),
        Middleware(
            SecurityHeaders,
            index=FRONT_END / "index.html",
            framed=f"{PREFIX}{figures.FOLDER}/",
            own={f"{PREFIX}{offline.PATH}": offline.POLICY},
            framed_by=hosting.FRAMED_BY,
        ),
        Middleware(Uploads, prefix=PREFIX, held=uploads.held),
        Middleware(CompressedScripts, folder=FRONT_END, prefix=PREFIX),
        Middleware(NarrowedFonts, folder=FRONT_END, prefix=PREFIX),
        Middleware(PageScript, prefix=PREFIX, more=access.tags(), last=page_style.tag(CSS)),
        Middleware(UnknownPage, folder=FRONT_END, prefix=PREFIX, closed=() if hosting.METRICS else (METRICS,)),
    ],
)
