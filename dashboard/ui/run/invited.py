"""Gated mode in a page's run: nothing of the record for a reader who was not invited, and the way to sign out.

The door stands before the server (`access/door.py`). This asks again, so that nothing is shown where it was left out.
"""

import streamlit as st
from starlette.datastructures import Headers

from dashboard import words
from dashboard.access import current, reader, ways
from dashboard.access.reader import Reader, Standing
from dashboard.server import hosting
from dashboard.ui.parts.markdown import plain, within_html
from dashboard.ui.run import tongue
from dashboard.ui.run.view import View


def _who() -> Reader:
    return reader.of(Headers(st.context.headers.to_dict()), current.of_host())


def only() -> None:
    """Stop the run of a gated host's page, with a sentence, unless the reader was invited."""
    if hosting.GATED and _who().standing is not Standing.ADMITTED:
        say = words.of(tongue.of_browser())
        st.title(plain(say("access.sign_in.title")))
        st.markdown(plain(say("access.sign_in.body")))
        st.stop()


def way_out(view: View) -> str:
    """Return who is signed in, and the link to sign out, as HTML; blank on a public host."""
    if not hosting.GATED:
        return ""
    name = _who().name
    told = f"{within_html(view.say('access.signed_in_as', name=name))} · " if name else ""
    way = within_html(view.say("access.sign_out"))
    return f'<p class="gms-screen">{told}<a href=".{ways.LOGOUT}" target="_self">{way}</a></p>'
