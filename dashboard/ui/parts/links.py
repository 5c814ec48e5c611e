"""Records by what they are called, each a button that opens it; what is folded away is made when it is opened."""

from collections.abc import Sequence

import streamlit as st

from dashboard.memo import memo
from dashboard.telling.teller import Teller
from dashboard.ui.parts import fold
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import state
from dashboard.ui.run.view import View

RECORDS = 4096  # of which labels are kept
_LETTERS = 150  # of a title, which of a commitment is a paragraph
# Where a list dates a record otherwise than by the first column of its beginning and that of its end.
_DATED = {"agreements": ("signed", ""), "liaison_posts": ("", ""), "statistics": ("", "")}


def listed(view: View, records: Sequence[str], name: str, about: bool = False) -> None:
    """List records; in words where there is none. name: sets lists apart. about: say kind and date of each too."""
    if not len(records):
        st.caption(view.say("nothing.short"))
    # The frame's style sets the buttons close and underlines what a record is called, not its kind and date.
    with st.container(gap=None, key=f"links-{name}"):
        for key in records:
            st.button(
                _label(view.teller, key, about),
                key=f"link-{name}-{key}",
                type="tertiary",
                on_click=state.open_record,
                args=(key,),
            )


def folded(view: View, records: Sequence[str], label: str, name: str, about: bool = False) -> None:
    """Offer records, where there are any, in a fold that says what it holds. label: plain words."""
    if len(records):
        fold.show(plain(label), f"fold-{name}", lambda: listed(view, records, f"fold-{name}", about))


def first(view: View, records: Sequence[str], most: int, name: str, about: bool = False) -> None:
    """List the first records and fold the others away, where they are more than one."""
    shown = most if len(records) > most + 1 else len(records)
    listed(view, records[:shown], name, about)
    folded(view, records[shown:], view.say("links.more", n=len(records) - shown), name, about)


@memo(most=RECORDS)
def _label(teller: Teller, key: str, about: bool) -> str:
    """Return what a record is called, with its kind and its date where asked for, as markdown."""
    title = f"**{plain(short(teller.record.title(key)))}**"
    if not about:
        return title
    table, row = teller.record.table_of(key), teller.record.row(key)
    period = teller.record.package.tables[table].period
    dated = _DATED.get(table, (period.begins[0] if period.begins else "", period.ends))
    starts, ends = (row[name] if name else "" for name in dated)
    meta = [teller.say(f"noun.{table}"), *([teller.say.date(starts, ends)] if starts else [])]
    return f"{title} · {plain(' · '.join(meta))}"


def short(title: str, letters: int = _LETTERS) -> str:
    """Return a title, a long one up to its last space in sight; not every script parts its words."""
    if len(title) <= letters:
        return title
    begin = title[:letters]
    return f"{begin.rpartition(' ')[0] or begin} …"
