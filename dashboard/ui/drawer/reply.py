"""Right of reply: what governments replied to a record, its address to write down, and the way to comment on it."""

from urllib.parse import quote

import streamlit as st

from dashboard import comment
from dashboard.measures import replies
from dashboard.ui.parts.markdown import plain, within_html
from dashboard.ui.run.view import View

LEFT_OUT = "[left out: "
# As received: line breaks stay, each line in the direction of its own script, and no word is wider than the drawer.
_WORDS = '<blockquote lang="{language}" dir="auto" style="{style}">{text}</blockquote>'
_STYLE = "margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; line-height: 1.7"


def told(view: View, key: str) -> None:
    """Show the replies of governments to a record in full, as received; nothing where there is none."""
    found = replies.replies(view.record, key)
    if found.empty:
        return
    st.header(view.say("reply.title"), anchor=False)
    marked = any(LEFT_OUT in text for text in found["text"])
    st.caption(" ".join([view.say("reply.read"), *([view.say("reply.left_out")] if marked else [])]))
    for row in found.itertuples():
        with st.container(border=True):
            _reply(view, row)


def _reply(view: View, row: tuple) -> None:
    """Show one reply: who, when, on what and in which language; its words; what we note on it."""
    say = view.say
    about = [
        say("reply.received", date=say.date(row.received)),
        say("reply.language", language=say.value("language", row.language)),
        say("reply.version", version=row.data_version) if row.data_version else "",
        say("reply.part", part=row.part) if row.part else "",
    ]
    st.markdown(
        f"**{plain(view.record.country(row.country))}** · {plain(row.body)}  \n"
        f":small[{plain(' · '.join(filter(None, about)))}]"
    )
    st.html(_WORDS.format(language=row.language, style=_STYLE, text=within_html(row.text)))
    if row.note:
        st.caption(plain(say("reply.note", note=row.note)))


def foot(view: View, key: str) -> None:
    """Give the address to write down, with the version of the data; for a record, the host's way to comment on it."""
    record, version = key in view.record.records, view.record.package.version
    st.header(view.say("reply.address" if record else "reply.address_of_pair"), anchor=False)
    st.code(address(view, key), language=None, wrap_lines=True)
    st.caption(view.say("reply.cite", version=plain(version)))
    told = {"record": key, "version": version, "address": address(view, key)}
    link = comment.link(comment.TEMPLATE, **told) if record else ""
    if link:
        st.link_button(view.say("reply.comment"), link, icon=":material/rate_review:")


def address(view: View, key: str) -> str:
    """Return where a record opens whatever page is open now; with the server's name where the browser has told it."""
    here = (st.context.url or "").rstrip("/").removesuffix(f"/{view.name}")
    return f"{here}/?record={quote(key, safe='')}"
