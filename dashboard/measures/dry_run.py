"""The effect of a curator's file: its faulty rows, and the marks that are new or changed."""

from dataclasses import dataclass

import pandas as pd

from dashboard.dry_run import DryRun
from dashboard.measures import agreements, asof, meetings
from dashboard.measures import map as maps
from dashboard.measures.rows import Link, MeetingSpan, Post
from dashboard.record import Record
from dashboard.selection import Filters


@dataclass(frozen=True)
class Concerned:
    """The marks that are new or changed: posts with a place, pairs with an agreement, dated meetings."""

    posts: tuple[Post, ...]
    links: tuple[Link, ...]
    meetings: tuple[MeetingSpan, ...]


def faulty_rows(tried: DryRun, most: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the faulty rows of a file put in order, at most `most`, and a boolean frame that marks their faulty cells.

    Both frames have one row for each row of the file (index: its line) and one column for each column of the table: the
    key, then columns with a fault, then the others. The second is True in each cell that a fault names, and in the
    whole row if a fault names only the row. Both are empty if the file cannot be put in order.
    """
    names = list(tried.table.names)
    placed = {row.line: row.cells for row in tried.order.rows} if tried.order else {}
    lines = [line for line in dict.fromkeys(fault.row for fault in tried.left) if line in placed][:most]
    named: dict[int, set[str]] = {line: set() for line in lines}
    for fault in tried.left:
        if fault.row in named:
            named[fault.row].update(fault.column.split(", ") if fault.column else names)
    rows = pd.DataFrame([placed[line] for line in lines], index=lines, columns=names, dtype="str")
    wrong = pd.DataFrame([[name in named[line] for name in names] for line in lines], index=lines, columns=names)
    wrong = wrong.astype(bool)
    order = [*tried.table.key, *(name for name in names if name not in tried.table.key and wrong[name].any())]
    order += [name for name in names if name not in order]
    return rows[order], wrong[order]


def concerned(after: Record, table: str, cells: pd.DataFrame) -> Concerned:
    """Return the marks on map and timeline that change with a table. cells: the changes, of `differences.cells`."""
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
        posts=maps.standing(maps.placed(after, posts, today)),
        links=maps.joined(after, pairs, today),
        meetings=meetings.covered(gatherings, today),
    )
