"""The message for readers if a page fails: a sentence, a code and a link, never a traceback."""

import streamlit as st

from dashboard import log, words
from dashboard.ui.run import state, tongue


def show(error: Exception) -> bool:
    """Show that the page failed, with a code by which the host finds the error in the server's log.

    Returns True, which tells Streamlit that the error is handled.
    """
    chosen = st.session_state.get("lang")
    say = words.of(chosen if chosen in words.languages() else tongue.of_browser())
    code = log.failure(error, page=state.page(), language=say.language)
    st.error(f"**{say('failed.title')}**  \n{say('failed.body')}  \n{say('failed.code', code=code)}")
    st.markdown(f"[{say('failed.again')}](?)")
    return True
