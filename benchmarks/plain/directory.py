"""Who is who, as a tutorial would show it: a search box and a table."""

import streamlit as st

from benchmarks.plain import tables

st.title("Directory")
bodies = tables.read("organisations")
words = st.text_input("Search", key="q")
kinds = st.multiselect("Kind", tables.codes(bodies["kind"]), format_func=tables.named)
bodies = tables.having(tables.having(bodies, "kind", kinds), "country", tables.chosen_countries())
bodies = tables.containing(bodies, ["name", "acronym", "note"], words)
st.caption(f"{len(bodies)} found")
shown = bodies[["name", "acronym", "kind", "country", "url"]]
st.dataframe(shown, hide_index=True, column_config={"url": st.column_config.LinkColumn()})
