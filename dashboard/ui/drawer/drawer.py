"""The drawer: one record with all its fields, what belongs to it, and every source that it rests on."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard.measures import asof, details
from dashboard.telling import consents, lists, values
from dashboard.ui.bodies import pair
from dashboard.ui.drawer import evidence, related, reply, roles
from dashboard.ui.parts import cards, fields, fold, links
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import frame, state
from dashboard.ui.run.view import View
from dashboard.words import capital

# Tables whose records say in the drawer of a country what is there, and blocks of the page of a pair in its drawer.
OF_COUNTRY = ("agreements", "liaison_posts", "meetings", "practices", "news")
OF_PAIR = ("agreements", "wider", "liaison_posts", "meetings")
FEW = 5  # items of such a list in sight; the rest is folded away
WIDTH = 620  # pixels
# Fields, and those that say what is known of them: of a figure that it is more than, or about, the number.
_BESIDE = {"url": "url_state", "contact": "contact_state", "value": "caveat"}


def show(view: View) -> None:
    """Open the drawer where the reader has chosen a record; closing it takes the record out of the address."""
    key = view.place.record
    if not key:
        return
    two = view.record.pair(key) if key in view.record.pairs else ()
    title = " – ".join(view.record.country(code) for code in two) if two else view.record.title(key)
    body = _pair if two else _country if view.record.table_of(key) == "countries" else _record

    def content() -> None:
        if st.session_state["record"] != key:
            st.rerun()  # what is chosen inside reruns the drawer alone, but another record is a view of its own
        body(view, key)
        reply.foot(view, key)

    st.dialog(plain(title), width=WIDTH, position="right", on_dismiss=state.close_record)(content)()


def _pair(view: View, key: str) -> None:
    """Show the blocks of the page of a pair that tell of instruments, posts and meetings, and the way to the rest."""
    frame.link(view, "pair", view.record.pair(key), view.say("country.between"), "drawer")
    for name in OF_PAIR:
        pair.block(view, key, name, "drawer")


def _country(view: View, code: str) -> None:
    row = view.record.tables["countries"].loc[code]
    st.markdown(plain(capital(row["formal_name"])))
    if row["member"]:
        frame.link(view, "country", (code,), view.say("country.whole", country=row["label"]), "drawer")
    evidence.note(row)
    reply.told(view, code)
    _related(view, code)
    if row["note"]:
        evidence.sources(view, code)


def _related(view: View, code: str) -> None:
    """List what the record holds on a country, each item a link to its own drawer."""
    for name in OF_COUNTRY:
        rows = details.concerning(view.record, (code,), name)
        if name == "agreements":
            rows = asof.agreements(view.record, rows, asof.day(view.record, view.timed))
        st.header(f"{view.say(f'table.{name}')} ({len(rows)})", anchor=False)
        shown = rows.head(FEW) if len(rows) > FEW + 1 else rows
        cards.listing(view, lists.headlines(view.teller, shown, name, bool(view.timed.asof)), f"drawer-{name}")
        _rest(view, rows.iloc[len(shown) :], name)


def _rest(view: View, rows: pd.DataFrame, name: str) -> None:
    """Offer what a list leaves out, where it leaves something out, in a fold that is made when it is opened."""
    if rows.empty:
        return
    fold.show(
        view.say("links.more", n=len(rows)),
        f"fold-drawer-{name}",
        lambda: cards.listing(
            view, lists.headlines(view.teller, rows, name, bool(view.timed.asof)), f"drawer-{name}-more"
        ),
    )


def _record(view: View, key: str) -> None:
    table, row = view.record.table_of(key), view.record.row(key)
    kind = view.say(f"noun.{table}")
    chips = " ".join(f":gray-badge[{plain(view.record.country(code))}]" for code in row["countries"])
    st.markdown(f"{capital(kind)} {chips}")
    if row.get("summary"):
        st.markdown(plain(row["summary"]))
    _fields(view, key)
    evidence.conflicts(view, key)
    _parts(view, table, key)
    roles.show(view, key)
    evidence.note(row)
    reply.told(view, key)
    evidence.sources(view, key)
    _others(view, key)
    related.show(view, key)


def _fields(view: View, key: str) -> None:
    """Show what the record says field by field; what is known of an address, a contact or a number beside it."""
    told = details.fields(view.record, key)
    beside = {item.field: item for item in told.itertuples() if item.field in _BESIDE.values()}
    lines = []
    for item in told[~told["field"].isin(_BESIDE.values())].itertuples():
        known = beside.get(_BESIDE.get(item.field, ""))
        state = f" :small[({_cell(view, known)})]" if known else ""
        lines.append(f"| **{plain(values.label(view.teller, key, item.field))}** | {_cell(view, item)}{state} |")
    with st.container(key="fields"):
        st.markdown("\n".join(["| | |", "|:--|:--|", *lines]))


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
    """List the outputs of a meeting, the parties to an agreement, or the meeting of a report."""
    if table == "meetings":
        outputs, named = details.parts(view.record, key, "meeting_outputs"), details.named(view.record, key)
        lines = [f"- {plain(view.say.value('kind', row.kind))}: {plain(row.text)}" for row in outputs.itertuples()]
        _section(view, "drawer.outputs", lines)
        if named:
            links.listed(view, named, "outputs")
    if table == "country_reports":
        links.listed(view, (view.record.row(key)["meeting"],), "meeting", about=True)
    if table == "agreements":
        parties = details.parts(view.record, key, "agreement_parties")
        _section(view, "drawer.parties", [_party(view, row) for row in parties.itertuples()])


def _party(view: View, row: tuple) -> str:
    """Return a party as an item of a list: each of its steps with its date, and below what must be known of it."""
    steps = [plain(words) for words in consents.steps(view.teller, row.agreement, row.party)]
    note = consents.note(view.teller, row.agreement, row.party)
    below = f"  \n  :small[*{plain(note)}*]" if note else ""
    return f"- {' · '.join([f'**{plain(view.record.title(row.party))}**', *steps])}{below}"


def _section(view: View, key: str, lines: Sequence[str]) -> None:
    """Show a list under its heading, nothing at all where it is empty."""
    if lines:
        st.header(view.say(key), anchor=False)
        st.markdown("\n".join(lines))
