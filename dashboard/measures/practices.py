"""The practices that match."""

from collections import Counter

import pandas as pd

from dashboard.measures.rows import AreaCount
from dashboard.memo import memo
from dashboard.record import Record
from dashboard.selection import Filters


@memo
def practices(record: Record, filters: Filters) -> pd.DataFrame:
    """Return the practices that match, newest first, undated ones last, in the columns of `record.facts`."""
    rows = filters.keep(filters.apply(record.facts["practices"]), "area")
    return rows.sort_values("first", ascending=False, kind="stable")


def areas(record: Record) -> tuple[str, ...]:
    """Return the areas of work of practices, in the order of the package."""
    return record.package.tables["practices"].column("area").values


@memo
def by_area(record: Record, filters: Filters) -> tuple[AreaCount, ...]:
    """Return the practices that match all filters but countries and areas, by area and member.

    A practice counts for each of its areas and for each member that it names.
    """
    rows = practices(record, filters.without("country", "match", "area"))
    pairs = zip(rows["area"], rows["countries"], strict=True)
    held = Counter((area, code) for own, codes in pairs for area in own for code in codes)
    return tuple(
        AreaCount(area, code, held[area, code], 0, False, area in filters.area and code in filters.country)
        for area in areas(record)
        for code in record.members
    )
