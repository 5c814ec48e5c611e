"""What a record rests on, in its drawer: what sources that disagree say, and every statement of every source."""

from collections.abc import Iterable
from itertools import cycle

import pandas as pd
import streamlit as st

from dashboard.measures import details
from dashboard.telling import values
from dashboard.ui.parts import fields, links
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View

# Rows of evidence that agree in these are one statement, on which several fields rest.
_SAID = ["quote", "locator", "certainty", "note"]
PART = 70  # letters of a part's name, which of an output is a sentence


def note(row: pd.Series) -> None:
    """Show what is doubtful or must be known of a record, where it says so."""
    if row.get("note"):
        st.info(plain(row["note"]), icon=":material/edit_note:")


def conflicts(view: View, key: str) -> None:
    """Show side by side what sources that disagree say of a field, each with its name and date."""
    told = details.conflicts(view.record, key)
    if told.empty:
        return
    st.header(view.say("drawer.conflicts"), anchor=False)
    for (part, field), sides in told.groupby(["part", "field"], sort=False):
        st.markdown(f":small[**{plain(_about(view, key, part, [field]))}**]")
        columns = cycle(st.columns(2))
        for side in sides.itertuples():
            source = " · ".join(filter(None, (side.source_title, side.source_publisher)))
            with next(columns).container(border=True):
                st.markdown(plain(side.says))
                st.caption(f"{plain(source)} · {plain(view.say.date(side.source_published))}")


def sources(view: View, key: str) -> None:
    """Show every row of evidence: document, publisher, date, language, place, words quoted, certainty, note."""
    rested = details.evidence(view.record, key)
    st.header(view.say("drawer.sources"), anchor=False)
    for source, rows in rested.groupby("source", sort=False):
        first = rows.iloc[0]
        languages = view.say.listed([view.say.value("language", code) for code in first["source_language"]])
        date = view.say.date(first["source_published"])
        with st.container(border=True, key=f"source-{source}"):
            st.markdown(
                f"**{plain(first['source_title'])}**  \n" + plain(f"{first['source_publisher']} · {date} · {languages}")
            )
            if first["source_url"]:
                st.markdown(fields.small(fields.address(first["source_url"], first["source_url_state"])))
            statements = rows.groupby(_SAID, sort=False)[["part", "field"]]
            st.markdown("\n\n".join(_statement(view, key, *said, about) for said, about in statements))


def _statement(view: View, key: str, quote: str, locator: str, certainty: str, note: str, about: pd.DataFrame) -> str:
    """Return one statement of a document, with the parts and fields that rest on it (`about`), as markdown."""
    names = "; ".join(_about(view, key, part, own) for part, own in about.groupby("part", sort=False)["field"])
    basis = " · ".join(plain(part) for part in (names, view.say.value("certainty", certainty), locator) if part)
    lines = [f"“{plain(quote)}”" if quote else "", f":small[{basis}]", f":small[*{plain(note)}*]" if note else ""]
    return "  \n".join(line for line in lines if line)


def _about(view: View, key: str, part: str, columns: Iterable[str]) -> str:
    """Return in plain words what a statement is about: fields of a record, or of a part, such as a party or output."""
    columns = list(dict.fromkeys(columns))
    if not part:
        named = [values.label(view.teller, key, column) for column in columns if column]
        return ", ".join([*([view.say("drawer.whole")] if "" in columns else []), *named])
    named = [view.say(f"column.{column}") for column in columns if column]
    return f"{links.short(part, PART)}: {', '.join(named)}" if named else links.short(part, PART)
