"""Which agreements there are, as a tutorial would show it: a cross table of the members and a table of all."""

import pandas as pd
import streamlit as st

from benchmarks.plain import tables


@st.cache_data
def between_members() -> pd.DataFrame:
    """Return how many agreements each pair of members has."""
    countries = tables.read("countries")
    members = countries.loc[countries["member"] == "true", "country"]
    parties = tables.read("agreement_parties")
    parties = parties[parties["party"].isin(members)]
    pairs = parties.merge(parties, on="agreement", suffixes=("", "_other"))
    return pd.crosstab(pairs["party"], pairs["party_other"])


st.title("Agreements")
agreements = tables.read("agreements")
kinds = st.multiselect("Kind", tables.codes(agreements["kind"]), format_func=tables.named)
words = st.text_input("Search", key="q")
agreements = tables.having(agreements, "kind", kinds)
countries = tables.chosen_countries()
if countries:
    parties = tables.read("agreement_parties")
    agreements = agreements[agreements["agreement"].isin(parties.loc[parties["party"].isin(countries), "agreement"])]
agreements = tables.in_years(agreements, "signed")
agreements = tables.containing(agreements, ["title", "short_title", "summary"], words)
st.subheader("Agreements between two countries")
st.dataframe(between_members())
st.subheader("All agreements")
st.caption(f"{len(agreements)} found")
shown = agreements[["title", "kind", "scope", "signed", "in_force", "status", "summary", "url"]]
st.dataframe(shown, hide_index=True, column_config={"url": st.column_config.LinkColumn()})
