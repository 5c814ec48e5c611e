"""What is on record, as a tutorial would show it: a few numbers and the newest rows."""

import streamlit as st

from benchmarks.plain import tables

COUNTED = ("agreements", "meetings", "liaison_posts", "news", "practices")

st.title("Cooperation against trafficking in the Greater Mekong Sub-region")
for column, name in zip(st.columns(len(COUNTED)), COUNTED, strict=True):
    column.metric(tables.named(name), len(tables.read(name)))
left, right = st.columns(2)
with left:
    st.subheader("Latest news")
    news = tables.in_years(tables.having(tables.read("news"), "countries", tables.chosen_countries()), "published")
    for row in news.sort_values("published", ascending=False).head(5).to_dict("records"):
        st.markdown(f"**{row['title']}**")
        st.caption(f"{row['publisher']} · {row['published']}")
with right:
    st.subheader("Latest meetings")
    meetings = tables.in_years(tables.having(tables.read("meetings"), "countries", tables.chosen_countries()), "starts")
    for row in meetings.sort_values("starts", ascending=False).head(5).to_dict("records"):
        st.markdown(f"**{row['title']}**")
        st.caption(f"{row['starts']} · {row['status']}")
