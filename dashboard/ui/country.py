"""One country, or two side by side: the same blocks in the same order, each made when it is opened."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard.measures import country as measures
from dashboard.ui import cards, country_figures, describe, evidence, frame
from dashboard.ui.describe import Card
from dashboard.ui.view import View, capital, plain

OPEN = measures.NAMES[:2]  # blocks that a reader finds open
NEWEST = 8  # cards of a group of a long list, the whole of which has a page of its own
LISTS = ("meetings", "news", "practices")
SHORT = ("agreements", "treaties", "meetings", "liaison_posts", "news")  # blocks whose cards go without summary
CAPTIONS = ("meetings", "documents")


def chosen(view: View) -> tuple[str, ...]:
    """Return the one or two members that the page shows, none where the choice is another; say in words why."""
    say, record = view.say, view.record
    members = tuple(code for code in view.selection.country if code in record.members)
    others = [code for code in view.selection.country if code not in record.members]
    frame.unknown_countries(view)
    if others:
        st.info(plain(say("country.no_page", countries=view.countries(others))))
    if not view.selection.country:
        st.markdown(say("country.none"))
    if len(members) > 2:
        st.info(plain(say("country.many", n=len(members), countries=view.countries(members))))
    return members if len(members) < 3 else ()


def _row(name: str) -> object:
    width = "content" if name in ("neighbours", "beside") else "stretch"  # these two share a line where there is room
    return st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"ways-{name}", width=width)


def ways_on(view: View, codes: tuple[str, ...]) -> None:
    """Lead to the countries before and after in the alphabet and to each beside it; of two, to each alone."""
    say, record = view.say, view.record
    if len(codes) == 1:
        with _row("on"):
            _neighbours(view, codes[0])
            with _row("beside"):
                st.markdown(say("country.beside"), width="content")
                for code in record.members:
                    if code not in codes:
                        frame.link(view, "country", (*codes, code), record.label(code))
    else:
        with _row("alone"):
            for code in codes:
                frame.link(view, "country", (code,), say("country.alone", country=record.label(code)))
            frame.link(view, "pair", codes, say("country.between"))
    if view.selection.start or view.selection.end:
        st.caption(say("country.all_years"))


def _neighbours(view: View, code: str) -> None:
    members = view.record.members
    at = members.index(code)
    with _row("neighbours"):
        for key, where in (("previous", at - 1), ("next", at + 1)):
            if 0 <= where < len(members):
                label = view.say(f"country.{key}", country=view.record.label(members[where]))
                frame.link(view, "country", (members[where],), label)


def who(view: View, codes: tuple[str, ...]) -> None:
    """Say of each country, in a column of its own, what it is called and in a sentence what is on record of it."""
    for column, code in zip(st.columns(len(codes), gap="large"), codes, strict=True):
        with column:
            st.header(plain(view.record.country(code)), anchor=False)
            _who(view, code)


def side_by_side(view: View, codes: tuple[str, ...]) -> None:
    """Show each country in a column of its own: its laws in time, then block by block, so that like stands by like."""
    for column, code in zip(st.columns(len(codes), gap="large"), codes, strict=True):
        with column:
            country_figures.laws(view, code)
    if any(len(measures.spans(view.record, code)) for code in codes):
        st.caption(view.say("country.laws_caption"))
    for name in measures.NAMES:
        for column, code in zip(st.columns(len(codes), gap="large"), codes, strict=True):
            with column:
                _block(view, code, name, len(codes) > 1)


def _who(view: View, code: str) -> None:
    """The formal name of a country, the answer and, where there is one, what to know of its membership."""
    row = view.record.tables["countries"].loc[code]
    st.caption(plain(capital(row["formal_name"])))
    st.markdown(f"{plain(country_figures.answer(view, code))} {view.say('frame.as_of', date=view.as_of)}")
    evidence.note(row)
    if row["note"]:
        cards.sources(view, (code,), code)


def _block(view: View, code: str, name: str, named: bool) -> None:
    """One block with its count; what is folded away is not made. named: say the country too, for two of them."""
    rows = measures.blocks(view.record, code)[name]
    title = f"{view.say(f'country.block.{name}')} ({len(rows)})"
    label = f"{view.record.label(code)} · {title}" if named else title
    block = st.expander(plain(label), expanded=name in OPEN, key=f"block-{code}-{name}", on_change="rerun")
    if block.open:
        with block:
            _inside(view, code, name, rows)
            if len(rows):
                cards.sources(view, rows["record"], f"{code}-{name}")


def _inside(view: View, code: str, name: str, rows: pd.DataFrame) -> None:
    label = view.record.label(code)
    if rows.empty and name != "agreements":
        st.caption(view.say("nothing.short"))
        return
    if name == "liaison_posts":
        country_figures.posts(view, code)
    if name in CAPTIONS:
        st.caption(plain(view.say(f"country.{name}", country=label)))
    groups = dict(list(rows.groupby("group", sort=False)))
    if name == "agreements":  # a partner without one is named too
        partners = [member for member in view.record.members if member != code]
        groups = {key: groups.get(key, rows.iloc[:0]) for key in dict.fromkeys([*partners, *groups])}
    heard = ""
    for group, own in groups.items():
        meeting, _, theme = group.partition("/")
        if theme and meeting != heard:
            heard = meeting
            st.markdown(f"**{plain(view.record.title(meeting))}**")
        if group or name == "agreements":
            heading = plain(_heading(view, name, group, label))
            st.markdown(f"{heading} ({len(own)})" if theme else f"**{heading}** ({len(own)})")
        _listing(view, code, name, own, f"{code}-{name}-{group.replace('/', '-')}")
    if name == "organisations":
        frame.link(view, "directory", (code,), view.say("country.all", page=view.say("directory.menu")))


def _heading(view: View, name: str, group: str, label: str) -> str:
    """The words for a group of a block, as `measures.blocks` names it."""
    say = view.say
    if name == "agreements":
        return view.record.country(group) if group else say("country.group.other")
    if name == "treaties":
        return say.value("scope", group)
    if name == "organisations":
        return say.value("kind", group)
    if name == "country_reports":
        return say.value("area", group.partition("/")[2])
    return say(f"country.group.{group}", country=label)


def _listing(view: View, code: str, name: str, rows: pd.DataFrame, key: str) -> None:
    table = rows["table"].iloc[0] if len(rows) else "agreements"
    shown = rows.head(NEWEST) if table in LISTS else rows
    facts = view.record.facts[table].loc[shown["record"]]
    made = describe.headlines(view, facts, table) if name in SHORT else describe.cards(view, facts, table)
    cards.listing(view, [_card(view, code, name, card) for card in made], key)
    if len(rows) > len(shown):
        st.caption(view.say("country.newest", n=len(shown), total=len(rows)))
        frame.link(view, table, (code,), view.say("country.all", page=view.say(f"{table}.menu")), key)


def _card(view: View, code: str, name: str, card: Card) -> Card:
    """The card without what stands above it: the chip of a country, the theme of a report, the kind of a body."""
    tags = tuple(tag for tag in card.tags if tag != view.record.label(code))
    if name == "agreements":
        tags = tuple(view.marks(card.record))
    if name == "treaties":
        meta = (card.meta[0], *country_figures.steps(view, code, card.record))
    else:
        above = name == "organisations" or view.record.table_of(card.record) == "country_reports"
        meta = card.meta[1:] if above else card.meta
    return replace(card, tags=tags, meta=meta)
