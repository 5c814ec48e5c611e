"""What is on record about a country, as a tutorial would show it: a tab for each table."""

import streamlit as st

from benchmarks.plain import tables

st.title("Country")
names = tables.country_names()
country = st.selectbox("Country", list(names), format_func=names.get)
posts, laws = tables.read("liaison_posts"), tables.read("laws_and_plans")
parties = tables.read("agreement_parties")
agreements = tables.read("agreements")
signed = agreements["agreement"].isin(parties.loc[parties["party"] == country, "agreement"])
shown = {
    "Laws and plans": laws.loc[laws["country"] == country, ["title", "kind", "adopted", "in_force", "status"]],
    "Agreements": agreements.loc[signed, ["title", "kind", "signed", "status"]],
    "Posts": posts.loc[posts["hosted_by"] == country, ["name", "kind", "posted_by", "status"]],
    "News": tables.having(tables.read("news"), "countries", [country])[["title", "publisher", "published"]],
    "Practices": tables.having(tables.read("practices"), "countries", [country])[["name", "area", "summary"]],
}
for tab, (name, rows) in zip(st.tabs(list(shown)), shown.items(), strict=True):
    with tab:
        st.caption(f"{len(rows)} on record")
        st.dataframe(rows, hide_index=True, key=name)
