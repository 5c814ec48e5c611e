"""Instruments of more than two countries: who signed, who consented to be bound, since when."""

from datetime import date

import pandas as pd

from dashboard.measures import asof
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters

SCOPES = ("global", "regional", "subregional")
STEPS = ("in_force", "consented", "signed", "named")


@memo
def instruments(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the instruments that are not between two countries and had begun by the day asked for.

    Rows in the order of SCOPES, within them oldest first and undated last, with the columns of `asof.agreements`.
    """
    rows = record.facts["agreements"]
    then = asof.agreements(record, rows[rows["scope"] != "bilateral"], asof.day(record, filters))
    order = then["scope"].astype("str").map(SCOPES.index)
    begun = then["signed"].where(then["signed"] != "", then["in_force"])
    undated = begun == ""
    keys = {"order": order, "undated": undated, "begun": begun}
    return then.assign(**keys).sort_values(list(keys), kind="stable").drop(columns=list(keys))


@memo
def consents(record: Record, filters: Filters) -> pd.DataFrame:
    """Return one row for each instrument of `instruments` and member that is recorded as its party.

    `agreement`, `country`, `step` (one of STEPS: the furthest taken by the day; "named" where the sources name the
    party and no date), `consent` (how it consented), `date` (partial, of that step), `sure`.
    """
    on, known = asof.day(record, filters), instruments(record, filters)["sure"]
    parties = record.tables["agreement_parties"]
    parties = parties[parties["agreement"].isin(known.index) & parties["party"].isin(record.members)]
    rows = [_step(row, on, bool(known[row.agreement])) for row in parties.itertuples()]
    found = pd.DataFrame(rows, columns=["agreement", "country", "step", "consent", "date", "sure"])
    return found[found["step"] != ""].reset_index(drop=True)


def taken(record: Record, agreement: str, party: str) -> list[tuple[str, str, str]]:
    """Return the steps that a party has taken by the day of the data, first to last: step, how it consented, date.

    step: one of STEPS. date: partial, blank where it is not known. "named" alone where nothing but the party is known.
    Raises KeyError where the record names no such party.
    """
    row = record.tables["agreement_parties"].loc[f"{agreement}/{party}"]
    on, consent = asof.day(record, Filters()), str(row["consent"])
    dated = {"signed": row["signed"], "consented": row["consented"], "in_force": row["in_force"]}
    found = [(step, consent, when) for step, when in dated.items() if when and asof.by(on, when) != asof.NOT]
    if consent and not row["consented"]:
        found.append(("consented", consent, ""))
    return found if found or any(dated.values()) else [("named", "", "")]


def _step(row: tuple, on: date, begun: bool) -> tuple:
    """The furthest step of one party by a day; none where its first dated step lies after it.

    begun: whether the instrument had surely begun, which is all that is known of a party without dates.
    """
    dated = {"in_force": row.in_force, "consented": row.consented, "signed": row.signed}
    for step, when in dated.items():
        reached = asof.by(on, when) if when else asof.NOT
        if reached != asof.NOT:
            return row.agreement, row.party, step, str(row.consent), when, reached == asof.SURE
    named = not any(dated.values())
    return row.agreement, row.party, "named" if named else "", str(row.consent), "", begun
