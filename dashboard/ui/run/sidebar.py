"""The filters of every page, in the sidebar: a form in HTML, whose choice the script of the pages makes an address.

A browser draws it by itself, where a widget of Streamlit for each would bring a tenth of a megabyte of script.
"""

from collections.abc import Collection, Iterable
from functools import partial
from urllib.parse import urlencode

import streamlit as st

from dashboard import theme
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters, address
from dashboard.selection.address import parameter
from dashboard.selection.filters import ALL, ANY, COMPARING, TIMED
from dashboard.ui.parts import picture
from dashboard.ui.parts.foot import small
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.run import asof_slider, playback
from dashboard.ui.run.view import View

OWN = ("country", parameter("start"), parameter("end"))  # parameters of the form, beside `match`
RESET = (parameter("list_page"), parameter("record"))  # those that a choice in it takes away

# Constant CSS, never data.
STYLE = f"""\
.gms-choose {{ margin: 0; font-size: {theme.SIZE["small"]}px; }}
.gms-choose h2 {{ font-size: 1.25rem; padding: 0 0 .6rem; }}
.gms-choose fieldset {{ border: 0; margin: 0 0 1.1rem; padding: 0; min-width: 0; }}
.gms-choose legend {{ font-weight: 600; padding: 0 0 .25rem; }}
.gms-choose label, .gms-choose summary {{ display: flex; align-items: center; gap: .55rem; min-height: 30px;
  line-height: 1.3; cursor: pointer; }}
.gms-choose :is(label, summary):hover {{ text-decoration: underline; text-underline-offset: .2em; }}
.gms-choose summary {{ color: var(--gms-accent); list-style: none; }}
.gms-choose summary::after {{ content: ""; width: 6px; height: 6px; border: solid currentColor;
  border-width: 0 1.5px 1.5px 0; transform: translateY(-2px) rotate(45deg); }}
.gms-choose [open] > summary::after {{ transform: translateY(2px) rotate(225deg); }}
.gms-choose :is([type="checkbox"], [type="radio"]) {{ width: 18px; height: 18px; margin: 0; flex: none;
  accent-color: var(--gms-accent); }}
.gms-choose :is(input, select):focus-visible {{ outline: 2px solid currentColor; outline-offset: 2px; }}
.gms-years {{ display: grid; grid-template-columns: 1fr 1fr; gap: .6rem; }}
.gms-years label {{ display: grid; gap: .15rem; }}
.gms-choose select {{ font: inherit; color: inherit; background: var(--gms-ground); height: 36px; width: 100%;
  padding: 0 .4rem; border: 1px solid var(--gms-pale); border-radius: .25rem; }}
.gms-choose p > a {{ display: inline-block; min-height: 24px; font-size: {theme.SIZE["small"]}px;
  color: var(--gms-accent); text-underline-offset: .2em; }}
.gms-meant p + p {{ margin-top: .6rem !important; }}
"""


def filters(view: View) -> None:
    """Show the filters that all pages share, and on pages that show the state of a day the slider of days."""
    drawn = picture.once(view, "filters", partial(form, view), playback.plays())
    meant = picture.once(view, "filters_meant", partial(_meant, view))
    with st.sidebar:
        if view.name in TIMED:
            picture.table(drawn)
            asof_slider.button(view)
            picture.table(meant)
        else:
            picture.table(drawn + meant)


def form(view: View) -> str:
    """Return the form: countries, any or all of them, years, the way to clear every filter, and the slider of days."""
    say, match = view.say, _match(view)
    before, after = (within_html(part) for part in _rest(view))
    day = asof_slider.html(view) if view.name in TIMED else ""
    clear = f'<p><a href="{within_html(picture.choosing(view, Filters()))}">{within_html(say("filter.clear"))}</a></p>'
    return (
        f'<form class="gms-choose gms-go" data-before="{before}" data-after="{after}">'
        f"<h2>{within_html(say('filter.title'))}</h2>{_group(say('filter.country'), _countries(view))}{match}"
        f"{_group(say('filter.years'), _years(view))}{clear}{day}</form>"
    )


