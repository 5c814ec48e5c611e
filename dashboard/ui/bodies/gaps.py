"""What is not recorded, in sentences."""

import pandas as pd
import streamlit as st

from dashboard.dates import precision
from dashboard.measures import gaps
from dashboard.memo import memo
from dashboard.selection import Filters
from dashboard.telling.teller import Teller
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View


def sentence(teller: Teller, row: tuple) -> str:
    """Return what is not recorded in one sentence; never that it does not exist."""
    record, say = teller.record, teller.say
    if row.kind in ("ending", "no_text"):
        return say(f"gap.{row.kind}", title=record.title(row.key), date=say.date(row.date))
    a, b = (record.country(code) for code in record.pair(row.key))
    key = f"gap.{row.kind}"
    if row.kind == "no_meeting" and not row.date:
        key = "gap.no_meeting_ever"
    elif row.kind == "no_meeting" and precision(row.date) != "day":
        key = "gap.no_meeting_month"  # "in May 2013", "in 2013"
    return say(key, a=a, b=b, date=say.date(row.date))


def show(view: View) -> None:
    """List what is not recorded, kind by kind, each item with the record that it is about."""
    rows = gaps.gaps(view.record, view.filters)
    for kind in gaps.KINDS:
        own = rows[rows["kind"] == kind]
        with st.expander(f"{view.say(f'gap.{kind}_title')} ({len(own)})", expanded=kind == "no_agreement"):
            lines = [f"- {plain(sentence(view.teller, row))}" for row in own.itertuples()]
            st.markdown("\n".join(lines) if lines else view.say("gap.none"))


@memo
def numbers(teller: Teller, filters: Filters) -> pd.DataFrame:
    """Return the gaps as one table: kind and sentence."""
    say = teller.say
    rows = [
        (say(f"gap.{row.kind}_title"), sentence(teller, row)) for row in gaps.gaps(teller.record, filters).itertuples()
    ]
    return pd.DataFrame(rows, columns=[say("column.kind"), say("matrix.gaps")])
