"""The reader's choices: synchronise the address, the widgets and the pages, so that Back, Reload and links work.

The keys of widgets are the names of parameters, and their values are codes. Streamlit's own binding of widgets to the
address would write labels. Writing the address in each run without reading it first would trap the Back button.
"""

import time
from collections.abc import Collection, Mapping, Sequence

import streamlit as st

from dashboard import words
from dashboard.record import Record
from dashboard.selection import Selection, address
from dashboard.selection.narrowing import narrowed
from dashboard.translated import in_language
from dashboard.ui.run import kept, playback, tongue
from dashboard.ui.run.view import View

# Keys of all that a reader chooses; some of them are those of widgets.
_KEYS = tuple(address.DEFAULTS)
# Keys that are those of widgets on some pages: Streamlit forgets the value of a widget that a run does not draw.
WIDGETS = ("series", "number")
# Keys of the session state: the selection of the last run, the one before it, the address of the browser, the address
# last written.
_CHOSEN, _BEFORE, _ADDRESS, _SAID = "_chosen", "_before", "_address", "_said"
_LATELY, STEPS = "_lately", 8  # the addresses before those that were written last: a slow browser may still send one
_TOLD, _SET = "_told", "_set"  # the choice that the list of the page knows; (turn, choice) as Python last set it
_SENT = "_sent"  # whether the list sent a choice for this run: it then knows itself on which page it is


def _into_widgets(chosen: Selection) -> None:
    held = address.values(chosen)
    for name in _KEYS:
        st.session_state[name] = list(held[name]) if isinstance(held[name], tuple) else held[name]


def _from_widgets(page: str) -> Selection:
    held = {}
    for name in _KEYS:
        value, default = st.session_state[name], address.DEFAULTS[name]
        held[name] = tuple(value) if isinstance(default, tuple) else (value or default)
    return address.selection(page, held)


