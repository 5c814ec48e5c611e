"""What a table gains from the others before it is shown: its countries, the days it could cover, its words."""

from collections.abc import Mapping

import pandas as pd

from dashboard import dates, search

# The columns that say when a record of a table begins and ends. A table not named here has no date of its own.
PERIODS = {
    "meetings": ("starts", "ends"),
    "news": ("published", ""),
    "practices": ("starts", "ends"),
    "documents": ("published", ""),
    "laws_and_plans": ("period_start", "period_end"),
    "country_reports": ("date", ""),
}
# These last until they are known to have ended: an agreement signed in 2004 is there in 2010 too.
LASTING = {"agreements": ("signed", "expires"), "liaison_posts": ("opened", "closed")}
TITLES = {
    "countries": "name",
    "organisations": "name",
    "liaison_posts": "name",
    "agreements": "short_title",
    "meetings": "title",
    "news": "title",
    "practices": "name",
    "documents": "title",
    "laws_and_plans": "title",
    "commitments": "text",
    "country_reports": "text",
    "statistics": "indicator",
}
FOREVER = "9999-12-31"


def _days(table: str, row: Mapping) -> tuple[str, str]:
    starts, ends = PERIODS.get(table) or LASTING.get(table) or ("", "")
    begin, end = row.get(starts, ""), row.get(ends, "")
    if table == "liaison_posts":
        begin = begin or end or row["as_of"]  # of one that closed before anybody wrote of it, only the end is known
    if table == "news":
        begin = begin or row["event_date"]
    if table == "laws_and_plans":
        begin = begin or row["adopted"] or row["in_force"]
    if table == "statistics":
        begin, _, end = row["period"].partition("/")
    span = dates.between(begin, end)
    if span is None:
        return "", ""
    open_ended = table in LASTING and not end
    return span.first.isoformat(), FOREVER if open_ended else span.last.isoformat()


def countries(tables: Mapping[str, pd.DataFrame], table: str) -> list[tuple[str, ...]]:
    """Return for each row of a table the codes of the countries that it concerns, in the order of the table."""
    rows = tables[table]
    if "countries" in rows:
        return rows["countries"].tolist()
    if table in ("agreements", "commitments"):
        parties = tables["agreement_parties"]
        known = parties[parties["party"].isin(tables["countries"]["country"])]
        by_agreement = known.groupby("agreement")["party"].agg(tuple)
        return [by_agreement.get(agreement, ()) for agreement in rows["agreement"]]
    if table == "statistics":
        return rows["country"].tolist()
    columns = [column for column in ("posted_by", "hosted_by", "country") if column in rows]
    pairs = rows[columns].itertuples(index=False)
    return [tuple(dict.fromkeys(code for code in pair if code)) for pair in pairs]


def facts(tables: Mapping[str, pd.DataFrame], table: str) -> pd.DataFrame:
    """Return a table with these columns more.

    `countries` (codes), `first` and `last` (ISO days between which it could lie or last; blank where undated),
    `folded` (all its words and the names of its countries in every spelling, as `search.fold` writes them) and, where
    there is a publisher, `publisher_code`.
    """
    rows = tables[table].copy()
    rows["countries"] = countries(tables, table)
    spans = [_days(table, row) for row in rows.to_dict("records")]
    for column, days in zip(("first", "last"), zip(*spans, strict=True) if spans else ((), ()), strict=True):
        rows[column] = pd.Series(days, index=rows.index, dtype="str")  # texts in a table without a row too
    names = {
        row.country: " ".join((row.name, row.formal_name, *row.aliases))
        for row in tables["countries"].itertuples(index=False, name="Country")
    }
    known = {**_titles(tables, "organisations"), **_titles(tables, "places")}
    if "publisher" in rows:
        rows["publisher_code"] = ["-".join(search.fold(name).split()) for name in rows["publisher"]]
    texts = rows.select_dtypes(include=["object", "str"]).drop(columns=["first", "last"])
    rows["folded"] = [_words(row, names, known) for row in texts.itertuples(index=False)]
    return rows


def _titles(tables: Mapping[str, pd.DataFrame], table: str) -> dict[str, str]:
    return dict(zip(tables[table].iloc[:, 0], tables[table]["name"], strict=True))


def _words(row: tuple, names: Mapping[str, str], known: Mapping[str, str]) -> str:
    cells = [entry for cell in row for entry in (cell if isinstance(cell, tuple) else (cell,)) if entry]
    return search.fold(" ".join(f"{cell} {names.get(cell, '')} {known.get(cell, '')}" for cell in cells))
