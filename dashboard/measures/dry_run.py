"""What a curator's file would change: the rows that are wrong, and the marks that are new or other."""

from dataclasses import dataclass

import pandas as pd

from dashboard.dry_run import DryRun, cells
from dashboard.measures import agreements, asof, meetings
from dashboard.measures import map as maps
from dashboard.measures.rows import Link, MeetingSpan, Post
from dashboard.record import Record
from dashboard.selection import Filters


@dataclass(frozen=True)
class Concerned:
    """What figures show anew: posts that stand somewhere, pairs that agreed, meetings that are dated."""

    posts: tuple[Post, ...]
    links: tuple[Link, ...]
    meetings: tuple[MeetingSpan, ...]


def rows_concerned(tried: DryRun, most: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows of a file that have a fault, at most so many, and which of their cells are wrong.

    Both have one row a row of the file, its line as index, and one column a column of the table: the key, then those
    with a fault, then the others. The second holds true where a fault names the cell, in every cell where it names the
    row alone. Both are empty where the file cannot be taken apart.
    """
    names = list(tried.table.names)
    faulty = dict.fromkeys(fault.row for fault in tried.faults)
    held = {line: row for line, row in cells(tried) if line in faulty}
    lines = [line for line in faulty if line in held][:most]
    rows = pd.DataFrame([held[line] for line in lines], index=lines, columns=names, dtype="str")
    wrong = pd.DataFrame(False, index=lines, columns=names)
    for fault in tried.faults:
        if fault.row in wrong.index:
            wrong.loc[fault.row, fault.column.split(", ") if fault.column else names] = True
    order = [*tried.table.key, *(name for name in names if name not in tried.table.key and wrong[name].any())]
    order += [name for name in names if name not in order]
    return rows[order], wrong[order]


def concerned(after: Record, table: str, cells: pd.DataFrame) -> Concerned:
    """Return what is new or other on map and timeline when a table changes as `differences.cells` says."""
    posts, pairs = after.facts["liaison_posts"], after.facts["agreements"]
    gatherings, changed = after.facts["meetings"], set(cells["record"])
    if table == "places":
        posts, gatherings = posts[posts["place"].isin(changed)], gatherings.iloc[:0]
    else:
        posts = posts[posts.index.isin(changed if table == "liaison_posts" else ())]
        gatherings = gatherings[gatherings.index.isin(changed if table == "meetings" else ())]
    touched = {key.split("/")[0] for key in changed} if table in ("agreements", "agreement_parties") else set()
    today = asof.day(after, Filters())
    pairs = agreements.between_pairs(after, asof.agreements(after, pairs[pairs.index.isin(touched)], today))
    return Concerned(
        posts=maps.standing(maps.placed(after, posts)),
        links=maps.joined(after, pairs),
        meetings=meetings.covered(gatherings),
    )
