"""The complete check: description, rows, all gates, quotes, and whether the record can be joined and told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from dashboard import enrich
from dashboard.gates import contract, editions, evidence, quotes, translations
from dashboard.gates.judge import judge
from dashboard.languages import DEFAULT
from dashboard.package import schema
from dashboard.package.taken import Taken
from dashboard.parse.faults import Fault, FaultyPackage
from dashboard.parse.files import package_files
from dashboard.parse.tables import read_rows, typed
from dashboard.record import Record, load
from dashboard.telling import kinds, links, lists, rounds, stories
from dashboard.telling.teller import Teller, teller

Tell = Callable[[Teller, list[str], str], object]  # tells records as pages do. Arguments: teller, ids, table
_SHOWN: Mapping[str, Tell] = {
    "the card": lists.cards_by_id,
    "the row": lambda teller, keys, name: lists.table(teller, teller.record.facts[name].loc[keys], name),
    "the link": lambda teller, keys, _: [links.link(teller, key, True) for key in keys],
}


@dataclass(frozen=True)
class Verdict:
    """The result of a check.

    `quotes` and `originals` (translations marked `original`, in the words of a source) are the numbers found in
    documents, None if no documents were given.
    """

    faults: tuple[Fault, ...]
    tables: int = 0
    records: int = 0
    evidence: int = 0
    quotes: int | None = None
    originals: int | None = None
    languages: tuple[translations.Count, ...] = ()


def check(folder: Path, documents: Path | None = None, *, opened: bool = True) -> Verdict:
    """Return the faults of the package in a folder, and its counts.

    Quotes are compared if a folder of documents is given. opened: whether pages are told too, which takes longest.
    Raises OSError if the folder of documents cannot be read.
    """
    try:
        package = schema.read(folder)
    except ValueError as error:
        return Verdict((of_description(error),))
    rows, faults = read_rows(folder, package)
    faults += judge(package, rows)
    faults += editions.editions_are_whole(package, rows, package_files(folder))
    compared = originals = None
    judged = not list(contract.contract(package, rows))
    if documents is not None and judged:
        compared, lost = quotes.compare(package, rows, documents)
        originals, unfound = translations.originals(package, rows, documents)
        faults += lost + unfound
    record = Record(package, typed(package, rows), files=package_files(folder)) if not faults else None
    faults += unjoined(record) if record else []
    faults += kinds.lacking(package) if judged else []
    faults += untold(record) if record and not faults else []
    faults += stories.faults(record) if record and not faults else []
    faults += unopened(record, thorough=True) if opened and record and not faults else []
    return Verdict(
        faults=tuple(sorted(set(faults))),
        tables=len(package.tables),
        records=sum(len(rows.get(table.name, [])) for table in evidence.fact_tables(package)),
        evidence=len(rows.get("evidence", [])),
        quotes=compared,
        originals=originals,
        languages=tuple(translations.count(package, rows) if judged else ()),
    )


def showable(taken: Taken) -> Record:
    """Return the record that files taken from a folder hold, once it is sure that pages can show it.

    Raises FaultyPackage, with a line for each fault, if the data break a rule or cannot be shown, and ValueError if the
    description itself cannot be read.
    """
    record = load(taken)
    if faults := unshowable(record):
        raise FaultyPackage(faults)
    return record


def unshowable(record: Record) -> list[Fault]:
    """Return the faults that prevent a record from being shown although it passes every gate, sorted.

    Single records are tried only if all tables can be joined and no text is missing, and pages only if records can be
    told. One language is enough: a gate knows that every catalogue has the same texts with the same placeholders.
    """
    faults = {*unjoined(record), *kinds.lacking(record.package)}
    return sorted(faults or set(untold(record)) or set(stories.faults(record)) or set(unopened(record)))


def unjoined(record: Record) -> list[Fault]:
    """Return a fault for each table that cannot be joined as the server joins it."""
    if not _why_not(lambda: (record.facts, record.years)):
        return []
    told = [said for name in record.package.record_tables if (said := _of_a_table(record, name))]
    if not told:
        told = [f"the years of the record cannot be told by 'period' of its tables: {_why_not(lambda: record.years)}"]
    return [Fault(schema.FILE, 0, "", "", said) for said in told]


def _of_a_table(record: Record, name: str) -> str:
    """Return why a table cannot be joined, with the columns that fail; blank if it can."""
    table = record.package.tables[name]
    for columns, join in (
        (table.period.columns, enrich.days),
        (table.countries.columns, enrich.countries),
        (table.names, enrich.enriched),
    ):
        why = _why_not(partial(join, record.tables, table))
        if why:
            return f"the table {name} cannot be joined by {', '.join(columns)}: {why}"
    return ""


def untold(record: Record) -> list[Fault]:
    """Return the faults of records that cannot be told as card, row or link. All tables must be joinable.

    At most one fault for each table and form: it names the first record that fails, and its error.
    """
    return [
        Fault(schema.FILE, 0, "", "", f"the table {name} cannot be told in '{DEFAULT}'; {shown} of {why}")
        for name in record.package.record_tables
        for shown, tell in _SHOWN.items()
        if (why := _first_untold(teller(record, DEFAULT), name, tell))
    ]


def _first_untold(teller: Teller, name: str, tell: Tell) -> str:
    """Return the first record of a table that cannot be told in a form, with its error; blank if all can be."""
    keys = list(teller.record.facts[name].index)
    all_of_them = _why_not(partial(tell, teller, keys, name))
    if not all_of_them:
        return ""
    told = (f"{key}: {why}" for key in keys if (why := _why_not(partial(tell, teller, [key], name))))
    return next(told, f"all: {all_of_them}")


def unopened(record: Record, thorough: bool = False) -> list[Fault]:
    """Return a fault for each page and each drawer that cannot be told. All records must be tellable.

    Pages are told as they first open. thorough: and with other choices.
    """
    one, more = teller(record, DEFAULT), [rounds.choices] if thorough else []
    steps = [step for tell in (rounds.pages, rounds.drawers, *more) for step in tell(one)]
    return [
        Fault(schema.FILE, 0, "", "", f"{told} cannot be told in '{DEFAULT}': {why}")
        for told, tell in steps
        if (why := _why_not(tell))
    ]


def _why_not(join: Callable[[], object]) -> str:
    """Run a step and return its error on one line; blank if it succeeds."""
    try:
        join()
    except Exception as error:  # a host's own description may cause any error; readers must not see it
        return " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(".")
    return ""


def of_description(error: ValueError) -> Fault:
    """Return what `schema.read` says of a description as a fault: without the file name and the full stop."""
    return Fault(schema.FILE, 0, "", "", str(error).removeprefix(schema.FILE).lstrip(": ").removesuffix("."))
