"""Right of reply: governments' replies to a record, its address, and the link to comment on it."""

from urllib.parse import quote

import streamlit as st

from dashboard import comment
from dashboard.telling.drawer import replies
from dashboard.ui.parts.markdown import plain, within_html
from dashboard.ui.run.view import View

# CSS for a reply as received: keep line breaks, set the direction of each line by its script, break long words.
_WORDS = '<blockquote lang="{language}" dir="auto" style="{style}">{text}</blockquote>'
_STYLE = "margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; line-height: 1.7"


def show(view: View, key: str) -> None:
    """Show the replies to a record in full, as received; nothing if there are none."""
    found = replies.replies(view.teller, key)
    if not found:
        return
    st.header(view.say("reply.title"), anchor=False)
    st.caption(plain(replies.how_to_read(view.teller, found)))
    for reply in found:
        with st.container(border=True):
            _reply(reply)


def _reply(reply: replies.Reply) -> None:
    """Show one reply: its byline (who, when, on what, in which language), its text and our note."""
    about = plain(" · ".join(reply.about))
    st.markdown(f"**{plain(reply.country)}** · {plain(reply.body)}  \n:small[{about}]")
    st.html(_WORDS.format(language=reply.language, style=_STYLE, text=within_html(reply.text)))
    if reply.note:
        st.caption(plain(reply.note))


def foot(view: View, key: str) -> None:
    """Show the address of a record and the version of the data and, except for a pair, the host's link to comment."""
    record, version = key in view.record.records, view.record.package.version
    st.header(view.say("reply.address" if record else "reply.address_of_pair"), anchor=False)
    st.code(address(view, key), language=None, wrap_lines=True)
    st.caption(view.say("reply.cite", version=plain(version)))
    told = {"record": key, "version": version, "address": address(view, key)}
    link = comment.link(comment.TEMPLATE, **told) if record else ""
    if link:
        st.link_button(view.say("reply.comment"), link, icon=":material/rate_review:")


def address(view: View, key: str) -> str:
    """Return the address that opens a record from any page, with the host name if the browser has sent it."""
    here = (st.context.url or "").rstrip("/").removesuffix(f"/{view.name}")
    return f"{here}/?record={quote(key, safe='')}"
