"""The empty app as this project serves it: frozen out of garbage collection, as in `dashboard.server.startup`.

The variable `FLOOR_SCRIPT` names another script to serve in the same way.
"""

import gc
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Take all that is in memory out of garbage collection, and be ready."""
    gc.collect()
    gc.freeze()
    yield


app = st.App(Path(os.environ.get("FLOOR_SCRIPT") or Path(__file__).with_name("empty.py")), lifespan=lifespan)
