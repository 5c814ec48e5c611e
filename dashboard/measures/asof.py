"""The state of agreements and posts on a day: sure, perhaps or not. Partial dates stay as vague as they are."""

from collections.abc import Iterable
from datetime import date

import pandas as pd

from dashboard.dates import span
from dashboard.measures.rows import NOT_YET
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters

SURE, PERHAPS, NOT = "sure", "perhaps", "not"
# States of an agreement, furthest first. What is under negotiation or drafted is not yet an agreement.
STATES = ("in_force", "signed", "agreed", "ended", "negotiated")
CONCLUDED = frozenset({"agreed", "signed", "in_force", "expired", "superseded"})
# The state that each recorded status of a concluded agreement tells by itself.
TOLD = {"agreed": "agreed", "signed": "signed", "in_force": "in_force", "expired": "ended", "superseded": "ended"}


def day(record: Record, filters: Filters) -> date:
    """Return the day of the filters: the last day of a partial `asof`; the day of the data if `asof` is blank."""
    return span(filters.asof or record.package.created).last


def happened(on: date, dated: str) -> str:
    """Return whether an event had happened by the end of a day: SURE, PERHAPS or NOT.

    dated: its partial date. A blank date is PERHAPS; by 30 June 2004, so is "2004".
    """
    if not dated:
        return PERHAPS
    known = span(dated)
    return SURE if known.last <= on else PERHAPS if known.first <= on else NOT


@memo
def first_told(record: Record, table: str) -> dict[str, str]:
    """Return for each record the first day (ISO) on which a source stated the record as a whole or its status."""
    evidence = record.tables["evidence"].merge(
        record.tables["sources"][["source", "published"]], on="source", validate="many_to_one"
    )
    whole = evidence["field"].isin(["", "status"]) & (evidence["certainty"] == "stated")
    dated = evidence["told"].where(evidence["told"] != "", evidence["published"])
    own = evidence.assign(dated=dated)[whole & (evidence["table"] == table) & (dated != "")]
    last = own.assign(day=[span(text).last.isoformat() for text in own["dated"]])
    return last.groupby("record")["day"].min().to_dict()


def agreements(record: Record, rows: pd.DataFrame, on: date) -> pd.DataFrame:
    """Return the rows of agreements that had begun by a day, or may have, with `state`, `sure` and `calculated` added.

    `state`: one of STATES on that day. `sure`: False if a partial or missing date leaves it open. `calculated`: whether
    the state follows from dates and not from the recorded status, which tells another. An undated agreement counts
    from the first publication that mentions it. A term known to the year runs to the last day of that year. An
    agreement ends when one that supersedes it begins.
    """
    today = on.isoformat() >= record.package.created
    begun = dict.fromkeys(record.tables["agreements"].index, SURE) if today else _all_begun(record, on)
    successors, found = _successors(record), {}
    for at, row in enumerate(_cells(rows, "status", "act", "in_force", "expires")):
        if begun[row.Index] != NOT:
            later = {begun[key] for key in successors.get(row.Index, ())}
            after = SURE if SURE in later else PERHAPS if PERHAPS in later else NOT
            found[at] = _state(row, begun[row.Index], after, on, today)
    kept = rows.iloc[list(found)]
    states = pd.Categorical([state for state, _ in found.values()], categories=list(STATES))
    other = [TOLD.get(status, "negotiated") != state for status, state in zip(kept["status"], states, strict=True)]
    return kept.assign(
        state=states,
        sure=pd.Series([sure for _, sure in found.values()], kept.index, dtype=bool),
        calculated=pd.Series(other, kept.index, dtype=bool),
    )


@memo
def _all_begun(record: Record, on: date) -> dict[str, str]:
    """Return for each agreement whether it, or the work on it, had begun by a day: SURE, PERHAPS or NOT."""
    told = first_told(record, "agreements")
    rows = _cells(record.tables["agreements"], "status", "signed", "in_force")
    return {row.Index: _begun(row, told.get(row.Index, ""), on) for row in rows}


def _successors(record: Record) -> dict[str, list[str]]:
    """Return for each superseded agreement the concluded ones that supersede it. Drafts supersede nothing yet."""
    rows, found = record.tables["agreements"], {}
    for row in _cells(rows[rows["supersedes"] != ""], "supersedes", "status"):
        if row.status in CONCLUDED:
            found.setdefault(row.supersedes, []).append(row.Index)
    return found


def _cells(rows: pd.DataFrame, *columns: str) -> Iterable[tuple]:
    """Return rows as named tuples of `Index` and some columns. As objects, because Arrow is slow at single texts."""
    held = rows[list(columns)].astype(object)
    return held.set_axis(rows.index.astype(object)).itertuples(name="Cells")


def _begun(row: tuple, told: str, on: date) -> str:
    """Return whether an agreement, or the work on it, had begun by a day: SURE, PERHAPS or NOT."""
    if row.status not in CONCLUDED:
        return SURE if told and told <= on.isoformat() else NOT
    dated = row.signed or row.in_force
    if dated:
        return happened(on, dated)
    return SURE if told and told <= on.isoformat() else PERHAPS


def _state(row: tuple, begun: str, after: str, on: date, today: bool) -> tuple[str, bool]:
    """Return the state of an agreement that had begun, or may have, and whether the state is sure.

    after: whether an agreement that supersedes it had begun. today: whether the recorded status holds on that day.
    """
    if row.status not in CONCLUDED:
        return "negotiated", True
    expired = bool(row.expires) and span(row.expires).last < on
    if expired or after == SURE or (today and row.status in ("expired", "superseded")):
        return "ended", begun == SURE
    in_force = happened(on, row.in_force) if row.in_force else NOT
    sure = begun == SURE and after == NOT and in_force != PERHAPS
    if in_force != NOT or (today and row.status == "in_force"):
        return "in_force", sure
    return ("agreed" if row.status == "agreed" or row.act else "signed"), sure


def posts(rows: pd.DataFrame, on: date) -> pd.DataFrame:
    """Return the rows of posts that existed on a day, or may have, with the column `sure` added.

    A post with an unknown opening surely existed from the day of its status (`as_of`), and perhaps before. It no longer
    exists once it is known to have closed, on a day or by the day of its status. A post that is planned or under
    consideration is shown, as such, from the day of its status.
    """
    sure = {}
    for at, row in enumerate(_cells(rows, "opened", "closed", "as_of", "status")):
        there = happened(on, row.opened or row.as_of)
        if not row.opened and there == NOT and row.status not in NOT_YET:
            there = PERHAPS
        gone = _gone(row, on)
        if there != NOT and gone != SURE:
            sure[at] = there == SURE and gone == NOT
    kept = rows.iloc[list(sure)]
    return kept.assign(sure=pd.Series(list(sure.values()), kept.index, dtype=bool))


def _gone(row: tuple, on: date) -> str:
    """Return whether a post had closed by a day. If the closing is undated, it closed by the day of its status."""
    if row.closed:
        return happened(on, row.closed)
    if row.status != "closed":
        return NOT
    return SURE if happened(on, row.as_of) == SURE else PERHAPS