def parameters() -> dict[str, list[str]]:
    """Return the parameters of the address, each with all its values."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _read(page: str, said: dict[str, list[str]], record: Record) -> Selection:
    chosen = address.read(page, said, record)
    _into_widgets(chosen)
    st.session_state[_ADDRESS], st.session_state[_SAID] = said, address.write(chosen)
    return chosen


def pull(page: str, record: Record) -> View:
    """Return the view of this run: the record and the reader's selection. Call it before any widget.

    On a first visit and after a change of page, the address decides. Else a changed widget comes first (the address in
    its message may be some steps behind), then a changed address, which means Back, Forward, a link or the sidebar.
    """
    state, said = st.session_state, parameters()
    before, sent = state.get(_CHOSEN), state.pop(_SENT, False)
    if before is not None and before.place.page == page:
        playback.take()
        chosen = _again(page, said, record, before, sent)
    else:
        playback.stop()
        state.pop(_TOLD, None)  # the list of another page knows nothing of this one
        chosen = _read(page, said, record)
    state[_BEFORE], state[_CHOSEN] = before, chosen
    language = chosen.language or tongue.of_browser()
    return kept.keep(View(in_language(record, language), words.of(language), chosen), record)


def _again(page: str, said: dict[str, list[str]], record: Record, before: Selection, sent: bool) -> Selection:
    """Return the selection of a further run of a page. sent: whether its list sent a choice."""
    state, chosen = st.session_state, _from_widgets(page)
    # After quick steps back, the browser sends widget values from before the first step.
    unmoved, other = chosen in (before, state.get(_BEFORE)), said != state[_ADDRESS]
    if unmoved and other:
        return _read(page, said, record)
    if not kept.fits(record, chosen.place.record):
        if chosen != before:  # what another version of the data lacks is said, as it is of an address
            st.query_params.from_dict(address.write(chosen))
        return _read(page, parameters(), record)
    if other and said not in state.get(_LATELY, ()):
        chosen = _both(page, said, record, chosen, before)
    for name in WIDGETS:
        state[name] = state[name]
    if _lists_other_records(chosen, before) and not sent:
        state["page"], chosen = 1, chosen.on(list_page=1)
    return chosen


def _both(page: str, said: dict[str, list[str]], record: Record, chosen: Selection, before: Selection) -> Selection:
    """Return the selection of an address that changed, with what widgets changed in the same run."""
    now, then = address.values(chosen), address.values(before)
    moved = {name: value for name, value in now.items() if value != then[name]}
    both = address.selection(page, address.values(_read(page, said, record)) | moved)
    _into_widgets(both)
    return both


def page() -> str:
    """Return the name of the page of the last run that came to know its view; blank before the first."""
    chosen = st.session_state.get(_CHOSEN)
    return chosen.place.page if chosen else ""


def _lists_other_records(chosen: Selection, before: Selection) -> bool:
    """Return whether lists hold other records than before, so that they must go back to their first page."""
    one, other = ((each.filters, each.place.instrument, each.place.listing) for each in (chosen, before))
    return one != other


def rewrites() -> bool:
    """Return whether this run rewrites the address, and so removes parameters that were not understood.

    Not during playback, where each year would become a step of the history. The address gets the last day only.
    """
    return not playback.plays() and address.write(st.session_state[_CHOSEN]) != st.session_state[_SAID]


def push() -> None:
    """Write the selection to the address if it has changed. Call it after the page.

    An address with unknown values is not rewritten until the reader chooses something, so Back is not trapped.
    """
    if rewrites():
        state, wanted = st.session_state, address.write(st.session_state[_CHOSEN])
        state[_LATELY] = [*state.get(_LATELY, ()), state[_ADDRESS]][-STEPS:]
        st.query_params.from_dict(wanted)
        state[_ADDRESS], state[_SAID] = parameters(), wanted


def open_record(record: str) -> None:
    """Open a record in the drawer. For the callbacks of buttons."""
    st.session_state["record"] = record


def narrow(given: object, facets: Mapping[str, Collection[str]]) -> None:
    """Take the choice that a list sends: words, codes of facets, form and page. For its callback.

    facets: for each field the codes that it may have. Values that no list sends are ignored.
    """
    asked = given if isinstance(given, dict) else {}
    taken = narrowed(asked, facets)
    st.session_state.update(taken)
    st.session_state[_TOLD], st.session_state[_SENT] = taken, True


def set_by_python(names: Sequence[str]) -> tuple[int, dict[str, object]]:
    """Return the choice of a page's list as it was last set otherwise than by the list itself, and a number for it.

    names: the fields of its facets. The list takes the choice each time that the number has grown. It is the time in
    milliseconds, so that it grows from session to session too, for a list outlives the session of a lost connection.
    """
    held = st.session_state
    choice = {name: held[name] for name in ("q", "form", "page", *names)}
    if held.get(_TOLD) != choice:
        turn = max(held.get(_SET, (0,))[0] + 1, time.time_ns() // 1_000_000)
        held[_SET], held[_TOLD] = (turn, choice), choice
    return held[_SET]


def choose_countries(codes: Sequence[str]) -> None:
    """Replace the chosen countries by these, and close the drawer. For the callbacks of buttons."""
    st.session_state["country"], st.session_state["record"] = list(codes), ""


def asked() -> dict[str, list[str]]:
    """Return the parameters of the address; empty if the reader has chosen something else since it was read."""
    return parameters() if address.write(st.session_state[_CHOSEN]) == st.session_state[_SAID] else {}


def close_border() -> None:
    """Reset the chosen border, for one without matching posts. Call it in the run of the page.

    An address that names such a border is not rewritten, like one with any unknown value.
    """
    stands = address.write(st.session_state[_CHOSEN]) == st.session_state[_SAID]
    st.session_state["border"] = ""
    st.session_state[_CHOSEN] = st.session_state[_CHOSEN].on(border="")
    if stands:
        st.session_state[_SAID] = address.write(st.session_state[_CHOSEN])


def close_record() -> None:
    """Close the drawer. For the callback of its dismissal."""
    st.session_state["record"] = ""


def view() -> View:
    """Return the view that `pull` made for this run, so that all parts of a page use the same record."""
    return kept.view()
