"""What the package lacks of what pages and gates need by name. The other gates cannot run without it."""

from collections.abc import Iterator

from dashboard.gates import needs, translations
from dashboard.gates.needs import Need
from dashboard.package.description import Column, Package, Table
from dashboard.package.schema import FILE
from dashboard.parse.faults import Fault
from dashboard.parse.row import Rows

RECORDS = "records"  # in the place of tables that a column points at: any tables of records


def contract(package: Package, _rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each table, column or property that the pages or the other gates use and the package lacks."""
    for said in _lacking(package):
        yield Fault(FILE, 0, "", "", said)


def _lacking(package: Package) -> Iterator[str]:
    """Yield a message for each thing that a package lacks."""
    yield from (f"the table {name} is missing" for name in needs.SHOWN if name not in package.tables)
    for name, columns in needs.NEEDED.items():
        if name not in package.tables:
            yield f"the table {name} lacks {', '.join(sorted(columns))}"
    for name, said in (needs.COLUMNS | _of_languages(package)).items():
        if name in package.tables:
            yield from _of_the_columns(package, package.tables[name], said)
    for table in package.tables.values():
        yield from _of_the_keys(package, table)
        yield from _of_the_names(table)
        yield from (f"the table {table.name} {said}" for said in _of_the_properties(table))


def _of_languages(package: Package) -> dict[str, str]:
    """Return the columns of each table of translations and of phrases, as a line of needs.COLUMNS, by its name."""
    translated = {table.name: needs.TRANSLATED for table in translations.tables(package).values()}
    return translated | {name: needs.PHRASED for name in package.tables if name.startswith(translations.PHRASES)}


def _of_the_columns(package: Package, table: Table, said: str) -> Iterator[str]:
    """Yield a message for each column that a table lacks, or that is no such column as the code takes it for."""
    needed = needs.read(said)
    for need in needed:
        if need.name not in table.names:
            yield f"the table {table.name} lacks {need.name}"
            continue
        yield from (f"{table.name}.{need.name} {said}" for said in _unlike(package, table, need))
    if table.title_column:
        held = [need for need in needs.read(needs.OPTIONAL) if need.name not in {need.name for need in needed}]
        for need in (need for need in held if need.name in table.names):
            yield from (f"{table.name}.{need.name} {said}" for said in _unlike(package, table, need))


def _unlike(package: Package, table: Table, need: Need) -> Iterator[str]:
    """Yield what distinguishes a column from what the code takes it for."""
    column = table.column(need.name)
    fits, said = needs.FORMS[need.form]
    if not fits(column):
        yield said
    if need.filled and not column.required:
        yield "may be blank; needed: 'constraints' with 'required', true"
    known = set(package.record_tables) if need.targets == (RECORDS,) else set(need.targets)
    if known and not (column.references and set(column.references) <= known):
        targets = "tables of records" if need.targets == (RECORDS,) else f"{' or '.join(need.targets)} alone"
        yield f"does not point at {targets}; needed: a foreign key, or 'reference'"
    least, largest = needs.RANGES.get(f"{table.name}.{need.name}", (None, None))
    if least is not None and not _within(column, least, largest):
        yield f"may lie beyond {least} and {largest}; needed: 'constraints' with 'minimum' and 'maximum' between them"
    if need.form == "text" and not need.targets and column.references:
        yield f"points at {', '.join(column.references)}; needed: a plain text"


def _within(column: Column, least: float, largest: float) -> bool:
    """Return whether a column allows no number beyond two."""
    limits = (column.minimum, column.maximum)
    return None not in limits and least <= column.minimum and column.maximum <= largest


def _of_the_keys(package: Package, table: Table) -> Iterator[str]:
    """Yield a message for each key that the code could not take apart, and for each part of one that may be blank."""
    phrases = table.name.startswith(translations.PHRASES)
    key = needs.PHRASED_KEY if phrases else needs.KEYS.get(table.name)
    if key and table.key != tuple(key.split()):
        yield f"the table {table.name} has the key {', '.join(table.key)}; needed: {', '.join(key.split())}"
    if table.title_column or table.name in package.child_tables:
        for name in table.key:
            if not table.column(name).required:
                yield f"{table.name}.{name} may be blank, and is part of the key; needed: 'required', true"


def _of_the_names(table: Table) -> Iterator[str]:
    """Yield a message for each column of evidence whose name the code needs for another."""
    for name in table.names if table.name == "evidence" else ():
        if name in needs.TAKEN or name.startswith(needs.TAKEN_PREFIX):
            yield f"evidence.{name} has the name of a column that statements are given; needed: another name"


def _of_the_properties(table: Table) -> Iterator[str]:
    """Yield each property that the description of a table lacks."""
    if table.name in needs.OPENED and not table.title_column:
        yield "lacks 'titleColumn', the column that says what a record is called"
    if table.name in needs.PARTIES and not table.countries.columns:
        yield "lacks 'countries', the columns that say whom a record concerns"
    begins, ends = needs.PERIODS.get(table.name, ("", ""))
    period = table.period
    if begins and (period.begins[:1] != tuple(begins.split()[:1]) or not {*period.begins} <= {*begins.split()}):
        yield f"has a 'period' that begins with {', '.join(period.begins)}; needed: {', '.join(begins.split())}"
    if ends and (period.ends != ends or period.lasting):
        yield f"has a 'period' that ends with {period.ends or 'nothing'}; needed: {ends}, without 'lasting'"
    if table.name == "statistics" and not any(column.persons for column in table.columns):
        yield "lacks 'countsPersons' of the column unit, which says which units count persons"
    if table.name == "responses" and not table.received:
        yield "lacks 'received', which says that its texts are kept to the letter"
