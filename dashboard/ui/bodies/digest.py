"""The page Digest: the choices of an issue, its news ticked and in order, its files, and how it will look."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st
from lxml import html

from dashboard.dates import span
from dashboard.exports.digest import mail_html
from dashboard.languages import LANGUAGES
from dashboard.measures import digest as measures
from dashboard.selection import Selection, permanent
from dashboard.selection.address import LAST_LIST_PAGE
from dashboard.selection.issue import LETTERS, MOST, NOTHING
from dashboard.telling import links
from dashboard.telling.finding import Finding
from dashboard.telling.views import digest as told
from dashboard.ui.parts import findings, foot, heading, picture, ways
from dashboard.ui.parts.foot import small
from dashboard.ui.parts.markdown import plain, within_html
from dashboard.ui.run.view import View

FILES = {"html": "HTML", "txt": "TXT", "docx": "DOCX", "eml": "EML"}  # ending → its name in every language
LISTED = 60  # news that are listed beside those that are ticked
LEVEL = 3  # of the first heading of the preview
_ARROWS = {"up": "↑", "down": "↓"}
_LINKS = "\ue001"  # where links go: a sign that no catalogue has

# Constant CSS, never data. The words that are bold in a button are for screen readers: they name what is moved.
STYLE = """\
[class*="st-key-row-"] { gap: .4rem !important; border-bottom: var(--hairline); }
[class*="st-key-row-"] > div:first-child { flex: 1 1 16rem; min-width: 0; }
[class*="st-key-row-"] label p { white-space: normal; }
[class*="st-key-row-"] label * { overflow: visible; text-overflow: clip; }
[class*="st-key-row-"] button { min-height: 1.9rem; padding: 0 .5rem; }
[class*="st-key-row-"] button strong { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
.gms-sheet { background: #ffffff; padding: .5rem; border: 1px solid var(--gms-line); overflow-x: auto; }
.gms-sheet :is(h3, h4) { letter-spacing: normal; }
.gms-sheet table { border-collapse: separate; margin: 0; }
.gms-sheet > table { margin: 0 auto; }
.gms-sheet :is(tr, td) { border-width: 0; }
@media print { [class*="st-key-row-"] button { display: none !important; } }
"""


def choices(view: View) -> None:
    """Show the choices of an issue but its news: kind, edition, months of its news, languages and number."""
    picture.table(picture.once(view, "digest_choices", lambda: _choices(view)))
    st.number_input(view.say("digest.number"), 0, LAST_LIST_PAGE, step=1, key="number", width=220)


def _choices(view: View) -> str:
    say, record, issue = view.say, view.record, view.selection.issue
    label, leads = say("digest.letter"), _leads(view, "letter")
    letters = ways.abreast("letter", label, LETTERS, issue.letter, lambda code: say(f"digest.{code}"), leads)
    members, months = ("", *record.members), measures.months(record.original)
    boxes = _box(view, "edition", members, lambda code: record.label(code) if code else say("digest.regional"))
    for name, none in (("since", "newest"), ("until", "last")):
        offered = dict.fromkeys(("", getattr(issue, name), *months))  # an address may name a day
        boxes += _box(view, name, tuple(offered), _or_none(say(f"digest.{none}"), say.date))
    for name, none in (("first", "page_language"), ("second", "alone")):
        named = _or_none(say(f"digest.{none}"), lambda code: LANGUAGES[code].endonym)
        boxes += _box(view, name, ("", *LANGUAGES), named)
    return f'{letters}<div class="gms-boxes">{boxes}</div>'


def _box(view: View, name: str, codes: Sequence[str], says: Callable[[str], str]) -> str:
    chosen = getattr(view.selection.issue, name)
    return ways.box(name, view.say(f"digest.{name}"), codes, chosen, says, _leads(view, name))


def _leads(view: View, name: str) -> ways.Leads:
    """Return what gives the selection in which a choice of the issue is another.

    An end of the months that contradicts the one chosen is blank in it.
    """
    held = view.selection.on(record="")

    def way(code: str) -> Selection:
        issue = replace(held.issue, **{name: code})
        ended = issue.since and issue.until and span(issue.until).last < span(issue.since).first
        other = {"since": "until", "until": "since"}.get(name) if ended else None
        return replace(held, issue=replace(issue, **{other: ""}) if other else issue)

    return way


def _or_none(none: str, says: Callable[[str], str]) -> Callable[[str], str]:
    return lambda code: says(code) if code else none


def files(view: View) -> str:
    """Return the links to the files of the issue as HTML."""
    leads = ((name, permanent.digest(view.as_file, ending)) for ending, name in FILES.items())
    return f'<div class="gms-take gms-screen">{linked(view, leads)}</div>{small(view.say("digest.draft"))}'


def linked(view: View, leads: Sequence[tuple[str, str]]) -> str:
    """Return links to files as a line of HTML. leads: (name, address) of each."""
    held = (f'<a href="{within_html(address)}">{within_html(name)}</a>' for name, address in leads)
    return f"<p>{within_html(view.say('digest.files', links=_LINKS)).replace(_LINKS, ' · '.join(held))}</p>"


def items(view: View, found: Finding, first: str) -> None:
    """Show the news with a box to tick, those of the issue first, in its order and with buttons to move them.

    first: what stands above, as HTML.
    """
    plan, issue = told.plan(view.teller, view.selection), view.selection.issue
    picture.table(first + heading.header(found.title) + small(found.caption))
    matching = measures.matching(view.record, view.filters, issue.since, issue.until).index
    others = [key for key in matching if key not in plan.keys]
    with st.container(gap=None, key="rows"):
        for at, key in enumerate(plan.keys):
            _row(view, plan.keys, key, at)
        for key in others[:LISTED]:
            _row(view, plan.keys, key)
    _says_more(view, len(plan.keys), len(others))
    if issue.item:
        st.button(view.say("digest.anew"), on_click=_choose, args=([],), key="anew")
    foot.show(view, found.name)
    findings.sources(view, found.cites, found.name)


def _says_more(view: View, ticked: int, others: int) -> None:
    say = view.say
    if others > LISTED:
        shown, every = say.number(ticked + LISTED), say.number(ticked + others)
        st.caption(say("digest.more", shown=shown, all=every))
    if ticked >= MOST:
        st.caption(say("digest.full", most=MOST))


def _row(view: View, keys: tuple[str, ...], key: str, at: int | None = None) -> None:
    """Show an item with its box, and with buttons if it is ticked. at: its place in the issue; None outside it."""
    row, ticked = view.record.row(key), at is not None
    title, named = links.short(row["title"]), plain(links.short(row["title"]))
    dated = view.say.date(day) if (day := measures.dated(row)) else ""
    label = " · ".join(filter(None, (f"**{named}**" if ticked else named, plain(row["publisher"]), dated)))
    st.session_state[f"tick-{key}"] = ticked
    with st.container(horizontal=True, key=f"row-{key}", vertical_alignment="center"):
        other = tuple(each for each in keys if each != key) if ticked else (*keys, key)
        full = not ticked and len(keys) >= MOST
        st.checkbox(label, key=f"tick-{key}", on_change=_choose, args=(other or [NOTHING],), disabled=full)
        if at is not None:
            _mover(view, keys, at, -1, title)
            _mover(view, keys, at, 1, title)


def _mover(view: View, keys: tuple[str, ...], at: int, by: int, title: str) -> None:
    """Show a button that moves an item up or down by one place."""
    name, to = "up" if by < 0 else "down", at + by
    ends, moved = not 0 <= to < len(keys), list(keys)
    if not ends:
        moved[at], moved[to] = moved[to], moved[at]
    label = f"**{plain(view.say.named(title, view.say(f'digest.{name}')))}** {_ARROWS[name]}"
    st.button(label, key=f"{name}-{keys[at]}", on_click=_choose, args=(moved,), type="tertiary", disabled=ends)


def _choose(keys: Sequence[str]) -> None:
    """Let an issue hold these news; all that match if there are none. For callbacks."""
    st.session_state["item"] = list(keys)


def preview(view: View) -> str:
    """Return the issue as its HTML for mail shows it, on white, under a title."""
    title = heading.header(view.say("digest.preview"))
    return f'{title}<div class="gms-sheet">{picture.once(view, "preview", lambda: _sheet(view))}</div>'


def _sheet(view: View) -> str:
    return html.tostring(mail_html.body(told.preview(view.teller, view.as_file), LEVEL), encoding="unicode")
