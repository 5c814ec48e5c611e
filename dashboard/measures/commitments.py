"""What the six undertake together, and what the record holds beside it: by area and date, never "because of"."""

import pandas as pd

from dashboard import dates
from dashboard.measures.beside import held
from dashboard.memo import memo
from dashboard.record import Record, dated
from dashboard.selection import Filters

REPORTED, CITED, NOTHING = "reported", "evidence", "nothing"
TABLES = ("country_reports", "laws_and_plans", "practices", "meeting_outputs")  # in the order in which they are shown
SURE, OPEN, UNDATED = "sure", "open", "undated"
PLEDGE, ACTION, HEADING, GUIDELINE = "pledge", "action", "heading", "guideline"
UNDERTAKEN = (PLEDGE, ACTION)  # kinds of paragraphs in which governments undertake something
READING = ("guidelines", "toolkit", "declaration", "plan")  # kinds of documents to read beside


@memo
def instruments(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the texts whose commitments are in the record, newest plan first, then the others newest first.

    Index: id of an agreement or a document. `title`, `dated` (partial date of signature, else of force; of
    publication for a document), `number` (commitments that match area, country and words).
    """
    counts = _matching(record, filters)["instrument"].value_counts()
    found = [
        (key, record.title(key), dated(record.row(key)), int(counts.get(key, 0))) for key in record.commitment_texts
    ]
    return pd.DataFrame(found, columns=["instrument", "title", "dated", "number"]).set_index("instrument")


def _texts(rows: pd.DataFrame) -> pd.Series:
    """The text that each commitment stands in: an agreement or a document, as the record holds it."""
    return rows["agreement"].where(rows["agreement"] != "", rows["document"])


def _matching(record: Record, filters: Filters) -> pd.DataFrame:
    """The commitments of a choice, with `instrument`. Years choose what stands beside them: a pledge has no end."""
    facts = record.facts["commitments"]
    rows = facts.assign(instrument=_texts(facts))
    return filters.keep(filters.without("start", "end").apply(rows), "area")


@memo
def kinds(record: Record, filters: Filters) -> dict[str, int]:
    """Return for each kind of paragraph how many of all texts match, in the order of the package, without zeros."""
    counts = _matching(record, filters)["kind"].astype(str).value_counts()
    values = record.package.tables["commitments"].column("kind").values
    return {kind: int(counts[kind]) for kind in values if kind in counts}


@memo
def guidelines(record: Record) -> frozenset[str]:
    """Return the texts that hold parts of guidelines alone, of which no source says that governments adopted them."""
    rows = record.tables["commitments"]
    own = (rows["kind"].astype(str) == GUIDELINE).groupby(_texts(rows)).all()
    return frozenset(own.index[own])


@memo
def commitments(record: Record, filters: Filters, instrument: str) -> pd.DataFrame:
    """Return the commitments of a text that match, in printed order, with `instrument`, `status` and `sure`.

    `status`: REPORTED where the choice holds a report of a country of that area; CITED where it holds laws, plans,
    practices or outputs alone; else NOTHING. What is dated before the text, or has no date, decides nothing. `sure`
    (boolean): what decides it is surely no older than the text; where it may all be older, the status is open.
    """
    rows = _matching(record, filters)
    rows = rows[rows["instrument"] == instrument]
    found = {area: _status(beside(record, filters, instrument, area)) for area in rows["area"].unique()}
    statuses = [found[area] for area in rows["area"]]
    return rows.assign(status=[status for status, _ in statuses], sure=[sure for _, sure in statuses])


def _status(rows: pd.DataFrame) -> tuple[str, bool]:
    """The status of an area, and whether it is sure, from what stands beside a text."""
    reports = rows["table"] == "country_reports"
    for status, own in ((REPORTED, rows.loc[reports, "when"]), (CITED, rows.loc[~reports, "when"])):
        if own.isin((SURE, OPEN)).any():
            return status, bool((own == SURE).any())
    return NOTHING, True


@memo
def beside(record: Record, filters: Filters, instrument: str, area: str) -> pd.DataFrame:
    """Return what the record holds in an area and does not date before a text, in the columns of `held`.

    Rows in the order of TABLES, oldest first, undated last. `when`: SURE where it begins no earlier than the text,
    OPEN where partial dates leave the order open, UNDATED where it has no date. Countries and years are those chosen.
    """
    everything = held(record)
    rows = filters.without("q").apply(everything)
    rows = rows[rows["areas"].map(lambda areas: area in areas).astype(bool) & (rows["about"] != instrument)]
    known = dates.between(dated(record.row(instrument)), "")
    first, last = (known.first.isoformat(), known.last.isoformat()) if known else ("", "")
    rows = rows[(rows["first"] == "") | (rows["last"] >= first)]
    when = pd.Series(OPEN, index=rows.index).mask(rows["first"] >= last, SURE).mask(rows["first"] == "", UNDATED)
    order = rows["table"].map(TABLES.index)
    keys = {"order": order, "undated": rows["first"] == ""}
    found = rows.assign(when=when if known else UNDATED, **keys)
    return found.sort_values([*keys, "first"], kind="stable").drop(columns=list(keys))


def areas(record: Record) -> tuple[str, ...]:
    """Return the areas of work of commitments and reports, in the order of the package."""
    return record.package.tables["commitments"].column("area").values


@memo
def area_counts(record: Record, filters: Filters, instrument: str) -> dict[str, int]:
    """Return for each area how many commitments of a text match all other choices."""
    rows = _matching(record, filters.without("area"))
    return rows.loc[rows["instrument"] == instrument, "area"].astype(str).value_counts().to_dict()


@memo
def unread(record: Record) -> tuple[str, ...]:
    """Return the instruments of all members together that are in the record without a paragraph of theirs."""
    rows, everyone = record.facts["agreements"], frozenset(record.members)
    own = rows[(rows["scope"] == "subregional") & (rows["countries"].map(frozenset) == everyone)]
    return tuple(key for key in own.index if key not in set(record.tables["commitments"]["agreement"]))


@memo
def reading(record: Record) -> pd.DataFrame:
    """Return the guidelines, toolkits, declarations and plans: kinds in that order, within them newest first."""
    rows = record.facts["documents"]
    rows = rows[rows["kind"].astype(str).isin(READING)]
    order = rows["kind"].astype(str).map(READING.index)
    return rows.assign(order=order).sort_values(["order", "published"], ascending=[True, False], kind="stable")
