"""One block of a country's page: what the record holds of one kind, group by group, with its count and sources."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from dashboard.measures import country as measures
from dashboard.memo import memo
from dashboard.telling import consents, lists
from dashboard.telling.card import Card, brief
from dashboard.telling.teller import Teller
from dashboard.ui.figures import country as country_figures
from dashboard.ui.parts import cards, fold
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import frame
from dashboard.ui.run.view import View

OPEN = measures.NAMES[:2]  # blocks that a reader finds open
NEWEST = 8  # cards of a group of a long list, the whole of which has a page of its own
LISTS = ("meetings", "news", "practices")
SHORT = ("agreements", "treaties", "meetings", "liaison_posts", "news")  # blocks whose cards go without summary
CAPTIONS = ("meetings", "documents")


@dataclass(frozen=True)
class Group:
    """Records that stand under one heading, which is markdown and may be blank: the first of them as cards."""

    name: str
    headings: tuple[str, ...]
    cards: tuple[Card, ...]
    table: str
    total: int


def show(view: View, code: str, name: str, named: bool) -> None:
    """Show a block with its count; what is folded away is not made. named: say the country too, for two of them."""
    rows = measures.blocks(view.record, code)[name]
    title = f"{view.say(f'country.block.{name}')} ({len(rows)})"
    label = f"{view.record.label(code)} · {title}" if named else title
    fold.show(plain(label), f"block-{code}-{name}", lambda: _inside(view, code, name, rows), name in OPEN)


def _inside(view: View, code: str, name: str, rows: pd.DataFrame) -> None:
    groups = _groups(view.teller, code, name)
    if not groups:
        st.caption(view.say("nothing.short"))
        return
    if name == "liaison_posts":
        country_figures.posts(view, code)
    if name in CAPTIONS:
        st.caption(plain(view.say(f"country.{name}", country=view.record.label(code))))
    for group in groups:
        if group.headings:
            st.markdown("\n\n".join(group.headings))
        cards.listing(view, group.cards, group.name)
        if group.total > len(group.cards):
            page = view.say("country.all", page=view.say(f"{group.table}.menu"))
            st.caption(view.say("country.newest", n=len(group.cards), total=group.total))
            frame.link(view, group.table, (code,), page, group.name)
    if name == "organisations":
        frame.link(view, "directory", (code,), view.say("country.all", page=view.say("directory.menu")))
    if len(rows):
        cards.sources(view, rows["record"], f"{code}-{name}")


@memo
def _groups(teller: Teller, code: str, name: str) -> tuple[Group, ...]:
    """The groups of a block, in order; none where nothing is recorded, but each partner where it is agreements."""
    rows = measures.blocks(teller.record, code)[name]
    groups = dict(list(rows.groupby("group", sort=False)))
    if name == "agreements":  # a partner without one is named too
        partners = [member for member in teller.record.members if member != code]
        groups = {key: groups.get(key, rows.iloc[:0]) for key in dict.fromkeys([*partners, *groups])}
    return tuple(_made(teller, code, name, groups))


def _made(teller: Teller, code: str, name: str, groups: dict[str, pd.DataFrame]) -> Iterator[Group]:
    heard = ""
    for key, rows in groups.items():
        meeting, _, theme = key.partition("/")
        headings = []
        if theme and meeting != heard:
            headings.append(f"**{plain(teller.record.title(meeting))}**")
        heard = meeting
        if key or name == "agreements":
            heading = plain(_heading(teller, name, key, code))
            headings.append(f"{heading} ({len(rows)})" if theme else f"**{heading}** ({len(rows)})")
        table = rows["table"].iloc[0] if len(rows) else "agreements"
        shown = rows["record"].head(NEWEST) if table in LISTS else rows["record"]
        made = lists.known(teller, shown, table)
        own = tuple(_card(teller, code, name, brief(card) if name in SHORT else card) for card in made)
        yield Group(f"{code}-{name}-{key.replace('/', '-')}", tuple(headings), own, table, len(rows))


def _heading(teller: Teller, name: str, group: str, code: str) -> str:
    """The words for a group of a block, as `measures.blocks` names it."""
    say = teller.say
    if name == "agreements":
        return teller.record.label(group) if group else say("country.group.other")
    if name == "treaties":
        return say.value("scope", group)
    if name == "organisations":
        return say.value("kind", group)
    if name == "country_reports":
        return say.value("area", group.partition("/")[2])
    return say(f"country.group.{group}", country=teller.record.label(code))


def _card(teller: Teller, code: str, name: str, card: Card) -> Card:
    """The card without what stands above it: the chip of a country, the theme of a report, the kind of a body.

    Of a report among bodies and laws it says when it was made; in its own block its meeting stands above.
    """
    table = teller.record.table_of(card.record)
    tags = tuple(tag for tag in card.tags if tag != teller.record.label(code))
    if name == "agreements":
        tags = tuple(teller.marks(card.record))
    if name == "treaties":
        meta = (card.meta[0], *consents.steps(teller, card.record, code))
        card = replace(card, summary=consents.note(teller, card.record, code))
    else:
        meta = card.meta[1:] if name == "organisations" or table == "country_reports" else card.meta
    if table == "country_reports" and name != table:
        meta = (*meta, _reported(teller, card.record))
    return replace(card, tags=tags, meta=meta)


def _reported(teller: Teller, key: str) -> str:
    """In which month, as far as known, a report was made: that of its meeting."""
    meeting = teller.record.tables["meetings"].loc[teller.record.row(key)["meeting"]]
    return teller.say("country.reported_in", date=teller.say.date(meeting["starts"][:7])) if meeting["starts"] else ""
