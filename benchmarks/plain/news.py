"""What was reported, as a tutorial would show it: a search box, a choice of topics, and cards page by page."""

import streamlit as st

from benchmarks.plain import tables

st.title("News")
news = tables.read("news").sort_values("published", ascending=False)
words = st.text_input("Search", key="q")
topics = st.multiselect("Topic", tables.codes(news["topics"]), format_func=tables.named, key="topic")
news = tables.having(news, "topics", topics)
news = tables.in_years(tables.having(news, "countries", tables.chosen_countries()), "published")
news = tables.containing(news, ["title", "summary", "publisher"], words)
tables.cards(news, "title", ["publisher", "published"], "summary", "news")
