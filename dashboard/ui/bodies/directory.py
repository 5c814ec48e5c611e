"""The directory on the page: bodies kind by kind, each with its roles in words and how it is reached, as printed."""

from collections import Counter
from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard.measures import directory as measures
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling import lists
from dashboard.telling.card import Card
from dashboard.telling.finding import Table
from dashboard.telling.teller import Teller
from dashboard.ui.drawer import roles
from dashboard.ui.parts import cards, pickers
from dashboard.ui.run.view import View

NAME = measures.BODIES
PAGE = 25  # bodies on one page: a directory is run through by eye, as a printed list is


@memo
def answer(teller: Teller, filters: Filters) -> str:
    """Return how many bodies there are, how many of them coordinate and how many have a role in a record."""
    rows, say = measures.bodies(teller.record, filters), teller.say
    held = rows.index.isin(measures.every_role(teller.record)["organisation"])
    mechanisms = int((rows["kind"] == measures.FIRST).sum())
    return say(
        "directory.answer",
        counts=say.count(NAME, len(rows)),
        mechanisms=say("directory.mechanisms", n=mechanisms) if mechanisms else "",
        roles=say.count("with_role", int(held.sum())),
    )


def choose(view: View) -> None:
    """Offer kinds, each with the count of bodies that match all other choices, words, and cards or a table."""
    pickers.pills(view, "kind", measures.kind_counts(view.record, view.filters))
    with pickers.row():
        pickers.text(view, "directory.hint")
        pickers.form(view)


def show(view: View) -> None:
    """List the bodies that match, page by page under their kinds, or as a table; say what no choice can hold."""
    rows = measures.bodies(view.record, view.filters)
    if rows.empty:
        cards.nothing(view, NAME)
        return
    _shown(view, len(rows))
    if view.place.form == "table":
        cards.table(view, Table.of(_numbers(view, rows), rows.index), NAME)
        return
    numbers = Counter(rows["kind"])
    for kind, own in cards.page_of(view, rows, PAGE).groupby("kind", sort=False):
        st.markdown(f"**{view.say.value('kind', kind)}** ({numbers[kind]})")
        cards.listing(view, [_card(view.teller, key) for key in own.index], f"{NAME}-{kind}")
    cards.turn(view, rows, PAGE)


def _shown(view: View, number: int) -> None:
    """Say how many bodies are shown, how many a choice of countries leaves out for want of one, and of years that."""
    say, chosen = view.say, view.filters
    texts = [say("shown.of", n=f"{number:,}", total=say.count(NAME, len(view.record.tables[NAME])))]
    if chosen.country:
        rows = measures.bodies(view.record, chosen.without("country"))
        texts.append(say.count("beyond_countries", sum(not codes for codes in rows["countries"])))
    if chosen.start or chosen.end:
        texts.append(say("country.all_years"))
    st.caption(" ".join(texts))


@memo
def _card(teller: Teller, key: str) -> Card:
    """The card of a body with its roles in the place of its kind, which stands above it."""
    row, (card,) = teller.record.tables[NAME].loc[key], lists.known(teller, [key], NAME)
    return replace(card, title=_called(row["name"], row["acronym"]), meta=(roles.in_words(teller, key),))


def _called(name: str, acronym: str) -> str:
    return name if acronym in ("", name) else f"{name} ({acronym})"


def _numbers(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """The bodies as a table headed in the reader's language."""
    say = view.say
    reached = [
        "; ".join(filter(None, (row["url"], *row["contact"], say.value("contact_state", row["contact_state"]))))
        for row in rows.to_dict("records")
    ]
    columns = {
        "name": map(_called, rows["name"], rows["acronym"]),
        "kind": [say.value("kind", kind) for kind in rows["kind"]],
        "country": [view.say.listed([view.record.label(code) for code in codes]) for codes in rows["countries"]],
        "roles": [roles.in_words(view.teller, key) for key in rows.index],
        "contact": reached,
    }
    heads = {"country": say("filter.country"), "roles": say("roles.title")}
    return pd.DataFrame({heads.get(name) or say(f"column.{name}"): list(cells) for name, cells in columns.items()})
