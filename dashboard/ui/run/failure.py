"""What a reader sees when a page fails: a sentence and a way on, never a traceback."""

import logging

import streamlit as st

from dashboard import words

LOG = logging.getLogger(__name__)


def show(error: Exception) -> bool:
    """Say that the page could not be shown, and write the error to the server's log.

    Returns True: there is nothing else to show.
    """
    LOG.error("A page failed.", exc_info=error)
    chosen = st.session_state.get("lang", words.DEFAULT)
    say = words.of(chosen if chosen in words.languages() else words.DEFAULT)
    st.error(f"**{say('failed.title')}**  \n{say('failed.body')}")
    st.markdown(f"[{say('failed.again')}](?)")
    return True
