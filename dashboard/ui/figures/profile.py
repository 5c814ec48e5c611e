"""The four facts about a country beside its place on a map, and the six as cards."""

from collections.abc import Sequence

from dashboard import geometry, theme
from dashboard.charts import locator
from dashboard.telling.facts import Fact, Line
from dashboard.telling.finding import Finding
from dashboard.telling.members import Member
from dashboard.ui.parts import picture
from dashboard.ui.parts.picture import held
from dashboard.ui.run.view import View

MAP, CARD = 112.0, 88.0  # pixels of a map beside facts, and on a card

# Constant CSS, never data.
STYLE = f"""\
.gms-profile {{ display: grid; grid-template-columns: {MAP:.0f}px minmax(0, 1fr); gap: .5rem 1.25rem;
  align-items: start; margin-top: -.5rem; }}
.gms-profile dl {{ display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .5rem 1.25rem;
  margin: 0; }}
.gms-profile dt {{ font-size: {theme.SIZE["small"]}px; font-weight: 600; color: var(--gms-pale); }}
.gms-profile dd {{ margin: 0; font-size: {theme.SIZE["text"]}px; overflow-wrap: anywhere; line-height: 1.35; }}
.gms-profile dd > span {{ display: inline-block; min-height: 1.5rem; margin-right: .6rem; }}
.gms-profile dd > span.gms-whole {{ display: block; }}
.gms-profile small, .gms-cards small {{ display: block; font-size: {theme.SIZE["small"]}px; line-height: 1.35; }}
.gms-profile small.gms-old {{ color: var(--gms-pale); }}
.gms-cards {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: 1rem; list-style: none;
  margin: 0 !important; padding: 0 !important; }}
.gms-cards > li {{ display: grid; grid-template-columns: {CARD:.0f}px minmax(0, 1fr); gap: .25rem 1rem;
  margin: 0 !important; padding: .75rem; border: var(--hairline); border-radius: .5rem; align-items: start;
  overflow-wrap: anywhere; }}
.gms-cards h2 {{ font-size: {theme.SIZE["heading"]}px !important; padding: 0 0 .25rem !important; margin: 0; }}
@media (max-width: 640px) {{
  .gms-profile {{ display: block; }}
  .gms-profile > div {{ float: right; width: 80px; margin: 0 0 .5rem .75rem; }}
  .gms-profile dl {{ display: block; }}
  .gms-profile dl > div {{ margin-bottom: .5rem; }}
}}
"""


def facts(view: View, code: str, found: Finding, mapped: bool) -> None:
    """Show the facts about a country.

    mapped: with its place on a small map, for which two side by side have no room.
    """
    picture.show(picture.of(view, found, lambda: _facts(view, code, found, mapped), code, mapped))


def _facts(view: View, code: str, found: Finding, mapped: bool) -> str:
    items = "".join(_fact(view, fact) for fact in found.figure)
    drawn = f"<div>{_located(view, code, MAP)}</div>" if mapped else ""
    style = "" if mapped else ' style="grid-template-columns:minmax(0,1fr)"'
    listed = f'<dl aria-label="{held(found.title)}">{items}</dl>'
    return f'<div class="gms-profile gms-go"{style}>{drawn}{listed}</div>'


def _located(view: View, code: str, width: float) -> str:
    name = view.say("country.locator", country=view.record.label(code))
    return locator.locator(geometry.current(), (code,), name, width)


def _fact(view: View, fact: Fact) -> str:
    lines = "".join(_line(view, line) for line in fact.lines)
    beside = f"<small>{held(fact.beside)}</small>" if fact.beside else ""
    return f"<div><dt>{held(fact.head)}</dt><dd>{lines}{beside}</dd></div>"


def _line(view: View, line: Line) -> str:
    words, address = held(line.words), _address(view, line)
    linked = f'<a href="{held(address)}" target="_self">{words}</a>' if address else f"<small>{words}</small>"
    tone = ' class="gms-old"' if line.paler else ""
    beside = f"<small{tone}>{held(line.beside)}</small>" if line.beside else ""
    whole = ' class="gms-whole"' if line.opens or not address else ""
    return f"<span{whole}>{linked}{beside}</span>"


def _address(view: View, line: Line) -> str:
    if line.opens:
        return picture.opening(view)(line.opens)
    return picture.leading(view, line.page)(line.countries) if line.page else ""


def cards(view: View, members: Sequence[Member]) -> None:
    """Show the six as cards, each with its place on a small map, its name, which leads to its page, and its state."""
    picture.show(picture.once(view, "cards", lambda: _cards(view, members), tuple(members)))


def _cards(view: View, members: Sequence[Member]) -> str:
    items = "".join(_card(view, each) for each in members)
    return f'<ul class="gms-cards gms-go">{items}</ul>'


def _card(view: View, member: Member) -> str:
    name, address = view.record.label(member.code), picture.leading(view, "country")((member.code,))
    head = f'<h2><a href="{held(address)}" target="_self">{held(name)}</a></h2>'
    lines = "".join(f"<small>{held(line)}</small>" for line in member.state)
    return f"<li>{_located(view, member.code, CARD)}<div>{head}{lines}</div></li>"
