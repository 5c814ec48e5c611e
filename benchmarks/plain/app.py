"""The same pages as a tutorial of Streamlit would write them: the menu and the filters that all pages share.

    streamlit run benchmarks/plain/app.py

They read the same files as the dashboard, cache them by `st.cache_data` and use Streamlit's own elements as they come.
They are what a careful beginner writes in a day, not a caricature: lists are cut into pages, each page filters once.
`benchmarks.paint` compares with them.
"""

import streamlit as st

from benchmarks.plain.tables import country_names

PAGES = (
    "overview",
    "map",
    "agreements",
    "meetings",
    "commitments",
    "news",
    "practices",
    "country",
    "pair",
    "directory",
    "digest",
    "data",
    "search",
    "present",
    "about",
)

st.set_page_config(page_title="Cooperation against trafficking", layout="wide")
page = st.navigation([st.Page(f"{name}.py", title=name.title(), default=name == PAGES[0]) for name in PAGES])
names = country_names()
with st.sidebar:
    st.multiselect("Countries", list(names), format_func=names.get, key="country")
    st.slider("Years", 1990, 2027, (1990, 2027), key="years")
page.run()
