"""The day slider: chooses the day whose state is shown, among the ends of the years, with a play button."""

import json

import streamlit as st

from dashboard.telling import choices
from dashboard.ui.parts.markdown import within_html
from dashboard.ui.run import playback
from dashboard.ui.run.view import View

SECONDS = 1.4  # between two years in playback
NAME = "asof"  # of the slider, and the parameter that it sets
_FRESH = "_fresh"  # set in each full run of playback, so that the fragment can distinguish it from a tick

# Constant CSS, never data. The mark of the button is drawn: a font of icons for it would be 48 kB.
STYLE = """\
.gms-day > * { display: block; }
.gms-day > :first-child { font-weight: 600; }
.gms-day [type="range"] { width: 100%; margin: .2rem 0 0; height: 28px; accent-color: var(--gms-accent);
  cursor: pointer; }
.st-key-moment_play p::before { content: ""; display: inline-block; border: solid transparent;
  border-width: 5px 0 5px 9px; border-left-color: currentColor; margin-right: .6em; }
[data-testid="stSidebar"]:has(.gms-plays) .st-key-moment_play p::before { width: 10px; height: 10px;
  border: solid currentColor; border-width: 0 3px; }
"""


def html(view: View) -> str:
    """Return the slider as a part of the form: the ends of the years, the day of the address, and that of the data.

    sidebar.js turns its position into the day, and says the day in words. Both lists are JSON: `st.html` takes blanks
    from the ends of an attribute, and the last day is blank.
    """
    days, title = _days(view), within_html(view.say("moment.title"))
    words = [choices.day(view.teller, day) for day in days]
    at = days.index(view.filters.asof)
    said, (told, held) = within_html(words[at]), (within_html(json.dumps(each)) for each in (words, days))
    place = f'min="0" max="{len(days) - 1}" step="1" value="{at}" aria-label="{title}" aria-valuetext="{said}"'
    return (
        f'<div class="gms-day{" gms-plays" if playback.plays() else ""}"><span aria-hidden="true">{title}</span>'
        f'<input type="range" name="{NAME}" autocomplete="off" {place} data-days="{held}" data-words="{told}">'
        f'<span aria-hidden="true">{said}</span></div>'
    )


def button(view: View) -> None:
    """Show the button that plays the years, or stops them, and let them go on while they play."""
    days, playing = _days(view), playback.plays()
    st.button(
        view.say("moment.stop" if playing else "moment.play"),
        on_click=playback.stop if playing else playback.play,
        args=() if playing else (days[0],),
        type="tertiary",
        key="moment_play",
    )
    if playing:
        st.session_state[_FRESH] = True
        _clock(days)


def _days(view: View) -> list[str]:
    """Return the ends of the record's years, the chosen day, and last "" for the day of the data."""
    made = view.record.package.created
    ends = [f"{year}-12-31" for year in view.record.years if f"{year}-12-31" < made]
    return [*sorted({*ends, view.filters.asof} - {""}), ""]


@st.fragment(run_every=SECONDS)
def _clock(days: list[str]) -> None:
    """Advance the slider by one step at each tick, and stop at the last."""
    if st.session_state.pop(_FRESH, False):
        return
    playback.go_on(days)
    st.rerun()
