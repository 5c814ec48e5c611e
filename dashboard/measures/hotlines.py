"""The published hotlines: posts of their kind, by country."""

import pandas as pd

from dashboard.memo import memo
from dashboard.record import Record

KIND = "hotline"


@memo
def hotlines(record: Record) -> pd.DataFrame:
    """Return the hotlines in the columns of `record.facts`: members first, in each country the newest report first.

    A hotline belongs to the country that hosts it.
    """
    posts = record.facts["liaison_posts"]
    found = posts[posts["kind"] == KIND].sort_values("told", ascending=False, kind="stable")
    order = {code: at for at, code in enumerate(record.tables["countries"].index)}
    order |= {code: at - len(record.members) for at, code in enumerate(record.members)}
    return found.sort_values("hosted_by", key=lambda codes: codes.map(order), kind="stable")


def without(record: Record) -> tuple[str, ...]:
    """Return the codes of the members of which no hotline is on record."""
    held = set(hotlines(record)["hosted_by"])
    return tuple(code for code in record.members if code not in held)
