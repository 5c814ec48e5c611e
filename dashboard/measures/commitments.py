"""Commitments of the six members, and the records beside them: matched by area and date, never as effects."""

import pandas as pd

from dashboard import dates
from dashboard.measures import age
from dashboard.measures.beside import candidates
from dashboard.measures.rows import AreaCount
from dashboard.memo import memo
from dashboard.record import Record, dated
from dashboard.selection import Filters
from dashboard.selection.lists import of_list

REPORTED, CITED, NOTHING, INCOMPARABLE = "reported", "evidence", "nothing", "incomparable"
UNDECIDED = (NOTHING, INCOMPARABLE)  # statuses that no record decides
TABLES = ("country_reports", "laws_and_plans", "practices", "meeting_outputs")  # in display order
SURE, OPEN, UNDATED = "sure", "open", "undated"
PLEDGE, ACTION, ARTICLE, HEADING, GUIDELINE = "pledge", "action", "article", "heading", "guideline"
SUMMARY = "summary"  # what a source that is not the text says of its contents
UNDERTAKEN = (PLEDGE, ACTION, ARTICLE)  # kinds of paragraphs in which the parties undertake something
READ_FIRST = ("guidelines", "toolkit", "declaration", "plan")  # kinds of documents that are listed before others


@memo
def instruments(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the texts whose commitments are on record, in the order of `record.commitment_texts`.

    Index: id of an agreement or a document. Columns: `title`, `dated` (partial date of signature, else of entry into
    force; for a document, of publication), `number` (commitments that match area, country and words).
    """
    counts = _matching(record, filters)["instrument"].value_counts()
    found = [
        (key, record.title(key), dated(record.row(key)), int(counts.get(key, 0))) for key in record.commitment_texts
    ]
    return pd.DataFrame(found, columns=["instrument", "title", "dated", "number"]).set_index("instrument")


def _texts(rows: pd.DataFrame) -> pd.Series:
    """Return for each commitment the id of the agreement or document that contains it."""
    return rows["agreement"].where(rows["agreement"] != "", rows["document"])


def _matching(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the commitments that match, with `instrument`. Years are ignored here: they filter the records beside."""
    facts = record.facts["commitments"]
    rows = facts.assign(instrument=_texts(facts))
    return filters.keep(filters.without("start", "end").apply(rows), "area")


@memo
def kinds(record: Record, filters: Filters) -> dict[str, int]:
    """Return the number of matching paragraphs of each kind, over all texts, in the order of the package, no zeros."""
    counts = _matching(record, filters)["kind"].astype(str).value_counts()
    values = record.package.tables["commitments"].column("kind").values
    return {kind: int(counts[kind]) for kind in values if kind in counts}


@memo
def guidelines(record: Record) -> frozenset[str]:
    """Return the ids of texts of guidelines, headings aside: no source says that governments adopted them."""
    rows = record.tables["commitments"]
    rows = rows[rows["kind"].astype(str) != HEADING]
    own = (rows["kind"].astype(str) == GUIDELINE).groupby(_texts(rows)).all()
    return frozenset(own.index[own])


@memo
def commitments(record: Record, filters: Filters, instrument: str) -> pd.DataFrame:
    """Return the commitments of a text that match, in printed order, with four columns added.

    `instrument`: the text. `status`: REPORTED if a country reported on the area; CITED if only laws, plans, practices
    or outputs match; else NOTHING; of a text without a date INCOMPARABLE. Undated records, and those dated before the
    text, do not count. `sure` (boolean): whether at least one record that decides the status is surely no older than
    the text; if all may be older, the status is open. `told`: the last partial date of the records that decide the
    status, of a report that of its meeting; blank for NOTHING and INCOMPARABLE.
    """
    rows = _matching(record, filters)
    rows = rows[rows["instrument"] == instrument]
    if len(rows) and not dated(record.row(instrument)):
        return rows.assign(status=INCOMPARABLE, sure=True, told="")
    found = {area: _status(beside(record, filters, instrument, area)) for area in rows["area"].unique()}
    return rows.assign(**{name: [found[area][name] for area in rows["area"]] for name in ("status", "sure", "told")})


def _status(rows: pd.DataFrame) -> dict[str, object]:
    """Return `status`, `sure` and `told` of an area. rows: of `beside`, for one area."""
    reports = rows["table"] == "country_reports"
    for status, own in ((REPORTED, rows[reports]), (CITED, rows[~reports])):
        own = own[own["when"].isin((SURE, OPEN))]
        if len(own):
            return {"status": status, "sure": bool((own["when"] == SURE).any()), "told": age.last(own["told"].tolist())}
    return {"status": NOTHING, "sure": True, "told": ""}


@memo
def by_area(record: Record, filters: Filters, instrument: str) -> tuple[AreaCount, ...]:
    """Return the commitments of a text that match all filters but areas, by area. instrument: the text."""
    rows = _matching(record, filters.without("area"))
    held = rows.loc[rows["instrument"] == instrument, "area"].astype(str).value_counts()
    return tuple(AreaCount(area, "", int(held.get(area, 0)), 0, False, area in filters.area) for area in areas(record))


@memo
def beside(record: Record, filters: Filters, instrument: str, area: str) -> pd.DataFrame:
    """Return the records of an area that are not surely older than a text, in the columns of `beside.candidates`.

    Sorted in the order of TABLES, oldest first, undated last. Added column `when`: SURE if the record began no earlier
    than the text, OPEN if partial dates leave the order open, UNDATED. Only `country` and years of the filters count.
    """
    everything = candidates(record)
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
def without_paragraphs(record: Record) -> tuple[str, ...]:
    """Return the ids of the agreements of all six members of which no paragraph is on record. A SUMMARY is none."""
    rows, everyone = record.facts["agreements"], frozenset(record.members)
    own = rows[(rows["scope"] == "subregional") & (rows["countries"].map(frozenset) == everyone)]
    paragraphs = record.tables["commitments"]
    known = set(paragraphs.loc[paragraphs["kind"].astype(str) != SUMMARY, "agreement"])
    return tuple(key for key in own.index if key not in known)


@memo
def further_reading(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the documents that match kind, years and words, sorted by kind, then newest first, undated ones last.

    Kinds are in the order of READ_FIRST, then of the package. Countries and areas do not count: no column names those
    of a document.
    """
    rows = filters.keep(of_list(filters, "documents").apply(record.facts["documents"]), "kind")
    kinds = dict.fromkeys((*READ_FIRST, *record.package.tables["documents"].column("kind").values))
    order = rows["kind"].astype(str).map(list(kinds).index)
    return rows.assign(order=order).sort_values(["order", "published"], ascending=[True, False], kind="stable")
