"""The record as data: what each table and column means, what it rests on, and how to take it along."""

import pandas as pd
import streamlit as st

from dashboard.exports import csv, package
from dashboard.measures import data
from dashboard.ui import fields
from dashboard.ui.view import View, plain


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


def overview(view: View, tables: pd.DataFrame) -> None:
    """Show every table with its size."""
    st.subheader(view.say("data.tables"), anchor=False)
    heads = {name: view.say(f"data.head.{name}") for name in tables.columns}
    st.dataframe(
        tables.rename(columns=heads), hide_index=True, placeholder="", alt=view.say("data.tables"), height="content"
    )


def columns(view: View) -> None:
    """Show every column of every table, and offer each table as it stands."""
    st.subheader(view.say("data.columns"), anchor=False)
    names = list(view.record.package.tables)
    name = st.selectbox(
        view.say("data.choose"), names, format_func=lambda name: view.record.package.tables[name].title, key="table"
    )
    st.markdown(plain(view.record.package.tables[name].description))
    heads = {column: view.say(f"data.head.{column}") for column in ("column", "title", "type", "required", "allowed")}
    heads["description"] = view.say("data.head.description")
    described = data.columns(view.record, name).rename(columns=heads)
    st.dataframe(described, hide_index=True, placeholder="", alt=view.say("data.columns"), height="content")
    with st.expander(view.say("data.rows", n=len(view.record.tables[name]))):
        rows = view.record.tables[name]
        st.dataframe(rows.map(csv.joined), hide_index=True, placeholder="", alt=name)
    st.download_button(
        view.say("data.download_table", name=f"{name}.csv"),
        data=lambda: csv.write(view.record.tables[name]),
        file_name=f"{name}.csv",
        mime="text/csv",
        on_click="ignore",
        key="download_table",
    )


def sources(view: View, rows: pd.DataFrame) -> None:
    """List every source with its publisher, date, language, address as printed and its terms."""
    st.subheader(view.say("data.sources"), anchor=False)
    for row in rows.to_dict("records"):
        languages = view.say.listed([view.say.value("language", code) for code in row["language"]])
        parts = [
            row["publisher"],
            view.say.date(row["published"]),
            languages,
            view.say.count("statements", row["statements"]),
        ]
        lines = [f"**{plain(row['title'])}**", " · ".join(plain(part) for part in parts)]
        if row["url"]:
            lines.append(f"{fields.address(row['url'])} ({plain(view.say.value('url_state', row['url_state']))})")
        lines += [plain(row[column]) for column in ("terms", "note") if row[column]]
        st.markdown("  \n".join(lines))


def disclaimers(view: View) -> None:
    """Say what each publisher disclaims."""
    st.subheader(view.say("about.disclaimers"), anchor=False)
    for row in view.record.tables["sources"].to_dict("records"):
        if row["disclaimer"]:
            st.markdown(f"- **{plain(row['title'])}**: {plain(row['disclaimer'])}")
