"""What else in the record speaks of the same thing as the record in the drawer, each item a button that opens it."""

from collections.abc import Sequence
from functools import cache

import pandas as pd
import streamlit as st

from dashboard.joins import PERIODS
from dashboard.measures import related as measures
from dashboard.ui import state
from dashboard.ui.view import View, Voice, plain

OPEN = 3  # groups that show items, so that the sources below stay near; each other shows how many it holds
SHOWN = 6  # items of such a group; the rest is folded away
_LETTERS = 150  # of a title, which of a commitment is a paragraph
_DATED = {**PERIODS, "agreements": ("signed", "")}


def show(view: View, key: str) -> None:
    """List what is related to a record, by what the two share; say in words where there is nothing."""
    found = measures.related(view.record, key)
    st.header(f"{view.say('related.title')} ({len(found)})", anchor=False)
    if found.empty:
        st.caption(view.say("related.nothing"))
        return
    groups = list(_named_together(found).groupby(["basis", "of"], sort=False)["record"])
    if len(groups) > 1:
        st.caption(view.say("related.once"))
    for number, ((basis, of), records) in enumerate(groups):
        heading, name = _heading(view, key, basis, of), f"{key}-{basis}-{of}"
        if number < OPEN:
            st.markdown(f":small[**{plain(heading)}**]")
            _items(view, records[:SHOWN], name)
            _folded(view, records[SHOWN:], view.say("related.more", n=len(records) - SHOWN), name)
        else:
            _folded(view, records, f"{heading} ({len(records)})", name)


def _named_together(found: pd.DataFrame) -> pd.DataFrame:
    """Return what `measures.related` gives, with `of` blank where the only thing that speaks of it is its own record.

    So four organisations that a meeting names make one group of organisations, not four of one.
    """
    alone = found.groupby(["basis", "of"])["record"].transform("size") == 1
    return found.assign(of=found["of"].mask(alone & (found["record"] == found["of"]), ""))


def _heading(view: View, key: str, basis: str, of: str) -> str:
    if not of:
        return view.say(f"related.named.{basis}")
    if of == key:
        return view.say(f"related.own.{basis}")
    return view.say(f"related.shared.{basis}", title=_title(view, basis, of))


def _title(view: View, basis: str, of: str) -> str:
    """Return what a topic is called."""
    if basis in ("passage", "source"):
        return view.record.tables["sources"].at[of, "title"]
    return view.record.place(of) if basis == "place" else view.record.title(of)


def _folded(view: View, records: Sequence[str], label: str, name: str) -> None:
    """Offer records, where there are any, in a fold that is made when it is opened. name: sets folds apart."""
    if len(records):
        fold = st.expander(plain(label), key=f"fold-{name}", on_change="rerun")
        if fold.open:
            with fold:
                _items(view, records, f"fold-{name}")


def _items(view: View, records: Sequence[str], name: str) -> None:
    # The frame's style sets the buttons close and underlines what a record is called, not its kind and date.
    with st.container(gap=None, key=f"related-{name}"):
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
    return f"**{plain(_short(voice.record.title(key)))}** · {plain(' · '.join(meta))}"


def _short(title: str) -> str:
    """Return a title, a long one up to its last space in sight; not every script parts its words."""
    if len(title) <= _LETTERS:
        return title
    begin = title[:_LETTERS]
    return f"{begin.rpartition(' ')[0] or begin} …"
