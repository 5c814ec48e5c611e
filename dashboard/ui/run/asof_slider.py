"""The time machine: the day whose state is shown, a slider over the ends of the years, and play."""

import streamlit as st

from dashboard.telling import choices
from dashboard.ui.run import playback
from dashboard.ui.run.view import View

SECONDS = 1.4  # a year, when it plays
_FRESH = "_fresh"  # set before each run of a whole page, so that a tick of the clock is told from it


def choose(view: View) -> None:
    """Offer the day: the end of a year, any day that the address names, or the day of the data."""
    days, playing = _days(view), playback.plays()
    st.select_slider(
        view.say("moment.title"),
        days,
        format_func=lambda day: choices.day(view.teller, day),
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
    """The ends of the years of the record, the day that is chosen, and last the day of the data as ""."""
    made = view.record.package.created
    ends = [f"{year}-12-31" for year in view.record.years if f"{year}-12-31" < made]
    return [*sorted({*ends, view.filters.asof} - {""}), ""]


@st.fragment(run_every=SECONDS)
def _clock(days: list[str]) -> None:
    """Go on by one day of the slider at each tick, and stop at the last."""
    if st.session_state.pop(_FRESH, False):
        return
    playback.go_on(days)
    st.rerun()
