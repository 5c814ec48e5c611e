"""The selection in words above the content: a button for each filter that clears it alone, and the way to a pair."""

import streamlit as st

from dashboard import theme
from dashboard.telling import pair as told
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import clearing, frame
from dashboard.ui.run.view import View

# Constant CSS, never data. The cross is drawn, so that it is no text to translate or read out; on paper it goes.
STYLE = f"""\
.st-key-said {{ gap: .4rem !important; margin-top: .5rem; }}
.st-key-said > div {{ max-width: 100%; }}
.st-key-said button {{ min-height: 1.75rem; padding: .1rem .65rem; text-align: left; }}
.st-key-said button p {{ font-size: {theme.SIZE["small"]}px; white-space: normal; overflow-wrap: anywhere; }}
.st-key-said a p {{ font-size: {theme.SIZE["small"]}px; }}
.st-key-said [class*="st-key-clear-"] button {{ border-radius: .9rem; background: var(--quiet); }}
.st-key-said [class*="st-key-clear-"] button p::after {{
  content: "✕"; content: "✕" / ""; margin-left: .5em; opacity: .7; }}
.st-key-said [class*="st-key-clear-"] button strong {{ position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }}
.st-key-clear_said button p {{ text-decoration: underline; text-underline-offset: .2em; }}
@media (min-width: 641px) {{ .st-key-said > [class*="st-key-way-"], .st-key-said > :has(> [class*="st-key-way-"])
  {{ margin-left: auto; }} }}
@media print {{
  .st-key-clear_said, .st-key-said [class*="st-key-way-"] {{ display: none !important; }}
  .st-key-said [class*="st-key-clear-"] button p::after {{ content: none; }}
}}
"""


def show(view: View) -> None:
    """Show the page's filters in words, each as a button that clears it, and one button for all if there are more.

    With two members chosen, a link leads to their page, unless it is the page shown.
    """
    words, pair = view.in_words(), _pair(view)
    # Also if it stays empty, which shows nothing: what follows keeps its place, and a list the reader's focus.
    with st.container(horizontal=True, key="said", vertical_alignment="center"):
        for name, clause in words.items():
            _clear(view, name, clause)
        if len(words) > 1:
            st.button(view.say("filter.clear"), on_click=clearing.clear, type="tertiary", key="clear_said")
        if pair:
            a, b = map(view.record.label, view.record.pair(pair))
            frame.link(view, "pair", view.record.pair(pair), view.say("filter.between", a=a, b=b), "said")


def _clear(view: View, name: str, words: str) -> None:
    """Show a filter as a button that clears it. words: plain."""
    label = view.say("filter.clear_one", words=plain(words))
    st.button(label, on_click=clearing.clear, args=(name,), key=f"clear-{name}")


def _pair(view: View) -> str:
    """Return the id of the pair that is chosen, blank if none is or its page is shown."""
    pair, _ = told.chosen(view.teller, view.filters)
    return "" if view.name == "pair" else pair
