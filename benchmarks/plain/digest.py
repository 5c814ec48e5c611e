"""News for a digest, as a tutorial would show it: boxes to tick, and the ticked items as a text to download."""

import streamlit as st

from benchmarks.plain import tables

st.title("Digest")
news = tables.read("news").sort_values("published", ascending=False)
news = tables.in_years(tables.having(news, "countries", tables.chosen_countries()), "published")
months = sorted({day[:7] for day in news["published"].fillna("") if len(day) >= 7}, reverse=True)
month = st.selectbox("Month", months, key="month")
news = news[news["published"].fillna("").str.startswith(month or "")]
ticked = [row for row in news.itertuples() if st.checkbox(row.title, value=True, key=row.news)]
text = "\n\n".join(f"{row.title}\n{row.publisher}, {row.published}: {row.summary}" for row in ticked)
st.download_button("Download", text, file_name="digest.txt")
st.text(text)
