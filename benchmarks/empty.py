"""The smallest Streamlit app: what benchmarks/rerun.py measures the dashboard against, as stock and as floor."""

import streamlit as st

st.write("Hello")
