"""What is on record between two countries, as a tutorial would show it: two boxes and three tables."""

import streamlit as st

from benchmarks.plain import tables

st.title("Two countries")
names = tables.country_names()
left, right = st.columns(2)
one = left.selectbox("One country", list(names), format_func=names.get)
other = right.selectbox("The other", list(names), index=1, format_func=names.get)
parties = tables.read("agreement_parties")
held = parties.groupby("agreement")["party"].agg(set)
shared = held[held.map(lambda codes: {one, other} <= codes)].index
agreements, meetings = tables.read("agreements"), tables.read("meetings")
posts = tables.read("liaison_posts")
between = posts["posted_by"].isin([one, other]) & posts["hosted_by"].isin([one, other])
both = meetings["countries"].str.contains(one) & meetings["countries"].str.contains(other)
st.subheader("Agreements")
shown = agreements.loc[agreements["agreement"].isin(shared), ["title", "kind", "scope", "signed", "status"]]
st.dataframe(shown, hide_index=True)
st.subheader("Meetings")
st.dataframe(meetings.loc[both, ["title", "starts", "status"]], hide_index=True)
st.subheader("Posts")
st.dataframe(posts.loc[between, ["name", "kind", "status"]], hide_index=True)
