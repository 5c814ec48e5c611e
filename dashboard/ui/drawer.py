"""The drawer: one record with all its fields, what belongs to it, and every source that it rests on."""

from collections.abc import Iterable, Sequence
from itertools import cycle

import pandas as pd
import streamlit as st

from dashboard.measures import asof, details, pairs
from dashboard.ui import cards, describe, fields, frame, links, related, reply, roles, state
from dashboard.ui.view import View, plain

# Tables whose records say in the drawer of a country or a pair what is there.
OF_COUNTRY = ("agreements", "liaison_posts", "meetings", "practices", "news")
OF_PAIR = ("meetings",)
WIDTH = 620  # pixels
# Rows of evidence that agree in these are one statement, on which several fields rest.
_SAID = ["quote", "locator", "certainty", "note"]


def show(view: View) -> None:
    """Open the drawer where the reader has chosen a record; closing it takes the record out of the address."""
    key = view.selection.record
    if not key:
        return
    pair = view.record.pair(key) if key in details.pairs(view.record) else ()
    title = " – ".join(view.record.country(code) for code in pair) if pair else view.record.title(key)
    body = _pair if pair else _country if view.record.table_of(key) == "countries" else _record

    def content() -> None:
        if st.session_state["record"] != key:
            st.rerun()  # what is chosen inside reruns the drawer alone, but another record is a view of its own
        body(view, key)
        reply.foot(view, key)

    st.dialog(plain(title), width=WIDTH, position="right", on_dismiss=state.close_record)(content)()


def _pair(view: View, key: str) -> None:
    """Tell the history of the instruments between two countries, then their posts and the meetings of the two alone."""
    pair, on = view.record.pair(key), asof.day(view.record, view.timed)
    rows, posts = pairs.bilateral(view.record, on)[key], pairs.posts_between(view.record, on)[key]
    frame.link(view, "pair", pair, view.say("country.between"), "drawer")
    st.header(f"{view.say('drawer.history')} ({len(rows)})", anchor=False)
    cards.listing(view, describe.history(view, rows), "drawer-agreements")
    st.header(f"{view.say('table.liaison_posts')} ({len(posts)})", anchor=False)
    cards.listing(view, describe.headlines(view, posts, "liaison_posts"), "drawer-liaison_posts")
    _related(view, pair, OF_PAIR)


def _country(view: View, code: str) -> None:
    row = view.record.tables["countries"].loc[code]
    st.markdown(plain(row["formal_name"]))
    if row["member"]:
        frame.link(view, "country", (code,), view.say("country.whole", country=row["label"]), "drawer")
    _note(row)
    reply.told(view, code)
    _related(view, (code,), OF_COUNTRY)
    if row["note"]:
        _sources(view, code)


def _related(view: View, countries: tuple[str, ...], names: Sequence[str]) -> None:
    """List what the record holds on all the countries given, each item a link to its own drawer."""
    for name in names:
        rows = details.concerning(view.record, countries, name)
        if name == "agreements":
            rows = asof.agreements(view.record, rows, asof.day(view.record, view.timed))
        st.header(f"{view.say(f'table.{name}')} ({len(rows)})", anchor=False)
        cards.listing(view, describe.headlines(view, rows, name), f"drawer-{name}")


def _record(view: View, key: str) -> None:
    table, row = view.record.table_of(key), view.record.row(key)
    kind = view.say(f"noun.{table}")
    chips = " ".join(f":gray-badge[{plain(view.record.country(code))}]" for code in row["countries"])
    st.markdown(f"{kind[:1].upper()}{kind[1:]} {chips}")
    if row.get("summary"):
        st.markdown(plain(row["summary"]))
    lines = [
        f"| **{plain(view.say(f'column.{item.field}'))}** | {_cell(view, item)} |"
        for item in details.fields(view.record, key).itertuples()
    ]
    with st.container(key="fields"):
        st.markdown("\n".join(["| | |", "|:--|:--|", *lines]))
    _conflicts(view, key)
    _parts(view, table, key)
    roles.show(view, key)
    _note(row)
    reply.told(view, key)
    _others(view, key)
    related.show(view, key)
    _sources(view, key)


