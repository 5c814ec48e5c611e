"""An empty Streamlit app: the base of benchmarks/rerun.py, served as stock and as floor."""

import streamlit as st

st.write("Hello")
