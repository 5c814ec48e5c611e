"""The record as data: what each table and column means, what it rests on, and how to take it along."""

import pandas as pd
import streamlit as st

from dashboard.exports import csv, package
from dashboard.measures import data
from dashboard.memo import memo
from dashboard.telling.finding import Finding, Table
from dashboard.telling.teller import Teller
from dashboard.ui.parts import cards, fold
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run.view import View


def downloads(view: View) -> None:
    """Offer the whole package, made when it is asked for."""
    st.download_button(
        view.say("data.download_all"),
        data=package.write,
        file_name=f"gms-anti-trafficking-cooperation-{view.record.package.version}.zip",
        mime="application/zip",
        on_click="ignore",
        icon=":material/download:",
        key="download_package",
    )
    st.caption(view.say("data.licence"))


@memo
def _tables(teller: Teller) -> pd.DataFrame:
    """Every table, headed in the reader's language; languages under their own names."""
    rows, say = data.tables(teller.record), teller.say
    days = {name: [say.date(day) if day else "" for day in rows[name]] for name in ("latest", "changed")}
    languages = list(data.translations(teller.record)["language"])
    heads = {name: say(f"data.head.{name}") for name in rows.columns if name not in languages}
    return rows.assign(**days).rename(columns=heads | {code: say.value("languages", code) for code in languages})


@memo
def _translated(teller: Teller) -> str:
    """How far each language has come, a sentence each."""
    say = teller.say
    return " ".join(
        say("data.translated", **row | {"language": say.value("languages", row["language"])})
        for row in data.translations(teller.record).to_dict("records")
    )


@memo
def _columns(teller: Teller, table: str) -> pd.DataFrame:
    rows = data.columns(teller.record, table)
    return rows.rename(columns={name: teller.say(f"data.head.{name}") for name in rows.columns})


@memo
def _sources(teller: Teller) -> pd.DataFrame:
    """Every source as a table headed in the reader's language: newest first, undated last."""
    say, rows = teller.say, data.sources(teller.record)
    cells = {
        "title": rows["title"],
        "publisher": rows["publisher"],
        "published": [say.date(published) if published else "" for published in rows["published"]],
        "language": [say.listed([say.value("language", code) for code in codes]) for codes in rows["language"]],
        "kind": [say.value("kind", kind) for kind in rows["kind"]],
        "url": rows["url"],
        "url_state": [say.value("url_state", state) for state in rows["url_state"]],
        "statements": rows["statements"],
        "terms": rows["terms"],
        "note": rows["note"],
    }
    heads = {name: say("data.head.statements") if name == "statements" else say(f"column.{name}") for name in cells}
    return pd.DataFrame({heads[name]: list(cell) for name, cell in cells.items()})


def overview(view: View) -> None:
    """Show every table: how much, how fresh, how sure, how far in other languages."""
    st.header(view.say("data.tables"), anchor=False)
    st.dataframe(
        _tables(view.teller),
        hide_index=True,
        placeholder="",
        alt=view.say("data.tables"),
        height="content",
        key="tables",
    )
    st.caption(view.say("data.tables_read"))
    st.caption(plain(_translated(view.teller)))


def columns(view: View) -> None:
    """Show every column of every table, and offer each table as it stands."""
    st.header(view.say("data.columns"), anchor=False)
    known = view.record.package.tables
    name = st.selectbox(view.say("data.choose"), list(known), format_func=lambda name: known[name].title, key="table")
    st.markdown(plain(known[name].description))
    st.dataframe(
        _columns(view.teller, name), hide_index=True, placeholder="", alt=view.say("data.columns"), height="content"
    )
    rows = view.record.tables[name]
    fold.show(
        view.say("data.rows", n=len(rows)),
        f"rows_{name}",
        lambda: st.dataframe(rows.map(csv.joined), hide_index=True, placeholder="", alt=name),
    )
    st.download_button(
        view.say("data.download_table", name=f"{name}.csv"),
        data=lambda: csv.write(rows),
        file_name=f"{name}.csv",
        mime="text/csv",
        on_click="ignore",
        key="download_table",
    )


def sources(view: View) -> None:
    """List every source, to take along as CSV."""
    st.header(view.say("data.sources"), anchor=False)
    cards.dataframe(view, Finding("sources", view.say("data.sources"), "", Table.of(_sources(view.teller)), ()))


@memo
def _disclaimers(teller: Teller) -> str:
    rows = teller.record.tables["sources"].to_dict("records")
    return "\n".join(f"- **{plain(row['title'])}**: {plain(row['disclaimer'])}" for row in rows if row["disclaimer"])


def disclaimers(view: View) -> None:
    """Say what each publisher disclaims."""
    st.header(view.say("about.disclaimers"), anchor=False)
    st.markdown(_disclaimers(view.teller))
