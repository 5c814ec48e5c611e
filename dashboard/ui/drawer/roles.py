"""The roles of a body: in a line of words, and in its drawer as the records that name it."""

from functools import partial

import pandas as pd
import streamlit as st

from dashboard.measures import directory as measures
from dashboard.measures import evidence
from dashboard.memo import memo
from dashboard.telling.teller import Teller
from dashboard.ui.parts import fold, links
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View
from dashboard.words import capital

FEW = 6  # records that a drawer shows unfolded, so that its sources stay in sight


@memo
def in_words(teller: Teller, organisation: str) -> str:
    """Return the roles of a body in one line, with the records and sources that name it beside."""
    counts = measures.roles(teller.record, organisation)["role"].value_counts(sort=False)
    printing = measures.publishing(teller.record.package)
    parts = [words(teller, role, number) for role, number in counts.items() if role not in printing]
    published = [
        teller.say.count(printing[role][0].name, number) for role, number in counts.items() if role in printing
    ]
    parts += [teller.say("roles.publisher", counts=teller.say.listed(published))] if published else []
    parts = parts or [teller.say("roles.none")]
    mentioned = len(measures.only_mentioned(teller.record, organisation))
    parts += [teller.say.count("mentioned", mentioned)] if mentioned else []
    parts.append(teller.say.count("told_by", len(evidence.sources_of(teller.record, organisation))))
    return capital(" · ".join(parts))


def words(teller: Teller, role: str, number: int) -> str:
    """Return a role, as the measure calls it, with its number of records: "host of 3 meetings"."""
    printing = measures.publishing(teller.record.package)
    if role in printing:
        return teller.say("roles.publisher", counts=teller.say.count(printing[role][0].name, number))
    return teller.say.count(role, number)


def show(view: View, organisation: str) -> None:
    """List the records that name a body, role by role, each a link; then those whose texts alone name it.

    Nothing for a record of another table.
    """
    if view.record.table_of(organisation) != measures.BODIES:
        return
    rows = measures.roles(view.record, organisation)
    mentioned = measures.only_mentioned(view.record, organisation)
    few = len(rows) <= FEW
    st.header(f"{view.say('roles.title')} ({len(rows)})", anchor=False)
    if rows.empty:
        st.caption(capital(view.say("roles.none")))
    for role, own in rows.groupby("role", sort=False):
        name, label = role.replace(".", "-"), capital(words(view.teller, role, len(own)))
        made = partial(_records, view, name, own["table"].iloc[0], own["record"])
        fold.show(label, f"role-{organisation}-{name}", made, few)
    if rows["role"].isin(measures.publishing(view.record.package)).any():
        st.caption(view.say("roles.derived"))
    if mentioned:
        st.caption(view.say("roles.mentioned"))
        links.folded(view, mentioned, capital(view.say.count("mentioned", len(mentioned))), f"named-{organisation}")


def _records(view: View, name: str, table: str, keys: pd.Series) -> None:
    """Records as links; sources, which have no drawer of their own, as a list."""
    if table == "sources":
        titles = view.record.tables[table].loc[keys, "title"]
        st.markdown("\n".join(f"- {plain(title)}" for title in titles))
    else:
        links.listed(view, keys, f"role-{name}")
