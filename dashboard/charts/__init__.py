"""Charts: rows of measures and plain words in, a figure or a deck out. Colours come from the theme. No Streamlit."""
