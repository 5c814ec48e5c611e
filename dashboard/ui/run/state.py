"""The reader's choices between the address, the widgets and the pages, so that Back, reload and a link all agree.

Widgets keep codes under the names of the address's parameters. Their own binding to the address would write labels, and
writing at each run without reading first would trap the Back button.
"""

from collections.abc import Sequence
from dataclasses import fields

import streamlit as st

from dashboard import words
from dashboard.record import Record
from dashboard.selection import Filters, Selection, address
from dashboard.ui.run import playback
from dashboard.ui.run.view import View

YEARS = "years"  # the key of the slider that holds start and end at once
# The keys of the widgets that hold a choice.
_KEYS = (*(name for name in address.DEFAULTS if name not in ("from", "to")), YEARS)
_FILTERS = (*(item.name for item in fields(Filters) if item.name in _KEYS), YEARS)
# Widgets that offer no blank entry, so that None stands for no choice.
_NONE_FOR_BLANK = ("border",)
# What the session remembers: the view of the last run, its selection, the one before it, address as the browser has it,
# address as last said.
_VIEW = "_view"
_CHOSEN, _BEFORE, _ADDRESS, _SAID = "_chosen", "_before", "_address", "_said"
_ROW_TURN = "_row_turn"  # how often a row of a table was opened


def _into_widgets(chosen: Selection, years: range) -> None:
    held = address.values(chosen)
    for name in _KEYS[:-1]:
        value = list(held[name]) if isinstance(held[name], tuple) else held[name]
        st.session_state[name] = None if name in _NONE_FOR_BLANK and not value else value
    st.session_state[YEARS] = (chosen.filters.start or years[0], chosen.filters.end or years[-1])


def _from_widgets(page: str, years: range) -> Selection:
    held = {}
    for name in _KEYS[:-1]:
        value, default = st.session_state[name], address.DEFAULTS[name]
        held[name] = tuple(value) if isinstance(default, tuple) else (value or default)
    first, last = st.session_state[YEARS]
    held["from"] = first if first > years[0] else None
    held["to"] = last if last < years[-1] else None
    return address.selection(page, held)


def parameters() -> dict[str, list[str]]:
    """Return what the address says: each parameter with all its values."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _read(page: str, said: dict[str, list[str]], record: Record) -> Selection:
    chosen = address.read(page, said, record)
    _into_widgets(chosen, record.years)
    st.session_state[_ADDRESS], st.session_state[_SAID] = said, address.write(chosen)
    return chosen


def pull(page: str, record: Record) -> View:
    """Return what a page is given in this run: the record, and what the reader chose. Before any widget.

    A first visit and a change of page are read from the address. Else a changed widget counts first (the address in
    its message may be one step behind), then a changed address, which is Back, Forward or a link.
    """
    state, said = st.session_state, parameters()
    before = state.get(_CHOSEN)
    same_page = before is not None and before.place.page == page
    if not same_page:
        playback.stop()
    else:
        playback.take()
    chosen = _from_widgets(page, record.years) if same_page else None
    # Quick steps back bring the widgets' values from before the first of them.
    unmoved = same_page and chosen in (before, state.get(_BEFORE))
    if not same_page or (unmoved and said != state[_ADDRESS]):
        chosen = _read(page, said, record)
    else:
        for name in _KEYS:
            state[name] = state[name]  # a widget that is not drawn in a run would lose its value
        if _lists_other_records(chosen, before):
            state["page"], chosen = 1, chosen.on(list_page=1)
    state[_BEFORE], state[_CHOSEN] = before, chosen
    state[_VIEW] = View(record, words.of(chosen.language), chosen)
    return state[_VIEW]


def _lists_other_records(chosen: Selection, before: Selection) -> bool:
    """Whether the lists of a page hold other records than before, so that their first page is to be shown."""
    return (chosen.filters, chosen.place.instrument) != (before.filters, before.place.instrument)


def rewrites() -> bool:
    """Say whether this run writes the address anew, so that what was not understood in it is gone.

    Not while the years play: each would be a step back; the address says the one at which they stop.
    """
    return not playback.plays() and address.write(st.session_state[_CHOSEN]) != st.session_state[_SAID]


def push() -> None:
    """Write the choices into the address when they are not what it said last. After the page ran.

    So an address with unknown words stays as it came until the reader chooses something, and Back is never trapped.
    """
    if rewrites():
        wanted = address.write(st.session_state[_CHOSEN])
        st.query_params.from_dict(wanted)
        st.session_state[_ADDRESS], st.session_state[_SAID] = parameters(), wanted


def open_record(record: str) -> None:
    """Open the drawer on a record. For the callbacks of buttons."""
    st.session_state["record"] = record


def turn_to(key: str) -> None:
    """Take the page of a list from the widget of that key. For its callback."""
    st.session_state["page"] = st.session_state[key]


def row_key(name: str) -> str:
    """Return the key of a table of records; a new one after each click, so that the same row can be chosen again."""
    return f"rows-{name}-{st.session_state.get(_ROW_TURN, 0)}"


def open_row(key: str, records: Sequence[str]) -> None:
    """Open the record of the row chosen in the table of that key. For its callback."""
    for row in st.session_state[key].selection.rows:
        open_record(records[row])
        st.session_state[_ROW_TURN] = st.session_state.get(_ROW_TURN, 0) + 1


def choose_countries(codes: Sequence[str]) -> None:
    """Choose these countries in the place of all others, and close what is open. For the callbacks of buttons."""
    st.session_state["country"], st.session_state["record"] = list(codes), ""


def asked() -> dict[str, list[str]]:
    """Return what the address says, nothing where the reader has chosen otherwise since it was read."""
    return parameters() if address.write(st.session_state[_CHOSEN]) == st.session_state[_SAID] else {}


def close_border() -> None:
    """Take back the choice of a border along which no post matches. Before its widget, in the run of the page.

    An address that names such a border stays as it came, as it does with any word that is not understood.
    """
    stands = address.write(st.session_state[_CHOSEN]) == st.session_state[_SAID]
    st.session_state["border"] = None
    st.session_state[_CHOSEN] = st.session_state[_CHOSEN].on(border="")
    if stands:
        st.session_state[_SAID] = address.write(st.session_state[_CHOSEN])


def close_record() -> None:
    """Close the drawer. For the callback of its dismissal."""
    st.session_state["record"] = ""


def view() -> View:
    """Return what `pull` gave for this run, so that all of a page tells of one record."""
    return st.session_state[_VIEW]


def clear(*names: str) -> None:
    """Set filters back to their default: those named (YEARS for both ends), or all. For the callbacks of buttons."""
    for name in names or _FILTERS:
        default = address.DEFAULTS.get(name)
        st.session_state[name] = [] if isinstance(default, tuple) else default
    if YEARS in (names or _FILTERS):
        years = view().years
        st.session_state[YEARS] = (years[0], years[-1])
