"""Where the posts are, as a tutorial would show it: `st.map` over a table."""

import streamlit as st

from benchmarks.plain import tables


@st.cache_data
def posts_with_places():
    """Return the posts with latitude and longitude as numbers."""
    places = tables.read("places")[["place", "name", "latitude", "longitude"]].rename(columns={"name": "town"})
    joined = tables.read("liaison_posts").merge(places, on="place")
    return joined.astype({"latitude": float, "longitude": float})


st.title("Map")
posts = posts_with_places()
kinds = st.multiselect("Kind", tables.codes(posts["kind"]), format_func=tables.named)
posts = tables.having(posts, "kind", kinds)
countries = tables.chosen_countries()
if countries:
    posts = posts[posts["hosted_by"].isin(countries) | posts["posted_by"].isin(countries)]
posts = tables.in_years(posts, "opened")
st.caption(f"{len(posts)} posts")
st.map(posts, latitude="latitude", longitude="longitude")
st.dataframe(posts[["name", "kind", "town", "hosted_by", "status", "as_of"]], hide_index=True)
