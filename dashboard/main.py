"""The Streamlit script, executed in every run: the frame, the chosen page, then the drawer."""

import streamlit as st

from dashboard import words
from dashboard.record import current
from dashboard.telling import views
from dashboard.ui.bodies import offers, overview
from dashboard.ui.drawer import drawer
from dashboard.ui.figures import history, profile
from dashboard.ui.figures import map as map_figure
from dashboard.ui.parts import grid, picture, toggles
from dashboard.ui.run import frame, said, state, style
from dashboard.ui.run.scheme import scheme

pages = frame.pages(words.of(words.DEFAULT))
page = st.navigation(list(pages.values()), position="hidden")
view = state.pull(page.url_path or frame.MENU[0], current())
about = views.subject(view.teller, view.selection) or view.say(f"{view.name}.menu")
st.set_page_config(layout="wide", page_title=f"{about} · {view.say('frame.name')}")
parts = (style, picture, grid, toggles, map_figure, offers, said, overview, history, profile)
st.html(style.colours(scheme()) + "".join(part.STYLE for part in parts))
frame.menu(view, pages)
frame.filters(view)
frame.warnings(view)
said.show(view)
page.run()
frame.foot(view)
drawer.show(view)
state.push()
