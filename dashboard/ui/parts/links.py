"""Links to records: buttons with the title, in lists and folds. Folds are made when they are opened."""

from collections.abc import Sequence
from functools import lru_cache

import streamlit as st

from dashboard.telling import links
from dashboard.ui.parts import fold
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import state
from dashboard.ui.run.view import View


def listed(view: View, records: Sequence[str], name: str, about: bool = False) -> None:
    """List records as buttons that open them. name: unique on the page. about: add the kind and date of each."""
    # The CSS of run/style.py puts the buttons close together and underlines titles, but not kinds and dates.
    with st.container(gap=None, key=f"links-{name}"):
        for key in records:
            st.button(
                _markdown(links.link(view.teller, key, about)),
                key=f"link-{name}-{key}",
                type="tertiary",
                on_click=state.open_record,
                args=(key,),
            )


def folded(view: View, records: Sequence[str], label: str, name: str, about: bool = False) -> None:
    """Show records as links in a fold; nothing if there are none. label: of the fold, in plain words."""
    if len(records):
        fold.show(plain(label), f"fold-{name}", lambda: listed(view, records, f"fold-{name}", about))


def first(view: View, records: Sequence[str], most: int, name: str, about: bool = False) -> None:
    """List the first `most` records, and fold the others unless there is only one."""
    shown = most if len(records) > most + 1 else len(records)
    listed(view, records[:shown], name, about)
    folded(view, records[shown:], view.say("links.more", n=len(records) - shown), name, about)


@lru_cache(maxsize=links.RECORDS)  # not @memo: the key is a link of plain words, so this cache keeps no record alive
def _markdown(link: links.Link) -> str:
    title = f"**{plain(link.title)}**"
    return f"{title} · {plain(' · '.join(link.beside))}" if link.beside else title
