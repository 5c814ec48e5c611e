"""Reset what a reader chose, for the callbacks of buttons."""

from dataclasses import fields

import streamlit as st

from dashboard.selection import Filters, address

# Parameters of a phrase that says others than that of its name alone.
_SAYS = {"country": ("country", "match"), "years": (address.parameter("start"), address.parameter("end"))}
_FILTERS = tuple(address.parameter(item.name) for item in fields(Filters))


def clear(*names: str) -> None:
    """Reset choices to their default: what the phrases of these names say, or all filters."""
    said = [name for phrase in names for name in _SAYS.get(phrase, (phrase,))]
    for name in said or _FILTERS:
        default = address.DEFAULTS[name]
        st.session_state[name] = [] if isinstance(default, tuple) else default
