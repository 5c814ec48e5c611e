"""Related records in groups, one for each shared topic."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from dashboard.measures import details, directory
from dashboard.measures import related as measures
from dashboard.measures.directory import BODIES
from dashboard.telling.blocks import Heading
from dashboard.telling.teller import Teller
from dashboard.words import Words


class Group(NamedTuple):
    """Records that share one topic: a unique name of the group, its heading, and their ids."""

    name: str
    heading: str
    records: tuple[str, ...]

    def counted(self, say: Words) -> str:
        """Return the heading with the number of records."""
        return Heading(self.heading, len(self.records)).whole(say)


def groups(teller: Teller, key: str) -> tuple[Group, ...]:
    """Return the related records in groups, the narrowest topic first; empty if there are none."""
    found = shown(teller, key)
    if found.empty:
        return ()
    together = _named_together(found).groupby(["basis", "of"], sort=False)["record"]
    return tuple(
        Group(f"{basis}-{of}", _heading(teller, key, basis, of), tuple(records)) for (basis, of), records in together
    )


def title(teller: Teller, found: Sequence[Group]) -> str:
    """Return the heading above the groups, with the number of all their records."""
    return Heading(teller.say("related.title"), sum(len(group.records) for group in found)).whole(teller.say)


def shown(teller: Teller, key: str) -> pd.DataFrame:
    """Return `measures.related` without what the drawer shows above it: a body's roles, outputs, a report's meeting."""
    record = teller.record
    found, table, above = measures.related(record, key), record.table_of(key), ()
    if table == BODIES:
        found = found[found["of"] != key]
        above = (*directory.roles(record, key)["record"], *directory.only_mentioned(record, key))
    if table == "meetings":
        above = details.named(record, key)
    if table == "country_reports":
        above = (record.row(key)["meeting"],)
    return found[~found["record"].isin(above)]


def _named_together(found: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with `of` blank if a topic's only related record is the topic itself.

    So four organisations that a meeting names form one group of four, not four groups of one.
    """
    alone = found.groupby(["basis", "of"])["record"].transform("size") == 1
    return found.assign(of=found["of"].mask(alone & (found["record"] == found["of"]), ""))


def _heading(teller: Teller, key: str, basis: str, of: str) -> str:
    if not of:
        return teller.say(f"related.named.{basis}")
    if of == key:
        return teller.say(f"related.own.{basis}")
    return teller.say(f"related.shared.{basis}", title=_title(teller, basis, of))


def _title(teller: Teller, basis: str, of: str) -> str:
    """Return the title of a topic."""
    if basis in ("passage", "source"):
        return teller.record.tables["sources"].at[of, "title"]
    return teller.place(of) if basis == "place" else teller.record.title(of)
