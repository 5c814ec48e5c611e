"""The reader's choices between the address, the widgets and the pages, so that Back, reload and a link all agree.

Widgets keep codes under the names of `selection.Selection`'s fields. Their own binding to the address would write
labels, and writing at each run without reading first would trap the Back button.
"""

from dataclasses import fields

import streamlit as st

from dashboard import selection, words
from dashboard.charts import map as maps
from dashboard.measures import details
from dashboard.record import Record, current
from dashboard.selection import Selection
from dashboard.ui.view import View

YEARS = "years"  # the key of the slider that holds start and end at once
# What the session remembers of its last run: page, selection, address as the browser has it, address as last said.
_PAGE, _CHOSEN, _ADDRESS, _SAID = "_page", "_chosen", "_address", "_said"


def allowed(record: Record) -> dict[str, tuple]:
    """Return for each field of codes the codes that a record knows."""
    columns = {
        "topic": ("news", "topics"),
        "area": ("practices", "area"),
        "series": ("meetings", "series"),
    }
    known = {name: record.package.tables[table].column(column).values for name, (table, column) in columns.items()}
    kinds = [
        record.package.tables[table].column("kind").values for table in ("liaison_posts", "agreements", "documents")
    ]
    return known | {
        "lang": tuple(words.languages()),
        "country": tuple(record.tables["countries"]["country"]),
        "kind": tuple(dict.fromkeys(kind for values in kinds for kind in values)),
        "publisher": tuple(dict.fromkeys(record.facts["news"]["publisher_code"])),
        "extent": tuple(maps.EXTENTS),
        "form": ("cards", "table"),
        "table": tuple(record.package.tables),
        "record": record.records + details.pairs(record),
    }


def _into_widgets(chosen: Selection, years: range) -> None:
    for item in fields(chosen):
        value = getattr(chosen, item.name)
        st.session_state[item.name] = list(value) if isinstance(value, tuple) else value
    st.session_state[YEARS] = (chosen.start or years[0], chosen.end or years[-1])


def _from_widgets(years: range) -> Selection:
    held = {}
    for item in fields(Selection):
        value = st.session_state[item.name]
        held[item.name] = tuple(value) if isinstance(item.default, tuple) else (value or item.default)
    first, last = st.session_state[YEARS]
    held["start"] = first if first > years[0] else None
    held["end"] = last if last < years[-1] else None
    return Selection(**held)


def _address() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _read(address: dict[str, list[str]], record: Record) -> None:
    chosen = selection.read(address, allowed(record), record.years)
    _into_widgets(chosen, record.years)
    st.session_state[_ADDRESS], st.session_state[_SAID] = address, chosen.address


def pull(page: str, record: Record) -> Selection:
    """Return what the reader chose. Before any widget.

    A first visit and a change of page are read from the address. Else a changed widget counts first (the address in
    its message may be one step behind), then a changed address, which is Back, Forward or a link.
    """
    state, address = st.session_state, _address()
    if state.get(_PAGE) != page:
        _read(address, record)
    elif _from_widgets(record.years) == state[_CHOSEN] and address != state[_ADDRESS]:
        _read(address, record)
    else:
        for name in [item.name for item in fields(Selection)] + [YEARS]:
            state[name] = state[name]  # a widget that is not drawn in a run would lose its value
        if _narrowed(_from_widgets(record.years)) != _narrowed(state[_CHOSEN]):
            state["page"] = 1
    state[_PAGE], state[_CHOSEN] = page, _from_widgets(record.years)
    return state[_CHOSEN]


def _narrowed(chosen: Selection) -> Selection:
    return chosen.without("page", "record", "form")


def push() -> None:
    """Write the choices into the address when they are not what was last read from or written to it. After the page ran.

    So an address with unknown words stays as it came until the reader chooses something, and Back is never trapped.
    """
    wanted = st.session_state[_CHOSEN].address
    if wanted != st.session_state[_SAID]:
        st.query_params.from_dict(wanted)
        st.session_state[_ADDRESS], st.session_state[_SAID] = _address(), wanted


def open_record(record: str) -> None:
    """Open the drawer on a record. For the callbacks of buttons."""
    st.session_state["record"] = record


def turn_to(key: str) -> None:
    """Take the page of a list from the widget of that key. For its callback."""
    st.session_state["page"] = st.session_state[key]


def close_record() -> None:
    """Close the drawer. For the callback of its dismissal."""
    st.session_state["record"] = ""


def view() -> View:
    """Return what the page is given: the record and the selection of this run, in the reader's words."""
    chosen = st.session_state[_CHOSEN]
    return View(current(), words.of(chosen.lang), st.session_state[_PAGE], chosen)


def clear(years: range, *names: str) -> None:
    """Set the named fields, "years" among them, back to their default. For the callbacks of buttons."""
    for item in fields(Selection):
        if item.name in names:
            st.session_state[item.name] = [] if isinstance(item.default, tuple) else item.default
    if YEARS in names:
        st.session_state[YEARS] = (years[0], years[-1])
