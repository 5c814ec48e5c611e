"""What else in the record speaks of the same thing as the record in the drawer, each item a button that opens it."""

from functools import cache
from textwrap import shorten

import pandas as pd
import streamlit as st

from dashboard.joins import PERIODS
from dashboard.measures import related as measures
from dashboard.ui import state
from dashboard.ui.view import View, Voice, plain

SHOWN = 6  # items of a group; the rest is made when it is opened
_LETTERS = 150  # of a title, which of a commitment is a paragraph
_DATED = {**PERIODS, "agreements": ("signed", "")}


def show(view: View, key: str) -> None:
    """List what is related to a record, by what the two share; say in words where there is nothing."""
    found = measures.related(view.record, key)
    st.header(f"{view.say('related.title')} ({len(found)})", anchor=False)
    if found.empty:
        st.caption(view.say("related.nothing"))
        return
    groups = _named_together(found).groupby(["basis", "of"], sort=False)["record"]
    if len(groups) > 1:
        st.caption(view.say("related.once"))
    for (basis, of), records in groups:
        st.markdown(f"**{plain(_heading(view, key, basis, of))}**")
        _group(view, list(records), f"{key}-{basis}-{of}")


def _named_together(found: pd.DataFrame) -> pd.DataFrame:
    """Return what `measures.related` gives, with `of` blank where the only thing that speaks of it is its own record.

    So four organisations that a meeting names make one group of organisations, not four of one.
    """
    alone = found.groupby(["basis", "of"])["record"].transform("size") == 1
    return found.assign(of=found["of"].mask(alone & (found["record"] == found["of"]), ""))


def _heading(view: View, key: str, basis: str, of: str) -> str:
    if not of:
        return view.say(f"related.named.{basis}")
    return (
        view.say(f"related.own.{basis}")
        if of == key
        else view.say(f"related.shared.{basis}", title=_title(view, basis, of))
    )


def _title(view: View, basis: str, of: str) -> str:
    """Return what a topic is called."""
    if basis in ("passage", "source"):
        return view.record.tables["sources"].at[of, "title"]
    return view.record.place(of) if basis == "place" else view.record.title(of)


def _group(view: View, records: list[str], name: str) -> None:
    """Show the first records of a group, and the rest where the reader asks for it. name: sets groups apart."""
    _items(view, records[:SHOWN], name)
    if len(records) > SHOWN:
        rest = st.expander(view.say("related.more", n=len(records) - SHOWN), key=f"rest-{name}", on_change="rerun")
        if rest.open:
            with rest:
                _items(view, records[SHOWN:], f"{name}-rest")


def _items(view: View, records: list[str], name: str) -> None:
    with st.container(gap=None, key=f"links-related-{name}"):
        for key in records:
            st.button(
                _label(view.voice, key),
                key=f"link-related-{key}",
                type="tertiary",
                on_click=state.open_record,
                args=(key,),
            )


@cache
def _label(voice: Voice, key: str) -> str:
    """Return what a record is called, its kind and its date, as markdown."""
    table, row = voice.record.table_of(key), voice.record.row(key)
    starts, ends = (row.get(column, "") for column in _DATED.get(table, ("", "")))
    meta = [voice.say(f"noun.{table}"), *([voice.say.date(starts, ends)] if starts else [])]
    title = shorten(voice.record.title(key), _LETTERS, placeholder=" …")
    return f"{plain(title)} :small[{plain(' · '.join(meta))}]"