def _rest(view: View) -> tuple[str, str]:
    """Return what an address has before and after the parameters of the form, as queries."""
    held = {name: value for name, value in address.write(view.selection).items() if name not in RESET}
    inside = {*OWN, *(() if view.name in COMPARING else ("match",))}
    inside |= {asof_slider.NAME} if view.name in TIMED else set()
    rest = {name: value for name, value in held.items() if name not in inside}
    first = {name: rest.pop(name) for name in (parameter("language"),) if name in rest}
    return urlencode(first), urlencode(rest, doseq=True)


def _meant(view: View) -> str:
    """Return what the filters mean, first the slider of days."""
    keys = (*(("moment.help",) if view.name in TIMED else ()), "filter.explained", "filter.years_help")
    told = "".join(small(view.say(key)) for key in keys)
    return f'<div class="gms-meant">{told}</div>'


def _group(title: str, parts: str) -> str:
    return f"<fieldset><legend>{within_html(title)}</legend>{parts}</fieldset>"


def _countries(view: View) -> str:
    """Return a box to tick for each country: first the members, the others folded unless one of them is chosen."""
    chosen, record = view.filters.country, view.record
    members, others = (_boxes(view, codes) for codes in (record.members, _others(record)))
    if not others:
        return members
    opened = "" if set(chosen) <= set(record.members) else " open"
    return f"{members}<details{opened}><summary>{within_html(view.say('filter.others'))}</summary>{others}</details>"


@memo
def _others(record: Record) -> list[str]:
    """Return the countries that are no members, by name."""
    everyone = record.tables["countries"]["country"].tolist()
    return sorted((code for code in everyone if code not in record.members), key=record.label)


def _boxes(view: View, codes: Iterable[str]) -> str:
    chosen, label = view.filters.country, view.record.label
    return "".join(_choice("checkbox", "country", code, label(code), chosen) for code in codes)


def _choice(kind: str, name: str, value: str, words: str, chosen: Collection[str]) -> str:
    on = " checked" if value in chosen else ""
    held = f'type="{kind}" name="{name}" value="{within_html(value)}"'
    return f"<label><input {held}{on}><span>{within_html(words)}</span></label>"


def _match(view: View) -> str:
    """Return the choice between any and all of the countries, on pages where it counts and if there are two or more."""
    if len(view.filters.country) < 2 or view.name in COMPARING:
        return ""
    values = {ANY: "", ALL: ALL}  # an address leaves out what is so by default
    chosen = (values[view.filters.match],)
    boxes = (_choice("radio", "match", value, view.say.value("match", code), chosen) for code, value in values.items())
    return _group(view.say("filter.match"), "".join(boxes))


def _years(view: View) -> str:
    """Return two lists of years, of which neither offers an end before the beginning."""
    chosen, years = view.filters, view.record.years
    firsts = range(years[0], (chosen.end or years[-1]) + 1)
    lasts = range(chosen.start or years[0], years[-1] + 1)
    first = _list(view.say("filter.from"), parameter("start"), firsts, chosen.start or years[0], years[0])
    last = _list(view.say("filter.to"), parameter("end"), lasts, chosen.end or years[-1], years[-1])
    return f'<div class="gms-years">{first}{last}</div>'


def _list(words: str, name: str, years: range, chosen: int, end: int) -> str:
    """Return a list of years. chosen: the one to show. end: of the record, which the address leaves out."""
    parts = "".join(
        f'<option value="{"" if year == end else year}"{" selected" if year == chosen else ""}>{year}</option>'
        for year in years
    )
    named = within_html(words)
    select = f'<select name="{name}" aria-label="{named}" autocomplete="off">{parts}</select>'
    return f"<label><span>{named}</span>{select}</label>"
