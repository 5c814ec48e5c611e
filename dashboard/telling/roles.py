"""The roles of a body: as one line, and by role with the records that name it."""

from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

from dashboard.measures import directory as measures
from dashboard.measures import evidence
from dashboard.memo import memo
from dashboard.telling import tongues
from dashboard.telling.blocks import Heading
from dashboard.telling.teller import Teller


class Role(NamedTuple):
    """A role of a body: its name for keys, its label with the number of records, and the ids of these records.

    Sources cannot be opened, so a publisher of sources has their `titles`, each by language, and no `records`.
    """

    name: str
    label: str
    records: tuple[str, ...]
    titles: tuple[tuple[tongues.Piece, ...], ...] = ()


@memo
def in_words(teller: Teller, organisation: str) -> str:
    """Return the roles of a body in one line, with the numbers of records and sources that name it."""
    counts = measures.roles(teller.record, organisation)["role"].value_counts(sort=False)
    printing = measures.publishing(teller.record.package)
    parts = [words(teller, role, number) for role, number in counts.items() if role not in printing]
    published = [
        teller.say.count(printing[role][0].name, number) for role, number in counts.items() if role in printing
    ]
    parts += [teller.say("roles.publisher", counts=teller.say.listed(published))] if published else []
    parts = parts or [teller.say("roles.none")]
    mentioned = len(measures.only_mentioned(teller.record, organisation))
    parts += [teller.say.count("mentioned", mentioned)] if mentioned else []
    parts.append(teller.say.count("told_by", len(evidence.sources_of(teller.record, organisation))))
    return " · ".join(parts)


def words(teller: Teller, role: str, number: int) -> str:
    """Return a role with its number of records: "host of 3 meetings". role: as in `measures.directory`."""
    printing = measures.publishing(teller.record.package)
    if role in printing:
        return teller.say("roles.publisher", counts=teller.say.count(printing[role][0].name, number))
    return teller.say.count(role, number)


def roles(teller: Teller, organisation: str) -> tuple[Role, ...]:
    """Return the roles of a body, each with the records that name it in that role."""
    rows = measures.roles(teller.record, organisation)
    return tuple(_role(teller, role, own) for role, own in rows.groupby("role", sort=False))


def number(found: Iterable[Role]) -> int:
    """Return how many records, or sources, name a body in all its roles."""
    return sum(len(role.records or role.titles) for role in found)


def title(teller: Teller, found: Iterable[Role]) -> str:
    """Return the heading above the roles of a body, with the number of records that name it."""
    return Heading(teller.say("roles.title"), number(found)).whole(teller.say)


def nothing(teller: Teller) -> str:
    """Return the sentence that no role is on record."""
    return teller.say("roles.none")


def _role(teller: Teller, role: str, rows: pd.DataFrame) -> Role:
    table, keys = rows["table"].iloc[0], tuple(rows["record"])
    name, label = role.replace(".", "-"), words(teller, role, len(rows))
    if table != "sources":
        return Role(name, label, keys)
    rows = teller.record.tables[table].loc[list(keys), ["title", "language"]]
    said = (tongues.pieces(title, languages, teller.say.language) for title, languages in rows.itertuples(index=False))
    return Role(name, label, (), tuple(said))


def worked_out(teller: Teller, organisation: str) -> bool:
    """Return whether a body has a role as publisher, which we work out from its name and no source states."""
    rows = measures.roles(teller.record, organisation)
    return bool(rows["role"].isin(measures.publishing(teller.record.package)).any())


def mentioned(teller: Teller, organisation: str) -> tuple[str, tuple[str, ...]]:
    """Return how many records only mention a body in their texts, in words, and their ids."""
    keys = measures.only_mentioned(teller.record, organisation)
    return teller.say.count("mentioned", len(keys)), keys
