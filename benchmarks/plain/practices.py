"""What is done, as a tutorial would show it: a search box, a choice of areas, and cards page by page."""

import streamlit as st

from benchmarks.plain import tables

st.title("Practices")
practices = tables.read("practices")
words = st.text_input("Search", key="q")
areas = st.multiselect("Area", tables.codes(practices["area"]), format_func=tables.named, key="area")
practices = tables.having(practices, "area", areas)
practices = tables.in_years(tables.having(practices, "countries", tables.chosen_countries()), "starts")
practices = tables.containing(practices, ["name", "summary", "result"], words)
tables.cards(practices, "name", ["area", "starts"], "summary", "practices")
