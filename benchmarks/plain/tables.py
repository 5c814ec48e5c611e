"""What the plain pages share: reading a table, and the filters of the sidebar."""

import os
from pathlib import Path

import pandas as pd
import streamlit as st

DATA = Path(os.environ.get("DATA_FOLDER") or Path(__file__).resolve().parents[2] / "data")
PAGE = 10  # cards on a page of a list


@st.cache_data
def read(name: str) -> pd.DataFrame:
    """Return a table of the record, every cell as text."""
    return pd.read_csv(DATA / f"{name}.csv", dtype=str, keep_default_na=False)


@st.cache_data
def country_names() -> dict[str, str]:
    """Return the label of each country by its code, members first."""
    countries = read("countries").sort_values("member", ascending=False, kind="stable")
    return dict(zip(countries["country"], countries["label"], strict=True))


def named(code: str) -> str:
    """Return the words of a code of a category: "law_enforcement" is "Law enforcement"."""
    return code.replace("_", " ").capitalize()


def codes(column: pd.Series) -> list[str]:
    """Return the codes in a column whose cells are lists, in the order of the alphabet."""
    return sorted(set(column.str.split(";").explode()) - {""})


def having(rows: pd.DataFrame, column: str, wanted: list[str]) -> pd.DataFrame:
    """Return the rows with at least one of the wanted codes in a column of lists. All rows if none is wanted."""
    if not wanted:
        return rows
    return rows[rows[column].str.split(";").map(lambda held: not set(wanted).isdisjoint(held))]


def containing(rows: pd.DataFrame, columns: list[str], words: str) -> pd.DataFrame:
    """Return the rows that have every word in one of the columns."""
    text = rows[columns].agg(" ".join, axis=1).str.casefold() if len(rows) else pd.Series(dtype=str)
    for word in words.casefold().split():
        rows, text = rows[text.str.contains(word, regex=False)], text[text.str.contains(word, regex=False)]
    return rows


def chosen_countries() -> list[str]:
    """Return the codes that are chosen in the sidebar."""
    return st.session_state.get("country", [])


def in_years(rows: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return the rows whose date lies in the chosen years, and those without a date."""
    first, last = st.session_state.get("years", (0, 9999))
    years = pd.to_numeric(rows[column].str[:4], errors="coerce")
    return rows[years.isna() | years.between(first, last)]


def paged(rows: pd.DataFrame, key: str) -> pd.DataFrame:
    """Return the rows of the page of a list that is chosen, and show the choice if there are several pages."""
    pages = -(-len(rows) // PAGE)
    page = st.pagination(pages, key=key) if pages > 1 else 1
    return rows.iloc[(page - 1) * PAGE : page * PAGE]


def cards(rows: pd.DataFrame, title: str, bylines: list[str], text: str, key: str) -> None:
    """Show the rows as cards, page by page: their title, some columns in a line, and a text."""
    st.caption(f"{len(rows)} found")
    shown = paged(rows, f"{key}_page")
    with st.container(key="found"):
        for row in shown.to_dict("records"):
            with st.container(border=True):
                st.subheader(row[title])
                st.caption(" · ".join(row[column] for column in bylines if row[column]))
                st.write(row[text])
