"""What governments undertook, as a tutorial would show it: a choice of area, then each text under its number."""

import streamlit as st

from benchmarks.plain import tables

st.title("Commitments")
commitments = tables.read("commitments")
titles = tables.read("agreements").set_index("agreement")["title"].to_dict()
instrument = st.selectbox(
    "Text",
    [name for name in commitments["agreement"].unique() if name],
    format_func=lambda name: titles.get(name, name),
)
areas = st.multiselect("Area", tables.codes(commitments["area"]), format_func=tables.named)
commitments = tables.having(commitments[commitments["agreement"] == instrument], "area", areas)
st.caption(f"{len(commitments)} found")
for row in commitments.to_dict("records"):
    st.markdown(f"**{row['number']}** {row['text']}")
st.subheader("What countries reported")
reports = tables.read("country_reports")
countries = tables.chosen_countries()
reports = tables.having(reports, "area", areas)
st.dataframe(reports[reports["country"].isin(countries)] if countries else reports, hide_index=True)
