"""The message for readers if a page fails: a sentence and a link, never a traceback."""

import logging

import streamlit as st

from dashboard import words
from dashboard.ui.run import tongue

LOG = logging.getLogger(__name__)


def show(error: Exception) -> bool:
    """Show that the page failed, and write the error to the server's log.

    Returns True, which tells Streamlit that the error is handled.
    """
    LOG.error("A page failed.", exc_info=error)
    chosen = st.session_state.get("lang")
    say = words.of(chosen if chosen in words.languages() else tongue.of_browser())
    st.error(f"**{say('failed.title')}**  \n{say('failed.body')}")
    st.markdown(f"[{say('failed.again')}](?)")
    return True
