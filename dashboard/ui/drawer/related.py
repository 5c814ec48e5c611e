"""What else in the record speaks of the same thing as the record in the drawer, each item a button that opens it."""

import pandas as pd
import streamlit as st

from dashboard.measures import details, directory
from dashboard.measures import related as measures
from dashboard.measures.directory import BODIES
from dashboard.ui.parts import links
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View

OPEN = 3  # groups that show items; each other shows how many it holds
SHOWN = 6  # items of such a group; the rest is folded away


def show(view: View, key: str) -> None:
    """List what is related to a record, by what the two share; say in words where there is nothing."""
    found = shown(view, key)
    st.header(f"{view.say('related.title')} ({len(found)})", anchor=False)
    if found.empty:
        st.caption(view.say("related.nothing"))
        return
    groups = list(_named_together(found).groupby(["basis", "of"], sort=False)["record"])
    if len(groups) > 1:
        st.caption(view.say("related.once"))
    for number, ((basis, of), records) in enumerate(groups):
        heading, name = _heading(view, key, basis, of), f"related-{key}-{basis}-{of}"
        if number < OPEN:
            st.markdown(f":small[**{plain(heading)}**]")
            links.first(view, records.tolist(), SHOWN, name, about=True)
        else:
            links.folded(view, records.tolist(), f"{heading} ({len(records)})", name, about=True)


def shown(view: View, key: str) -> pd.DataFrame:
    """Return what `measures.related` gives but for what stands above: a body's roles, outputs or a report's meeting."""
    found, table, above = measures.related(view.record, key), view.record.table_of(key), ()
    if table == BODIES:
        found = found[found["of"] != key]
        above = (*directory.roles(view.record, key)["record"], *directory.only_mentioned(view.record, key))
    if table == "meetings":
        above = details.named(view.record, key)
    if table == "country_reports":
        above = (view.record.row(key)["meeting"],)
    return found[~found["record"].isin(above)]


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
