"""The evidence of a record: conflicts between sources, and every statement of every source."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import pandas as pd

from dashboard.measures import details
from dashboard.telling import links, tongues, values
from dashboard.telling import sources as resting
from dashboard.telling.sources import Source, read
from dashboard.telling.teller import Teller

PART = 70  # letters of a child row's title, which may be a whole sentence for an output
# Rows of evidence that agree in these columns are shown as one statement about several fields.
_SAID = ["quote", "locator", "certainty", "note"]


class Side(NamedTuple):
    """One side of a conflict: what a source says in our words, its title and publisher, and its date."""

    says: str
    source: tuple[tongues.Piece, ...]
    date: str


class Conflict(NamedTuple):
    """A field (label) on which sources disagree, with all sides."""

    about: str
    sides: tuple[Side, ...]


class Statement(NamedTuple):
    """One statement of a document: quote or blank; the fields it supports, certainty and locator; note or blank.

    `said`: the quote by language.
    """

    quote: str
    basis: tuple[str, ...]
    note: str
    said: tuple[tongues.Piece, ...]


class Rested(NamedTuple):
    """A source of a record, with all its statements about the record. `read`: see `sources.read`."""

    source: Source
    read: str
    statements: tuple[Statement, ...]


def conflicts(teller: Teller, key: str) -> tuple[Conflict, ...]:
    """Return the conflicts between sources about a record, by field; empty if sources agree."""
    told = details.conflicts(teller.record, key)
    return tuple(
        Conflict(_about(teller, key, part, [field]), tuple(_side(teller, side) for side in sides.itertuples()))
        for (part, field), sides in told.groupby(["part", "field"], sort=False)
    )


def _side(teller: Teller, row: tuple) -> Side:
    languages = teller.record.tables["sources"].at[row.source, "language"]
    title = tongues.pieces(row.source_title, languages, teller.say.language)
    publisher = (tongues.Piece(f" · {row.source_publisher}"),) if row.source_publisher else ()
    return Side(row.says, (*title, *publisher), teller.say.date(row.source_published))


def sources(teller: Teller, key: str) -> tuple[Rested, ...]:
    """Return every source of a record with its statements, in the order of the evidence, copies on other sites last."""
    rested = details.evidence(teller.record, key)
    rested = rested.sort_values("source_url_state", key=lambda states: states == "mirror", kind="stable")
    return tuple(_rested(teller, key, rows) for _, rows in rested.groupby("source", sort=False))


def _rested(teller: Teller, key: str, rows: pd.DataFrame) -> Rested:
    """Return a source with its statements. rows: its rows of evidence."""
    say, row = teller.say, teller.record.tables["sources"].loc[rows["source"].iloc[0]]
    languages = say.listed([say.value("language", code) for code in row["language"]])
    basis = f"{row['publisher']} · {say.date(row['published'])} · {languages}"
    source = resting.of(teller, row["source"], row, basis)
    statements = rows.groupby(_SAID, sort=False)[["part", "field"]]
    told = tuple(_statement(teller, key, row["language"], *said, about) for said, about in statements)
    return Rested(source, read(teller, row), told)


def _statement(
    teller: Teller,
    key: str,
    languages: Sequence[str],
    quote: str,
    locator: str,
    certainty: str,
    note: str,
    about: pd.DataFrame,
) -> Statement:
    """Return one statement of a document. languages: of it. about: the child rows and fields that rest on it."""
    parts = about.groupby("part", sort=False)["field"]
    names = teller.say.clauses(*(_about(teller, key, part, own) for part, own in parts))
    basis = (names, teller.say.value("certainty", certainty), locator)
    said = tongues.pieces(quote, languages, teller.say.language)
    return Statement(quote, tuple(filter(None, basis)), note, said)


def _about(teller: Teller, key: str, part: str, columns: Iterable[str]) -> str:
    """Return what a statement is about: fields of the record, or of a child row such as a party or an output."""
    columns = list(dict.fromkeys(columns))
    if not part:
        named = [values.label(teller, key, column) for column in columns if column]
        return teller.say.items(teller.say("drawer.whole") if "" in columns else "", *named)
    named = [teller.say(f"column.{column}") for column in columns if column]
    name = shortened(part)
    return teller.say.named(name, teller.say.items(*named)) if named else name


def shortened(part: str) -> str:
    """Return the text of a child row for a line in which more follows: not too long, and without its full stop."""
    return links.short(part, PART).rstrip(".。")
