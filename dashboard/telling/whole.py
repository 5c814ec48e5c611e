"""What files of the whole record say of it: its head, its tables, and the codebook of all columns."""

from collections.abc import Iterator
from typing import NamedTuple

from dashboard import geometry
from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.package.description import Column
from dashboard.telling.teller import Teller

BY_LANGUAGE = ("translations", "phrases")  # tables of which each language has one, named after it


class Entry(NamedTuple):
    """A column in words.

    `type`: what a cell holds. `values`: each allowed code with its words. `references`: the tables that its cells name.
    """

    table: str
    column: str
    title: str
    type: str
    required: bool
    unit: str
    values: tuple[tuple[str, str], ...]
    references: tuple[str, ...]
    description: str


class Held(NamedTuple):
    """A table in words. `rows`: how many it has."""

    name: str
    path: str
    title: str
    rows: int
    description: str


def head(teller: Teller) -> tuple[str, ...]:
    """Return what must be known of the record: what it is, its day and version, licence, raw files and boundaries."""
    package, say = teller.record.package, teller.say
    return (
        package.description,
        say("frame.foot", date=teller.as_of, version=teller.record.version),
        say("data.licence"),
        say("data.raw"),
        disclaimer(teller),
    )


def disclaimer(teller: Teller) -> str:
    """Return what is to be known of boundaries and names, and whose land is drawn."""
    return teller.say("map.disclaimer_own" if geometry.current().from_host else "map.disclaimer")


def tables(teller: Teller) -> tuple[Held, ...]:
    """Return all tables in the order of the package."""
    held = teller.record.package.tables.values()
    return tuple(
        Held(each.name, each.path, title(teller, each.name), len(teller.record.tables[each.name]), each.description)
        for each in held
    )


def title(teller: Teller, table: str) -> str:
    """Return what a table is called; one that the project does not know keeps the title of its package."""
    say, (kind, _, language) = teller.say, table.partition("_")
    if kind in BY_LANGUAGE and language in LANGUAGES:
        return say(f"table.{kind}", language=say.value("languages", language))
    return say.texts.get(f"table.{table}", teller.record.package.tables[table].title)


def codebook(teller: Teller) -> Iterator[Entry]:
    """Yield all columns of all tables in their order."""
    for table in teller.record.package.tables.values():
        for column in table.columns:
            yield Entry(
                table=table.name,
                column=column.name,
                title=_called(teller, column),
                type=teller.say.value("type", column.content),
                required=column.required,
                unit=column.unit,
                values=tuple((code, word(teller, column, code)) for code in column.values),
                references=column.references,
                description=column.description,
            )


def _called(teller: Teller, column: Column) -> str:
    own = column.title
    return own if teller.language == DEFAULT else teller.say.texts.get(f"column.{column.name}", own)


def word(teller: Teller, column: Column, code: str) -> str:
    """Return the words for a code. The codes of some columns are names of tables."""
    if code in teller.record.package.tables:
        return title(teller, code)
    return teller.say.texts.get(f"value.{column.name}.{code}", code)
