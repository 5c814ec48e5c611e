"""Charts: a small table in, a figure or a deck out. Texts are given, colours come from the theme. No Streamlit."""
