"""Further reading on the page Commitments: the list of documents."""

from contextlib import AbstractContextManager
from functools import partial

import streamlit as st

from dashboard.selection import Selection, address
from dashboard.selection.place import LISTS
from dashboard.telling import further_reading as told
from dashboard.ui.parts import findings, lists, ways
from dashboard.ui.run.view import View

# What a reader chooses in one list and does not mean in the other. The area stays: the reports above go by it too.
_LEFT = ("q", "kind", "instrument", "page")


def choose_list(view: View) -> str:
    """Return the choice of what the page lists, commitments or documents, as HTML."""
    label, says = view.say("commitments.lists"), partial(view.say.value, "list")
    return ways.abreast("list", label, LISTS, view.place.listing, says, partial(_other, view.selection))


def _other(selection: Selection, listing: str) -> Selection:
    if listing == selection.place.listing:
        return selection.on(record="")
    held = address.values(selection) | {name: address.DEFAULTS[name] for name in _LEFT}
    return address.selection(selection.place.page, held | {"list": listing, "record": ""})


def chosen(view: View) -> bool:
    """Return whether the page lists documents."""
    return view.place.listing == told.NAME


def of_list(view: View) -> AbstractContextManager:
    """Return the container of the list, one for each: none of its texts comes to stand on one of the other list."""
    return st.container(key=f"listed-{view.place.listing}")


def show(view: View) -> None:
    """List the documents under their title, and say which of the chosen filters do not narrow them."""
    found = told.finding(view.teller, view.filters)
    findings.title(found, found.caption)
    lists.show(view, found, told.LISTED, headed=True)
