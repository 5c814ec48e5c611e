"""The component of lists, and the plain list for browsers that refuse its script."""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache

import streamlit as st
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

from dashboard.paths import ROOT
from dashboard.selection import Selection, address
from dashboard.telling.card import Card
from dashboard.ui.parts import picture
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.run import kept, state
from dashboard.ui.run.view import View

PACKAGE, FOLDER, COMPONENT = "gms-lists", ROOT / "gms_lists", "list"
LEVEL = 3  # of the headings of cards
MOST_PLAIN = 50  # titles of the plain list
NAME = f"{PACKAGE}.{COMPONENT}"
# In the style sheet of all pages, for short lists are HTML of the same look (`parts.cards`).
STYLE = (FOLDER / "assets" / "list.css").read_text(encoding="utf-8")


def registered(manager: BidiComponentManager) -> bool:
    """Register the component from the folder of the checkout, unless its package is installed. Return whether it was.

    Without a runtime, as in tests, each run has a manager of its own, so this is asked at each use.
    """
    if manager.get_component_asset_root(NAME) is not None:
        return False
    manager.register_from_manifest(ComponentManifest(PACKAGE, "", [ComponentConfig(COMPONENT, "assets")]), FOLDER)
    return True


def mount(key: str, data: bytes, choose: Callable[[str], object] | None = None) -> None:
    """Show a list. data: as `exports.listing` writes it. choose: called with the key when the reader has chosen."""
    registered(get_bidi_component_manager())
    calls = {"on_open_change": lambda: _opened(key)}
    if choose:
        calls["on_choice_change"] = lambda: choose(key)
    _mounted()(key=key, data=data, **calls)


def rows(name: str, data: bytes) -> None:
    """Send the rows of a list apart from its choice: Streamlit sends an element that stays the same only once.

    name: of the list. data: as `exports.listing.apart` returns it.
    """
    mount(f"rows-{name}", data)


@cache  # Streamlit looks for the files each time; at each use it makes sure that its runtime knows them
def _mounted() -> Callable[..., object]:
    return st.components.v2.component(NAME, js="list.js", isolate_styles=False)


def _opened(key: str) -> None:
    """Open the record whose title was clicked; the page says so if it is there no more. Ignore what no list sends."""
    record = st.session_state[key].open
    if isinstance(record, str) and kept.knew(record):
        state.open_record(record)


def plain(view: View, cards: Sequence[Card], total: int) -> None:
    """Show titles as links, which the CSS of run/style.py hides unless the browser refused the script of the list."""
    titles = tuple((card.record, card.title) for card in cards[:MOST_PLAIN])
    picture.table(_plain(view.selection, titles, view.say("narrow.plain", n=len(titles), total=total)))


@lru_cache(maxsize=64)  # not @memo: the key holds plain values, so this cache keeps no record alive
def _plain(selection: Selection, titles: tuple[tuple[str, str], ...], said: str) -> str:
    linked = [(within_html(address.link(selection.on(record=record))), within_html(title)) for record, title in titles]
    items = "".join(f'<li><a href="{link}" target="_self">{title}</a></li>' for link, title in linked)
    return f'<div class="plain-list gms-go"><p>{within_html(said)}</p><ol>{items}</ol></div>'
