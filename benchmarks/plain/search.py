"""Which records have a word, as a tutorial would show it: a search box, and a table for each file that has rows."""

import streamlit as st

from benchmarks.plain import tables

SEARCHED = {
    "agreements": ["title", "summary"],
    "meetings": ["title", "summary"],
    "news": ["title", "summary"],
    "practices": ["name", "summary"],
}

st.title("Search")
words = st.text_input("Search", key="q")
for name, columns in SEARCHED.items():
    found = tables.containing(tables.read(name), columns, words) if words else tables.read(name).head(0)
    if len(found):
        st.subheader(f"{name} ({len(found)})")
        st.dataframe(found[columns], hide_index=True)
