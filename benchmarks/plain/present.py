"""A story for a room, as a tutorial would show it: a button for the next step, and its sentence in large type."""

import tomllib
from pathlib import Path

import streamlit as st

STORIES = Path(__file__).parents[2] / "data" / "stories"

st.title("Present")
names = sorted(path.stem for path in STORIES.glob("*.toml"))
name = st.selectbox("Story", names, key="story")
story = tomllib.loads((STORIES / f"{name}.toml").read_text(encoding="utf-8"))
at = st.session_state.setdefault("step", 0)
before, after = st.columns(2)
if before.button("Back"):
    st.session_state.step = max(at - 1, 0)
if after.button("Next"):
    st.session_state.step = min(at + 1, len(story["step"]) - 1)
step = story["step"][st.session_state.step]
st.header(step["sentence"]["en"])
st.write(step["address"])
