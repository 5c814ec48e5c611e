"""How the record was made, as a tutorial would tell it: a text."""

import streamlit as st

from benchmarks.plain import tables

st.title("About")
st.markdown(
    "This record holds what published sources report on cooperation against trafficking in persons. "
    "Nothing recorded does not mean that there is nothing."
)
st.caption(f"{len(tables.read('sources'))} sources, {len(tables.read('evidence'))} rows of evidence")
