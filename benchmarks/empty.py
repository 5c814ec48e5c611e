"""The smallest Streamlit app: what benchmarks/rerun.py measures the dashboard against."""

import streamlit as st

st.write("Hello")
