"""The drawer: one record with its fields, child rows, evidence and related records; or a country; or a pair."""

from collections.abc import Sequence

import streamlit as st

from dashboard.selection import Filters
from dashboard.telling.card import Card
from dashboard.telling.drawer import country, head, parts
from dashboard.telling.drawer import findings as listed
from dashboard.telling.drawer.fields import Field
from dashboard.telling.drawer.fields import fields as told_fields
from dashboard.ui.bodies import beside, pair
from dashboard.ui.drawer import evidence, related, reply, roles
from dashboard.ui.parts import cards, fields, findings, fold, foot, links, markdown
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import frame, kept, paper, state, take_along
from dashboard.ui.run.view import View

FEW = 5  # visible items of a list in the drawer of a country; the rest is folded
WIDTH = 620  # pixels
_MARKDOWN = {"address": fields.address, "printed": fields.printed}  # by form; all others: `plain`


def show(view: View) -> None:
    """Open the drawer if a record is chosen. Closing it removes the record from the address."""
    key = view.place.record
    if not key:
        return
    of_pair, of_country = key in view.record.pairs, view.record.table_of(key) == "countries"
    body = _pair if of_pair else _country if of_country else _record

    def content() -> None:  # kept for the reruns of the drawer alone, so it must not hold the view
        if st.session_state["record"] != key or kept.outdated():
            st.rerun()  # widgets inside rerun only the drawer, but opening another record needs a full rerun
        view = state.view()
        body(view, key)
        reply.foot(view, key)
        st.html(paper.foot(view))

    title = plain(head.title(view.teller, key))
    st.dialog(title, width=WIDTH, position="right", on_dismiss=state.close_record)(content)()


def _pair(view: View, key: str) -> None:
    """Show the blocks of a pair on instruments, posts and meetings, and a link to its page."""
    frame.link(view, "pair", view.record.pair(key), view.say("country.between"), "drawer")
    for name in listed.OF_PAIR:
        pair.block(view, key, name, "drawer")


def _country(view: View, code: str) -> None:
    """Show a country: formal name, link to its page, note, replies, records about it, and the sources of its note."""
    row = view.record.tables["countries"].loc[code]
    st.markdown(plain(row["formal_name"]))
    if row["member"]:
        frame.link(view, "country", (code,), view.say("country.whole", country=row["label"]), "drawer")
    evidence.note(view, row)
    reply.show(view, code)
    for group in country.groups(view.teller, Filters(asof=view.timed.asof), code):
        st.header(plain(group.heading), anchor=False)
        findings.caption(group.sentence)
        few = FEW if len(group.cards) > FEW + 1 else len(group.cards)
        if group.cards:
            cards.listing(view, group.cards[:few], f"drawer-{group.table}")
        _rest(view, group.cards[few:], group.table)
        if group.cards:
            foot.in_drawer(view, group.table)
    if row["note"]:
        evidence.sources(view, code)


def _rest(view: View, rest: Sequence[Card], name: str) -> None:
    """Show a fold with the rest of a list, made when it is opened; nothing if there is no rest."""
    if rest:
        label = view.say("links.more", n=len(rest))
        fold.show(label, f"fold-drawer-{name}", lambda: cards.listing(view, rest, f"drawer-{name}-more"))


def _record(view: View, key: str) -> None:
    """Show a record: what it is, in a line; what it rests on, and where sources disagree; then all that is known."""
    row = view.record.row(key)
    chips = " ".join(f":gray-badge[{plain(name)}]" for name in head.countries(view.teller, key))
    st.markdown(f"{plain(head.kind(view.teller, key))} {chips}")
    line = head.line(view.teller, key, view.timed.asof)
    if line:
        st.markdown(f"**{plain(line)}**")
    if row.get("summary"):
        markdown.show(markdown.spoken((view.teller.piece(row["summary"]),)))
    evidence.note(view, row)
    reply.show(view, key)
    evidence.conflicts(view, key)
    evidence.sources(view, key)
    _fields(view, key)
    _parts(view, key)
    beside.show(view, key)
    roles.show(view, key)
    _others(view, key)
    related.show(view, key)
    st.html(take_along.of_record(view, key))


def _fields(view: View, key: str) -> None:
    """Show a fold with the fields of a record, each with its qualifier."""
    lines = []
    for field in told_fields(view.teller, key, view.timed.asof):
        known = f":small[({plain(field.known)})]" if field.known else ""
        known = f" {fields.paler(known) if field.paler else known}" if known else ""
        lines.append(f"| **{plain(field.label)}** | {_cell(view, field)}{known} |")
    with st.expander(view.say("drawer.fields", n=len(lines))), st.container(key="fields"):
        st.markdown("\n".join(["| | |", "|:--|:--|", *lines]))


def _cell(view: View, field: Field) -> str:
    """Return the value of a field for a markdown table. A bar must be escaped: even within code it splits the cell."""
    markdown = _MARKDOWN.get(field.form, plain)
    return view.say.items(*map(markdown, field.entries)).replace("|", "\\|")


def _others(view: View, key: str) -> None:
    """Show the translations of a record, each with its status."""
    told = parts.translations(view.teller, key)
    if not told:
        return
    with st.expander(view.say("drawer.others")):
        for text, basis, status in told:
            markdown.show(f"{markdown.spoken((text,))}  \n:small[{plain(basis)} · {plain(status)}]")


def _parts(view: View, key: str) -> None:
    """List the outputs of a meeting, the meeting of a report, or the parties to an agreement; nothing for others."""
    outputs = parts.outputs(view.teller, key)
    said = [(plain(kind), markdown.spoken((view.teller.piece(text),))) for kind, text in outputs]
    _section(view, "drawer.outputs", [f"- {view.say.named(kind, text)}" for kind, text in said])
    named, of_report = parts.named(view.teller, key), parts.meeting(view.teller, key)
    if named:
        links.listed(view, named, "outputs")
    if of_report:
        links.listed(view, of_report, "meeting", about=True)
    _section(view, "drawer.parties", [_party(*party) for party in parts.parties(view.teller, key)])


def _party(name: str, steps: Sequence[str], note: str) -> str:
    """Return a party as a list item in markdown: its steps with their dates, and its note below."""
    below = f"  \n  :small[*{plain(note)}*]" if note else ""
    return f"- {' · '.join([f'**{plain(name)}**', *map(plain, steps)])}{below}"


def _section(view: View, key: str, lines: Sequence[str]) -> None:
    """Show a list under its heading; nothing if it is empty."""
    if lines:
        st.header(view.say(key), anchor=False)
        markdown.show("\n".join(lines))
