"""The Streamlit script, executed in every run: the frame, the chosen page, then the drawer."""

import time

import streamlit as st

from dashboard import log, words
from dashboard.record import SHOWN, current
from dashboard.telling import views
from dashboard.ui.drawer import drawer
from dashboard.ui.run import frame, invited, menu, said, sidebar, state

started = time.perf_counter()
invited.only()
pages = frame.pages(words.of(words.DEFAULT))
page = st.navigation(list(pages.values()), position="hidden")
SHOWN.pin()  # whatever comes meanwhile, this run shows one record
view = state.pull(page.url_path or menu.MENU[0], current())
about = views.subject(view.teller, view.selection) or view.say(f"{view.name}.menu")
st.set_page_config(layout="wide", page_title=view.say("frame.title", about=about, name=view.say("frame.name")))
frame.head(view)
sidebar.filters(view)
frame.warnings(view)
said.show(view)
page.run()
frame.foot(view)
drawer.show(view)
state.push()
log.line(
    "run",
    ms=round((time.perf_counter() - started) * 1000, 1),
    page=view.name,
    language=view.language,
    data_version=view.record.version,
)
