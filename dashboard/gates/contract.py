"""Tables, columns and properties that pages and gates use by name. The other gates cannot run without them."""

from collections.abc import Iterable, Iterator

from dashboard.gates import translations
from dashboard.package.description import Package
from dashboard.package.schema import FILE
from dashboard.parse.faults import Fault
from dashboard.parse.row import Rows

# Tables that pages use by name. This is a rule of the pages, not a property of the tables. OPENED: records that open.
OPENED = ("countries", "organisations", "liaison_posts", "agreements", "meetings", "news", "practices", "documents")
OPENED += ("laws_and_plans", "commitments", "country_reports")
SHOWN = (*OPENED, "places", "agreement_parties", "meeting_outputs", "responses", "changes")
# Columns that every other gate uses.
NEEDED = {
    "evidence": ("table", "record", "field", "source", "quote", "certainty", "note"),
    "sources": ("source", "file", "sha256"),
}
# Columns that pages and single gates use by name. If one is missing, a page fails.
COLUMNS = {
    "countries": "name label formal_name member capital aliases note",
    "organisations": "name acronym kind country url url_state contact contact_state",
    "places": "name country latitude longitude precision",
    "liaison_posts": "kind mandate mandate_as_of posted_by hosted_by place faces paired_post opened closed status as_of"
    " officers",
    "agreements": "title kind scope signed act place in_force expires status as_of supersedes themes url url_state",
    "agreement_parties": "agreement party signed consent consented in_force note",
    "meetings": "series starts ends place host status countries",
    "meeting_outputs": "meeting output kind agreement document text",
    "news": "published publisher topics url url_state countries",
    "practices": "area countries organisations place",
    "documents": "title kind publisher published url url_state summary",
    "commitments": "agreement number kind area text",
    "country_reports": "country area meeting date status collective text",
    "laws_and_plans": "country kind title status as_of superseded_by adopted in_force period_start period_end lead",
    "evidence": "locator told says",
    "sources": "title publisher kind language published url url_state accessed terms disclaimer note",
    "changes": "date table record field action reason",
    "responses": "table record country body received language text data_version note",
}
TRANSLATED = "table record field text status base"  # columns of each translation table
PARTIES = ("agreements", "commitments")  # tables whose countries may come from another table


def contract(package: Package, _rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each table, column or property that the pages or the other gates use and the package lacks."""
    for name in SHOWN:
        if name not in package.tables:
            yield Fault(FILE, 0, "", "", f"the table {name} is missing")
    for name, columns in NEEDED.items():
        table = package.tables.get(name)
        yield from _without(name, columns, table.names if table else ())
    for name, columns in (COLUMNS | dict.fromkeys(_translations(package), TRANSLATED)).items():
        if name in package.tables:
            yield from _without(name, columns.split(), package.tables[name].names)
    for name, said in _missing_properties(package):
        yield Fault(FILE, 0, "", "", f"the table {name} lacks {said}")


def _without(name: str, needed: Iterable[str], names: Iterable[str]) -> Iterator[Fault]:
    """Yield one fault that names all columns that a table lacks."""
    missing = set(needed) - set(names)
    if missing:
        yield Fault(FILE, 0, "", "", f"the table {name} lacks {', '.join(sorted(missing))}")


def _translations(package: Package) -> list[str]:
    """Return the names of the translation tables."""
    return [table.name for table in translations.tables(package).values()]


def _missing_properties(package: Package) -> Iterator[tuple[str, str]]:
    """Yield the name of each table whose description lacks a property, and which property it is."""
    for table in package.tables.values():
        if table.name in OPENED and not table.title_column:
            yield table.name, "'titleColumn', the column that says what a record is called"
        if table.name in PARTIES and not table.countries.columns:
            yield table.name, "'countries', the columns that say whom a record concerns"
        if table.name == "responses" and not table.received:
            yield table.name, "'received', which says that its texts are kept to the letter"
