"""The day slider: chooses the day whose state is shown, among the ends of the years, with a play button."""

import streamlit as st

from dashboard.telling import choices
from dashboard.ui.run import kept, playback
from dashboard.ui.run.view import View

SECONDS = 1.4  # between two years in playback
_FRESH = "_fresh"  # set in each full run of playback, so that the fragment can distinguish it from a tick


def choose(view: View) -> None:
    """Show the slider: the ends of the years, the day of the address, and the day of the data."""
    days, playing = _days(view), playback.plays()
    st.select_slider(
        view.say("moment.title"),
        days,
        format_func=kept.words(days, lambda day: choices.day(view.teller, day)),
        key="asof",
        help=view.say("moment.help"),
    )
    st.button(
        view.say("moment.stop" if playing else "moment.play"),
        icon=":material/pause:" if playing else ":material/play_arrow:",
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