def _note(row: pd.Series) -> None:
    """Show what is doubtful or must be known, where the record says it."""
    if row.get("note"):
        st.info(plain(row["note"]), icon=":material/edit_note:")


def _conflicts(view: View, key: str) -> None:
    """Show side by side what sources that disagree say of a field, each with its name and date."""
    told = details.conflicts(view.record, key)
    if told.empty:
        return
    st.header(view.say("drawer.conflicts"), anchor=False)
    for field, sides in told.groupby("field", sort=False):
        st.markdown(f"**{plain(view.say(f'column.{field}'))}**")
        columns = cycle(st.columns(2))
        for side in sides.itertuples():
            source = " · ".join(filter(None, (side.source_title, side.source_publisher)))
            with next(columns).container(border=True):
                st.markdown(plain(side.says))
                st.caption(f"{plain(source)} · {plain(view.say.date(side.source_published))}")


def _others(view: View, key: str) -> None:
    """Show the record's texts in other languages, each with how far it may be trusted."""
    told = details.translations(view.record, key)
    if told.empty:
        return
    with st.expander(view.say("drawer.others")):
        for row in told.itertuples():
            basis = f"{view.say.value('languages', row.language)} · {view.say(f'column.{row.field}')}"
            status = view.say.value("status", row.status)
            st.markdown(f"{plain(row.text)}  \n:small[{plain(basis)} · {plain(status)}]")


def _cell(view: View, item: tuple) -> str:
    """Return a field's value for a markdown table, which a bar would split even within code."""
    return fields.value(view, item.form, item.field, item.value).replace("|", "\\|")


def _parts(view: View, table: str, key: str) -> None:
    """List the outputs of a meeting, or the parties to an agreement."""
    if table == "meetings":
        outputs = details.parts(view.record, key, "meeting_outputs")
        lines = [f"- {plain(view.say.value('kind', row.kind))}: {plain(row.text)}" for row in outputs.itertuples()]
        named = pd.Index(dict.fromkeys(name for name in (*outputs["agreement"], *outputs["document"]) if name))
        _section(view, "drawer.outputs", lines)
        if len(named):
            links.listed(view, named, "outputs")
    if table == "agreements":
        parties = details.parts(view.record, key, "agreement_parties")
        _section(view, "drawer.parties", [_party(view, row) for row in parties.itertuples()])


def _party(view: View, row: tuple) -> str:
    signed = f" · {plain(view.say('agreements.signed', date=view.say.date(row.signed)))}" if row.signed else ""
    return f"- {plain(view.record.title(row.party))}{signed}"


def _section(view: View, key: str, lines: Sequence[str]) -> None:
    """Show a list under its heading, nothing at all where it is empty."""
    if lines:
        st.header(view.say(key), anchor=False)
        st.markdown("\n".join(lines))


def _sources(view: View, key: str) -> None:
    """Show every row of evidence: document, publisher, date, language, place, words quoted, certainty, note."""
    evidence = view.record.evidence_of(key)
    st.header(view.say("drawer.sources"), anchor=False)
    for source, rows in evidence.groupby("source", sort=False):
        first = rows.iloc[0]
        languages = view.say.listed([view.say.value("language", code) for code in first["source_language"]])
        date = view.say.date(first["source_published"])
        with st.container(border=True, key=f"source-{source}"):
            st.markdown(
                f"**{plain(first['source_title'])}**  \n" + plain(f"{first['source_publisher']} · {date} · {languages}")
            )
            if first["source_url"]:
                st.caption(fields.address(first["source_url"], first["source_url_state"]))
            statements = rows.groupby(_SAID, sort=False)["field"]
            st.markdown("\n\n".join(_statement(view, *said, about) for said, about in statements))


def _statement(view: View, quote: str, locator: str, certainty: str, note: str, about: Iterable[str]) -> str:
    """Return one statement of a document, with the fields that rest on it, as markdown."""
    names = dict.fromkeys(view.say(f"column.{field}") if field else view.say("drawer.whole") for field in about)
    basis = " · ".join(
        plain(part) for part in (", ".join(names), view.say.value("certainty", certainty), locator) if part
    )
    lines = [f"“{plain(quote)}”" if quote else "", f":small[{basis}]", f":small[*{plain(note)}*]" if note else ""]
    return "  \n".join(line for line in lines if line)
