"""The frame of every page: its head, links, warnings and foot."""

from collections.abc import Iterable
from copy import copy
from dataclasses import replace
from functools import lru_cache

import streamlit as st

from dashboard.languages import LANGUAGES
from dashboard.paths import PAGES
from dashboard.record import SHOWN
from dashboard.selection import address, exact, misunderstood, permanent, place
from dashboard.telling import refused as told
from dashboard.ui.drawer import reply
from dashboard.ui.parts import picture
from dashboard.ui.parts.foot import small
from dashboard.ui.parts.markdown import plain, within_html
from dashboard.ui.run import invited, menu, paper, state, style, take_along
from dashboard.ui.run.scheme import scheme
from dashboard.ui.run.view import View
from dashboard.words import Words

HOTLINES = "hotlines"  # the place on the page About


def pages(say: Words) -> dict[str, st.Page]:
    """Return every page by name, with titles in the language of `say`."""
    return {name: _page(say, name) for name in place.PAGES}


def _page(say: Words, name: str) -> st.Page:
    """Return a page. Streamlit marks the one that runs, so each run has objects of its own."""
    return copy(_described(say, name))


@lru_cache(maxsize=len(place.PAGES) * len(LANGUAGES))  # Streamlit looks for the file of a page each time
def _described(say: Words, name: str) -> st.Page:
    return st.Page(PAGES / f"{name}.py", title=say(f"{name}.menu"), url_path=name, default=name == place.PAGES[0])


def link(view: View, page: str, countries: tuple[str, ...], label: str, at: str = "") -> None:
    """Show a link to a page with the shared filters and with these countries chosen. label: plain words.

    at: distinguishes the same link in several places. Streamlit's links to the current page do not change the address,
    so in that case it is a button, which the CSS of run/style.py makes look the same.
    """
    if page == view.name:
        key = "-".join(("go", at, *countries))
        st.button(plain(label), key=key, on_click=state.choose_countries, args=(countries,), type="tertiary")
        return
    chosen = replace(view.selection, filters=replace(view.filters, country=countries))
    with st.container(key="-".join(("way", at, page, *countries)), width="content"):
        st.page_link(_page(view.say, page), label=plain(label), query_params=address.shared(chosen))


def unknown_countries(view: View) -> None:
    """Warn of countries in the address that the record does not know. For the pages Country and Pair."""
    _warn(told.unknown_countries(view.teller, misunderstood.countries(state.asked(), view.record)))


def _warn(sentences: Iterable[str]) -> None:
    """Show each sentence as a warning. sentences: plain words."""
    for sentence in sentences:
        st.warning(plain(sentence), icon=":material/help:")


def warnings(view: View) -> None:
    """Warn of parameters that are not understood, so that readers know that the page ignores them.

    For a removed record, show the replies of governments that it keeps.
    """
    if not state.rewrites():
        asked = state.parameters()
        found = misunderstood.found(asked, view.record)
        found += [("filter", "=".join(each)) for each in exact.ignored(view.name, asked, view.record)]
        _warn(told.misunderstood(view.teller, found))
    for key in state.asked().get("record", [])[: told.MOST]:
        if key in view.record.removed:
            reply.show(view, key)


def foot(view: View) -> None:
    """Show the foot of every page: the way to the hotlines, the date of the data and the disclaimer.

    On paper, which has no menu and no filters, it also says the selection and the address. Of a newer version of the
    data that was refused it says no more than that.
    """
    refused = SHOWN.shown().refused
    lines = [view.say("frame.foot", date=view.as_of, version=view.record.version)]
    lines += [view.say("frame.refused", date=view.as_of)] if refused and refused.faults else []
    # The way out is not kept: on a gated host it names the reader.
    kept = picture.once(view, "foot", lambda: _foot(view))
    picture.table(f'<hr class="gms-end">{kept}{invited.way_out(view)}{"".join(map(small, lines))}')


def _foot(view: View) -> str:
    """Return the link to the hotlines, what can be taken along, and what only paper shows."""
    leads = within_html(f"{picture.leading(view, 'about')(view.filters.country)}#{HOTLINES}")
    way = f'<a class="gms-go" href="{leads}" target="_self">{within_html(view.say("frame.hotlines"))}</a>'
    edition = within_html(f"./{permanent.offline(view.as_file.language)}")
    way += f' · <a href="{edition}" target="_self">{within_html(view.say("offline.link"))}</a>'
    return f'<p class="gms-screen">{way}</p>{take_along.html(view)}{paper.foot(view)}'


def head(view: View) -> None:
    """Show the head of every page in one element: the colours of its scheme, the button for the filters, the menu."""
    now = scheme()
    picture.table(picture.once(view, "head", lambda: style.colours(now) + _opener(view) + menu.html(view), now))


def _opener(view: View) -> str:
    """Return the button that opens the filters on a phone, where the sidebar is closed, with the number of those on."""
    number, say = len(view.in_words()), view.say
    words = say("frame.filters_on", n=number) if number else say("frame.filters")
    return f'<button type="button" class="gms-filters">{within_html(words)}</button>'
