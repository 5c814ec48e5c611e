"""What the pages and every other gate ask of a package by name: without it nothing else can be judged."""

from collections.abc import Iterator

from dashboard.gates import translations
from dashboard.package.description import Package
from dashboard.package.schema import FILE
from dashboard.parse.faults import Fault
from dashboard.parse.row import Rows

# Tables that the pages ask for by name: a rule of the pages, no property of a table. First those whose records open.
OPENED = ("countries", "organisations", "liaison_posts", "agreements", "meetings", "news", "practices", "documents")
OPENED += ("laws_and_plans", "commitments", "country_reports")
SHOWN = (*OPENED, "places", "agreement_parties", "meeting_outputs", "responses", "changes")
# Their columns that gates and pages ask for by name.
NEEDED = {
    name: tuple(columns.split())
    for name, columns in {
        "evidence": "table record field source locator quote told says certainty note",
        "sources": "source title publisher kind language published url url_state file sha256 terms disclaimer note",
        "changes": "date table record field action reason",
        "responses": "table record country body received language text data_version note",
    }.items()
}
TRANSLATED = ("table", "record", "field", "text", "status", "base")  # of each table of translations
PARTIES = ("agreements", "commitments")  # of which another table says whom they concern


def contract(package: Package, _rows: Rows) -> Iterator[Fault]:
    """Yield a fault where the package lacks a table that the pages show, or what every other gate judges by."""
    for name in SHOWN:
        if name not in package.tables:
            yield Fault(FILE, 0, "", "", f"the table {name} is missing")
    for name, columns in (NEEDED | dict.fromkeys(_translations(package), TRANSLATED)).items():
        table = package.tables.get(name)
        missing = set(columns) - set(table.names if table else ())
        if missing:
            yield Fault(FILE, 0, "", "", f"the table {name} lacks {', '.join(sorted(missing))}")
    for name, said in _unsaid(package):
        yield Fault(FILE, 0, "", "", f"the table {name} lacks {said}")


def _translations(package: Package) -> list[str]:
    """The names of the tables of translations."""
    return [table.name for table in translations.tables(package).values()]


def _unsaid(package: Package) -> Iterator[tuple[str, str]]:
    """The tables whose description does not say what pages and gates need to know of them, and what that is."""
    for table in package.tables.values():
        if table.name in OPENED and not table.title_column:
            yield table.name, "'titleColumn', the column that says what a record is called"
        if table.name in PARTIES and not table.countries.columns:
            yield table.name, "'countries', the columns that say whom a record concerns"
        if table.name == "responses" and not table.received:
            yield table.name, "'received', which says that its texts are kept to the letter"
