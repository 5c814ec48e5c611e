"""The least that a list in Streamlit can be: one thing to choose by, a count, and one text with the titles.

`?pick=` says by what is chosen: q (a word; the default), topic or country.
"""

import streamlit as st

from benchmarks.peers import news

TITLES = 8  # in the text: fewer than a page of cards, so that no real list can be faster


@st.cache_data
def read() -> list[news.Row]:
    """Return the news."""
    return news.rows()


pick, every, names = st.query_params.get("pick", "q"), read(), news.country_names()
words, topics, countries = "", [], []
if pick == "topic":
    topics = st.pills("Topic", news.every_topic(every), selection_mode="multi", format_func=news.named, key="topic")
elif pick == "country":
    countries = st.sidebar.multiselect("Countries", list(names), format_func=names.get, key="country")
else:
    words = st.text_input("Search", key="q")
found = news.matching(every, words, topics, countries)
st.caption(f"{len(found)} found")
st.markdown("\n".join(f"1. {row['title']}" for row in found[:TITLES]))
