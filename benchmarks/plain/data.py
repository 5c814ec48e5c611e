"""Every table to take along, as a tutorial would offer it: a box, the table and a button."""

import streamlit as st

from benchmarks.plain import tables

st.title("Data")
name = st.selectbox("Table", sorted(path.stem for path in tables.DATA.glob("*.csv")), format_func=tables.named)
rows = tables.read(name)
st.caption(f"{len(rows)} rows, {len(rows.columns)} columns")
st.dataframe(rows, hide_index=True)
st.download_button("Download as CSV", rows.to_csv(index=False), file_name=f"{name}.csv", mime="text/csv")
