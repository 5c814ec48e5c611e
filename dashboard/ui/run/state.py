"""The reader's choices between the address, the widgets and the pages, so that Back, reload and a link all agree.

Widgets keep codes under the names of `selection.Selection`'s fields. Their own binding to the address would write
labels, and writing at each run without reading first would trap the Back button.
"""

from collections.abc import Sequence
from dataclasses import fields
from functools import cache

import streamlit as st

from dashboard import selection, words
from dashboard.charts import map as maps
from dashboard.measures import commitments, details
from dashboard.record import Record, current
from dashboard.selection import Selection
from dashboard.ui.run import playback
from dashboard.ui.run.view import View

AREAS = ("practices", "commitments")  # pages that sort by areas of work, each by those of its own table
# Tables whose kinds share one parameter, but on pages that know those of one table alone.
KINDS, OWN_KINDS = ("liaison_posts", "agreements", "documents"), {"directory": ("organisations",)}
YEARS = "years"  # the key of the slider that holds start and end at once
# What the session remembers: page, selection, the one before it, address as the browser has it, address as last said.
_PAGE, _CHOSEN, _BEFORE, _ADDRESS, _SAID = "_page", "_chosen", "_before", "_address", "_said"
_ROW_TURN = "_row_turn"  # how often a row of a table was opened


@cache
def allowed(record: Record, page: str = "") -> dict[str, tuple]:
    """Return for each field of codes the codes that a record knows; on pages with areas or kinds of their own, them."""
    columns = {"topic": ("news", "topics"), "series": ("meetings", "series")}
    known = {name: record.package.tables[table].column(column).values for name, (table, column) in columns.items()}
    tables = (page,) if page in AREAS else AREAS
    areas = [area for table in tables for area in record.package.tables[table].column("area").values]
    kinds = [record.package.tables[table].column("kind").values for table in OWN_KINDS.get(page, KINDS)]
    return known | {
        "lang": tuple(words.languages()),
        "country": tuple(record.tables["countries"]["country"]),
        "area": tuple(dict.fromkeys(areas)),
        # The first is shown where the address names none, so it leaves no trace.
        "instrument": tuple(commitments.instruments(record, Selection()).index[1:]),
        "kind": tuple(dict.fromkeys(kind for values in kinds for kind in values)),
        "publisher": tuple(record.publishers),
        "view": selection.VIEWS,
        "extent": tuple(maps.EXTENTS),
        "form": ("cards", "table"),
        "part": ("pairs", "instruments", "themes", "gaps"),
        "table": tuple(record.package.tables),
        "record": record.records + details.pairs(record),
    }


def _into_widgets(chosen: Selection, years: range) -> None:
    for name in _KEYS[:-1]:
        value = getattr(chosen, name)
        st.session_state[name] = list(value) if isinstance(value, tuple) else value
    st.session_state[YEARS] = (chosen.start or years[0], chosen.end or years[-1])


def _from_widgets(years: range) -> Selection:
    held = {}
    for name in _KEYS[:-1]:
        value, default = st.session_state[name], getattr(_DEFAULT, name)
        held[name] = tuple(value) if isinstance(default, tuple) else (value or default)
    first, last = st.session_state[YEARS]
    held["start"] = first if first > years[0] else None
    held["end"] = last if last < years[-1] else None
    return Selection(**held)


_DEFAULT = Selection()
# The keys of the widgets that hold a choice.
_KEYS = [*(item.name for item in fields(Selection) if item.name not in ("start", "end")), YEARS]


def _address() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _read(page: str, address: dict[str, list[str]], record: Record) -> Selection:
    chosen = selection.read(address, allowed(record, page), record.years)
    _into_widgets(chosen, record.years)
    st.session_state[_ADDRESS], st.session_state[_SAID] = address, chosen.address
    return chosen


def pull(page: str, record: Record) -> Selection:
    """Return what the reader chose. Before any widget.

    A first visit and a change of page are read from the address. Else a changed widget counts first (the address in
    its message may be one step behind), then a changed address, which is Back, Forward or a link.
    """
    state, address = st.session_state, _address()
    same_page = state.get(_PAGE) == page
    if not same_page:
        playback.stop()
    else:
        playback.take()
    chosen = _from_widgets(record.years) if same_page else None
    # Quick steps back bring the widgets' values from before the first of them.
    unmoved = same_page and chosen in (state[_CHOSEN], state.get(_BEFORE))
    if not same_page or (unmoved and address != state[_ADDRESS]):
        chosen = _read(page, address, record)
    else:
        for name in _KEYS:
            state[name] = state[name]  # a widget that is not drawn in a run would lose its value
        if chosen.narrowed != state[_CHOSEN].narrowed:
            state["page"], chosen = 1, chosen.without("page")
    state[_PAGE], state[_BEFORE], state[_CHOSEN] = page, state.get(_CHOSEN), chosen
    return chosen


def rewrites() -> bool:
    """Say whether this run writes the address anew, so that what it said in vain is gone.

    Not while the years play: each would be a step back; the address says the one at which they stop.
    """
    return not playback.plays() and st.session_state[_CHOSEN].address != st.session_state[_SAID]


def push() -> None:
    """Write the choices into the address when they are not what it said last. After the page ran.

    So an address with unknown words stays as it came until the reader chooses something, and Back is never trapped.
    """
    if rewrites():
        wanted = st.session_state[_CHOSEN].address
        st.query_params.from_dict(wanted)
        st.session_state[_ADDRESS], st.session_state[_SAID] = _address(), wanted


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


def asked(name: str) -> list[str]:
    """Return what the address says for a parameter, nothing where the reader has chosen otherwise since it was read."""
    stands = st.session_state[_CHOSEN].address == st.session_state[_SAID]
    return st.query_params.get_all(name) if stands else []


def close_record() -> None:
    """Close the drawer. For the callback of its dismissal."""
    st.session_state["record"] = ""


def view() -> View:
    """Return what the page is given: the record and the selection of this run, in the reader's words."""
    chosen = st.session_state[_CHOSEN]
    return View(current(), words.of(chosen.lang), st.session_state[_PAGE], chosen)


def clear(years: range, *names: str) -> None:
    """Set the named fields, "years" among them, back to their default. For the callbacks of buttons."""
    for name in set(names) & set(_KEYS[:-1]):
        default = getattr(_DEFAULT, name)
        st.session_state[name] = [] if isinstance(default, tuple) else default
    if YEARS in names:
        st.session_state[YEARS] = (years[0], years[-1])
