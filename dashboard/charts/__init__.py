"""Draw: a small table in, a figure or a deck out. No texts, no colours of their own, no Streamlit."""
