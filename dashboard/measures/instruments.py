"""Instruments of more than two countries: who signed, who consented to be bound, since when."""

from datetime import date

import pandas as pd

from dashboard.measures import asof
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters

SCOPES = ("global", "regional", "subregional")
PROCESS = "process"  # the group of texts on trafficking that all members share in the sub-region: those of COMMIT
GROUPS = ("global", "regional", PROCESS, "subregional")
STEPS = ("in_force", "consented", "signed", "named")


@memo
def instruments(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the instruments that are not bilateral and had begun by the day of the filters.

    Columns: those of `asof.agreements` and `group`, one of GROUPS. Sorted by group in this order, then oldest first,
    undated last.
    """
    rows = record.facts["agreements"]
    then = asof.agreements(record, rows[rows["scope"] != "bilateral"], asof.day(record, filters))
    members = frozenset(record.members)
    shared = then["focus"].eq("trafficking") & then["countries"].map(members.issubset).astype(bool)
    groups = then["scope"].astype("str")
    groups = groups.mask((groups == SCOPES[-1]) & shared, PROCESS)
    order = groups.map(GROUPS.index)
    begun = then["signed"].where(then["signed"] != "", then["in_force"])
    undated = begun == ""
    keys = {"order": order, "undated": undated, "begun": begun}
    return then.assign(group=groups, **keys).sort_values(list(keys), kind="stable").drop(columns=list(keys))


@memo
def consents(record: Record, filters: Filters) -> pd.DataFrame:
    """Return one row for each instrument of `instruments` and each member that is party to it.

    Columns: `agreement`, `country`, `step` (the furthest of STEPS taken by the day; "named" if the sources give no
    date), `consent` (the form of consent), `date` (partial, of that step), `sure`.
    """
    on, known = asof.day(record, filters), instruments(record, filters)["sure"]
    parties = record.tables["agreement_parties"]
    parties = parties[parties["agreement"].isin(known.index) & parties["party"].isin(record.members)]
    rows = [_step(row, on, bool(known[row.agreement])) for row in parties.itertuples()]
    found = pd.DataFrame(rows, columns=["agreement", "country", "step", "consent", "date", "sure"])
    return found[found["step"] != ""].reset_index(drop=True)


def taken(record: Record, agreement: str, party: str) -> list[tuple[str, str, str]]:
    """Return the steps that a party has taken by the day of the data, first to last, as (step, consent, date).

    step: one of STEPS; only "named" if nothing but the party is known. consent: the form of consent. date: partial,
    blank if unknown. Raises KeyError if the record has no such party.
    """
    row = record.tables["agreement_parties"].loc[f"{agreement}/{party}"]
    on, consent = asof.day(record, Filters()), str(row["consent"])
    dated = {"signed": row["signed"], "consented": row["consented"], "in_force": row["in_force"]}
    found = [(step, consent, when) for step, when in dated.items() if when and asof.happened(on, when) != asof.NOT]
    if consent and not row["consented"]:
        found.append(("consented", consent, ""))
    return found if found or any(dated.values()) else [("named", "", "")]


def _step(row: tuple, on: date, begun: bool) -> tuple:
    """Return the furthest step of one party by a day; empty if its first dated step is later.

    begun: whether the instrument had surely begun. It decides for a party without dates.
    """
    dated = {"in_force": row.in_force, "consented": row.consented, "signed": row.signed}
    for step, when in dated.items():
        reached = asof.happened(on, when) if when else asof.NOT
        if reached != asof.NOT:
            return row.agreement, row.party, step, str(row.consent), when, reached == asof.SURE
    named = not any(dated.values())
    return row.agreement, row.party, "named" if named else "", str(row.consent), "", begun
