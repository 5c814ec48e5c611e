"""The records of one country in blocks. No totals across blocks, no ranks, no scores."""

import re

import pandas as pd

from dashboard.measures import details, instruments
from dashboard.memo import memo
from dashboard.record import Record

NAMES = (
    "mechanism",
    "laws_and_plans",
    "agreements",
    "treaties",
    "liaison_posts",
    "meetings",
    "country_reports",
    "practices",
    "news",
    "documents",
    "organisations",
)
COLUMNS = ["table", "record", "group"]


@memo
def blocks(record: Record, code: str) -> dict[str, pd.DataFrame]:
    """Return the blocks of a member, by name in the order of NAMES: one row a record, in COLUMNS.

    `table`: the record's table. `group`: the group within the block: "body", "lead" or "reported" in "mechanism"; the
    partner's code in "agreements", blank if the partner is not a country; the scope in "treaties"; "own" or "here" in
    "liaison_posts"; "host" or "part" in "meetings"; meeting and theme ("commit-som-5/prevention") in
    "country_reports"; the kind in "organisations"; blank elsewhere. Rows are sorted by group, then newest first.
    """
    made = (
        _mechanism(record, code),
        _of(record, code, "laws_and_plans"),
        *_agreements(record, code),
        _posts(record, code),
        _meetings(record, code),
        _reports(record, code),
        _of(record, code, "practices"),
        _of(record, code, "news"),
        _rows("documents", [(key, "") for key in _documents(record, code)]),
        _organisations(record, code),
    )
    return dict(zip(NAMES, made, strict=True))


def _rows(table: str, found: list[tuple[str, str]]) -> pd.DataFrame:
    return pd.DataFrame([(table, key, group) for key, group in found], columns=COLUMNS)


def _newest(record: Record, code: str, table: str) -> pd.DataFrame:
    return details.concerning(record, (code,), table)


def _of(record: Record, code: str, table: str) -> pd.DataFrame:
    """Return the records of a table that concern the country, as one group."""
    return _rows(table, [(key, "") for key in _newest(record, code, table).index])


def _mechanism(record: Record, code: str) -> pd.DataFrame:
    """Return bodies that coordinate, bodies that lead a law or plan, and reports on mechanisms."""
    bodies = coordinating(record, code)
    leads = dict.fromkeys(key for keys in _newest(record, code, "laws_and_plans")["lead"] for key in keys)
    told = _newest(record, code, "country_reports")
    return pd.concat(
        [
            _rows("organisations", [(key, "body") for key in bodies]),
            _rows("organisations", [(key, "lead") for key in leads if key not in bodies]),
            _rows("country_reports", [(key, "reported") for key in told.index[told["area"] == "mechanisms"]]),
        ],
        ignore_index=True,
    )


def coordinating(record: Record, code: str) -> list[str]:
    """Return the ids of a country's coordinating bodies, in the order of the table."""
    rows = record.tables["organisations"]
    return rows.index[(rows["country"] == code) & (rows["kind"] == "coordination_mechanism")].tolist()


def _agreements(record: Record, code: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return agreements with one partner, sorted by partner in the order of countries.csv, and those with several."""
    rows = _newest(record, code, "agreements")
    two = rows[rows["scope"] == "bilateral"]
    order = ["", *record.tables["countries"]["country"]]
    partners = [(key, "".join([each for each in codes if each != code][:1])) for key, codes in two["countries"].items()]
    partners.sort(key=lambda found: order.index(found[1]))
    wider = rows[rows["scope"] != "bilateral"].astype({"scope": str})
    scopes = [(key, scope) for wanted in instruments.SCOPES for key, scope in wider["scope"].items() if scope == wanted]
    return _rows("agreements", partners), _rows("agreements", scopes)


def _posts(record: Record, code: str) -> pd.DataFrame:
    """Return posts of the country, at home and abroad, then those of others in it."""
    kept = _newest(record, code, "liaison_posts")["posted_by"] == code
    groups = [(key, "own") for key in kept.index[kept]] + [(key, "here") for key in kept.index[~kept]]
    return _rows("liaison_posts", groups)


def _meetings(record: Record, code: str) -> pd.DataFrame:
    """Return meetings in the country or hosted by a body of it, then others that it attended or is to attend."""
    rows, places = record.facts["meetings"], record.tables["places"].set_index("place")["country"]
    bodies = frozenset(record.tables["organisations"].query("country == @code").index)
    here = rows["place"].map(places).eq(code) | rows["host"].map(lambda hosts: not bodies.isdisjoint(hosts))
    part = rows["countries"].map(lambda codes: code in codes)
    ordered = rows[here | part].sort_values("first", ascending=False, kind="stable").index
    return _rows(
        "meetings",
        [(key, "host") for key in ordered if here[key]] + [(key, "part") for key in ordered if not here[key]],
    )


def _reports(record: Record, code: str) -> pd.DataFrame:
    """Return the country's reports, sorted by meeting (newest first), then by theme in the order of the package."""
    rows = _newest(record, code, "country_reports").astype({"area": str})
    areas = record.package.tables["country_reports"].column("area").values
    dated = record.facts["meetings"]["first"]
    keys = {"newest": rows["meeting"].map(dated), "theme": rows["area"].map(list(areas).index)}
    ordered = rows.assign(**keys).sort_values(
        ["newest", "meeting", "theme"], ascending=[False, True, True], kind="stable"
    )
    return _rows("country_reports", [(row.Index, f"{row.meeting}/{row.area}") for row in ordered.itertuples()])


def _documents(record: Record, code: str) -> list[str]:
    """Return ids of documents that name the country in title, summary or first publisher; newest first."""
    told = record.original  # names are looked for in English, and in the spellings of `aliases`
    row, rows = told.tables["countries"].loc[code], told.facts["documents"]
    names = {name for name in (row["name"], row["label"], *row["aliases"]) if name}
    named = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(names))) + r")(?!\w)")
    texts = rows["title"] + "\n" + rows["summary"] + "\n" + rows["publisher"].str.split(";").str[0]
    kept = rows[texts.map(lambda text: bool(named.search(text)))]
    return kept.sort_values("first", ascending=False, kind="stable").index.tolist()


def _organisations(record: Record, code: str) -> pd.DataFrame:
    rows = record.tables["organisations"].query("country == @code").astype({"kind": str})
    kinds = record.package.tables["organisations"].column("kind").values
    return _rows(
        "organisations", [(key, kind) for wanted in kinds for key, kind in rows["kind"].items() if kind == wanted]
    )
