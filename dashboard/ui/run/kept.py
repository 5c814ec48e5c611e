"""The view of the last run, as the session of a reader keeps it.

It is kept weakly: a reader who leaves a page open keeps no version of the data in memory when another is shown.
"""

import weakref
from collections.abc import Callable, Iterable

import streamlit as st

from dashboard.record import SHOWN, Record
from dashboard.ui.run.view import View

# Keys of the session state: the parts of the view, and the record in English.
_VIEW, _RECORD = "_view", "_record"


def keep(view: View, record: Record) -> View:
    """Keep the view of a run, and return it. record: in English."""
    state = st.session_state
    state[_VIEW] = weakref.ref(view.record), view.say, view.selection
    state[_RECORD] = weakref.ref(record)
    return view


def view() -> View:
    """Return the view of this run. For what is run while its page is: later, the record may be freed."""
    record, say, chosen = st.session_state[_VIEW]
    return View(record(), say, chosen)


def words(codes: Iterable[object], says: Callable[[object], str]) -> Callable[[object], str]:
    """Return what gives the words of the codes of a widget, which keeps it as long as the page is open.

    says: gives them now. It may hold a record; what is returned does not.
    """
    said = {code: says(code) for code in codes}
    return lambda code: said.get(code, str(code))


def fits(record: Record, key: str) -> bool:
    """Return whether what was chosen holds for a record: it is that of the last run, and has the id to be opened.

    key: the id, or blank.
    """
    there = not key or bool(record.table_of(key)) or key in record.pairs
    return there and st.session_state[_RECORD]() is record


def knew(key: str) -> bool:
    """Return whether an id is or was that of a record: in the last run, or in the version that is shown now."""
    versions = filter(None, (st.session_state[_RECORD](), SHOWN.latest().value))
    return any(record.table_of(key) or key in record.removed for record in versions)


def outdated() -> bool:
    """Return whether another version of the data is shown since the last run. For what reruns a part of a page."""
    return st.session_state[_RECORD]() is not SHOWN.latest().value
