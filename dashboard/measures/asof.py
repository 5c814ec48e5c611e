"""What was so on a day, as far as recorded: surely, perhaps, not yet. Partial dates are neither stretched nor cut."""

from collections.abc import Iterable
from datetime import date

import pandas as pd

from dashboard.dates import span
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters

SURE, PERHAPS, NOT = "sure", "perhaps", "not"
# How far an agreement had come, furthest first. Under negotiation or drafted is not yet an agreement.
STATES = ("in_force", "signed", "agreed", "ended", "negotiated")
CONCLUDED = frozenset({"agreed", "signed", "in_force", "expired", "superseded"})


def day(record: Record, filters: Filters) -> date:
    """Return the day that the filters ask for: the last of a partial date; the day of the data where none is asked."""
    return span(filters.asof or record.package.created).last


def by(on: date, told: str) -> str:
    """Say whether what is dated `told` had happened by the end of a day: SURE, PERHAPS or NOT; PERHAPS for blank.

    On 30 June 2004 what is dated "2004" may have happened or not.
    """
    if not told:
        return PERHAPS
    known = span(told)
    return SURE if known.last <= on else PERHAPS if known.first <= on else NOT


@memo
def first_told(record: Record, table: str) -> dict[str, str]:
    """Return by record the earliest day on which a source said it, of the record as a whole or of its status."""
    evidence = record.tables["evidence"].merge(
        record.tables["sources"][["source", "published"]], on="source", validate="many_to_one"
    )
    whole = evidence["field"].isin(["", "status"]) & (evidence["certainty"] == "stated")
    dated = evidence["told"].where(evidence["told"] != "", evidence["published"])
    own = evidence.assign(dated=dated)[whole & (evidence["table"] == table) & (dated != "")]
    last = own.assign(day=[span(text).last.isoformat() for text in own["dated"]])
    return last.groupby("record")["day"].min().to_dict()


def agreements(record: Record, rows: pd.DataFrame, on: date) -> pd.DataFrame:
    """Return rows of agreements that had begun by a day, or may have, with two columns more.

    `state`: one of STATES on that day. `sure`: False where a partial or missing date leaves it open. What has no date
    of its own is taken to be there from the first publication that tells of it; a term known to the year runs to the
    last day of that year; an agreement ends when one that supersedes it begins.
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
    return kept.assign(state=states, sure=pd.Series([sure for _, sure in found.values()], kept.index, dtype=bool))


@memo
def _all_begun(record: Record, on: date) -> dict[str, str]:
    """Whether each agreement of the record, or the work on it, had begun by a day."""
    told = first_told(record, "agreements")
    rows = _cells(record.tables["agreements"], "status", "signed", "in_force")
    return {row.Index: _begun(row, told.get(row.Index, ""), on) for row in rows}


def _successors(record: Record) -> dict[str, list[str]]:
    """The concluded agreements that supersede another, by that other: a draft takes the place of nothing yet."""
    rows, found = record.tables["agreements"], {}
    for row in _cells(rows[rows["supersedes"] != ""], "supersedes", "status"):
        if row.status in CONCLUDED:
            found.setdefault(row.supersedes, []).append(row.Index)
    return found


def _cells(rows: pd.DataFrame, *columns: str) -> Iterable[tuple]:
    """Rows as tuples of their `Index` and some columns; as objects, for Arrow gives out its texts slowly one by one."""
    held = rows[list(columns)].astype(object)
    return held.set_axis(rows.index.astype(object)).itertuples(name="Cells")


def _begun(row: tuple, told: str, on: date) -> str:
    """Whether an agreement, or the work on one, had begun by a day."""
    if row.status not in CONCLUDED:
        return SURE if told and told <= on.isoformat() else NOT
    dated = row.signed or row.in_force
    if dated:
        return by(on, dated)
    return SURE if told and told <= on.isoformat() else PERHAPS


def _state(row: tuple, begun: str, after: str, on: date, today: bool) -> tuple[str, bool]:
    """The state of an agreement that had begun, or may have, and whether it is sure.

    after: whether another one that supersedes it had begun. today: the recorded status is that of the day asked for.
    """
    if row.status not in CONCLUDED:
        return "negotiated", True
    expired = bool(row.expires) and span(row.expires).last < on
    if expired or after == SURE or (today and row.status in ("expired", "superseded")):
        return "ended", begun == SURE
    in_force = by(on, row.in_force) if row.in_force else NOT
    sure = begun == SURE and after == NOT and in_force != PERHAPS
    if in_force != NOT or (today and row.status == "in_force"):
        return "in_force", sure
    return ("agreed" if row.status == "agreed" or row.act else "signed"), sure


def posts(rows: pd.DataFrame, on: date) -> pd.DataFrame:
    """Return rows of posts that stood on a day, or may have, with a column `sure`.

    A post whose opening is not known surely stood from the day on which a source saw it; before, perhaps. It is gone
    when it is known to have closed, on a day or by the day of its status. A planned one is there, as a plan, from the
    day on which a source tells of it.
    """
    sure = {}
    for at, row in enumerate(_cells(rows, "opened", "closed", "as_of", "status")):
        there = by(on, row.opened or row.as_of)
        if not row.opened and there == NOT and row.status != "planned":
            there = PERHAPS
        gone = _gone(row, on)
        if there != NOT and gone != SURE:
            sure[at] = there == SURE and gone == NOT
    kept = rows.iloc[list(sure)]
    return kept.assign(sure=pd.Series(list(sure.values()), kept.index, dtype=bool))


def _gone(row: tuple, on: date) -> str:
    """Whether a post had closed by a day; of one that closed undated, all that is known is by when."""
    if row.closed:
        return by(on, row.closed)
    if row.status != "closed":
        return NOT
    return SURE if by(on, row.as_of) == SURE else PERHAPS
