"""Who met when, as a tutorial would show it: a Plotly Express chart and a table."""

import pandas as pd
import plotly.express as px
import streamlit as st

from benchmarks.plain import tables

st.title("Meetings")
meetings = tables.read("meetings")
series = st.multiselect("Series", tables.codes(meetings["series"]), format_func=tables.named)
meetings = tables.having(meetings, "series", series)
meetings = tables.in_years(tables.having(meetings, "countries", tables.chosen_countries()), "starts")
meetings = meetings.assign(date=pd.to_datetime(meetings["starts"], format="ISO8601", errors="coerce"))
st.caption(f"{len(meetings)} found")
figure = px.scatter(meetings.dropna(subset="date"), x="date", y="series", color="status", hover_name="title")
st.plotly_chart(figure)
st.dataframe(meetings[["title", "series", "starts", "ends", "place", "status", "summary"]], hide_index=True)
