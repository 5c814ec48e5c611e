"""Packages that differ from the small one in one thing, and whether what passes the check starts and opens."""

import copy
import csv
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard import record, words
from dashboard.check import check
from dashboard.gates.contract import contract
from dashboard.package import schema
from dashboard.telling import rounds
from dashboard.telling.teller import teller

ABOUT = ("evidence", "changes", "responses")  # tables whose rows name a record, and a field, by table
# Cells of a column of each form.
FORMS: dict[str, tuple[dict[str, Any], str]] = {
    "text": ({"type": "string"}, "some words"),
    "integer": ({"type": "integer"}, "7"),
    "boolean": ({"type": "boolean", "constraints": {"required": True}}, "true"),
    "date": ({"type": "string", "partialDate": True}, "2007-05"),
    "interval": ({"type": "string", "interval": True}, "2007/2008"),
    "list": ({"type": "string", "list": {"separator": ";"}}, "one;two"),
    "reference": ({"type": "string", "list": {"separator": ";", "resource": "countries"}}, "KHM;THA"),
}
# What only says that a step raised an error, not what is wrong. No such line should be needed.
LAST_RESORT = re.compile(r"\w+(Error|Exception|Interrupt): |cannot be (told|joined)(?!; needed)")


Change = Callable[["Mutant"], object]


@dataclass
class Mutant:
    """A package in memory: its description as JSON, and the rows of each table."""

    description: dict[str, Any]
    rows: dict[str, list[dict[str, str]]]

    @classmethod
    def of(cls, folder: Path) -> "Mutant":
        """Return the package of a folder."""
        description = json.loads((folder / schema.FILE).read_text("utf-8"))
        rows = {}
        for table in description["resources"]:
            with (folder / table["path"]).open(encoding="utf-8", newline="") as stream:
                rows[table["name"]] = list(csv.DictReader(stream))
        return cls(description, rows)

    def another(self) -> "Mutant":
        """Return a copy."""
        return copy.deepcopy(self)

    def table(self, name: str) -> dict[str, Any]:
        """Return the description of a table."""
        return next(table for table in self.description["resources"] if table["name"] == name)

    def fields(self, name: str) -> list[dict[str, Any]]:
        """Return the descriptions of the columns of a table."""
        return self.table(name)["schema"]["fields"]

    def field(self, table: str, name: str) -> dict[str, Any]:
        """Return the description of a column."""
        return next(field for field in self.fields(table) if field["name"] == name)

    def columns(self) -> list[tuple[str, str]]:
        """Return (table, column) of every column."""
        return [(name, field["name"]) for name in self.rows for field in self.fields(name)]

    def write(self, folder: Path) -> None:
        """Write the package into a folder, which may hold another."""
        for path in folder.rglob("*.csv"):
            path.unlink()
        folder.mkdir(parents=True, exist_ok=True)
        (folder / schema.FILE).write_text(json.dumps(self.description), encoding="utf-8")
        for table in self.description["resources"]:
            path = folder / table["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            names = [field["name"] for field in table["schema"]["fields"]]
            with path.open("w", encoding="utf-8", newline="") as stream:
                writer = csv.DictWriter(stream, names, restval="", extrasaction="ignore", lineterminator="\n")
                writer.writeheader()
                writer.writerows(self.rows[table["name"]])


def without_properties_of(mutant: Mutant, table: str, column: str) -> None:
    """Take everything out of a description that names a column, except the column itself."""
    held = mutant.table(table)
    own = held["schema"]
    own["foreignKeys"] = [key for key in own.get("foreignKeys", []) if key["fields"] not in (column, [column])]
    for field in own["fields"]:
        if column in field.get("notBefore", []):
            field["notBefore"] = [name for name in field["notBefore"] if name != column]
    period = held.get("period", {})
    period["begins"] = [name for name in period.get("begins", []) if name != column]
    for name in ("ends", "interval"):
        if period.get(name) == column:
            del period[name]
    if not period.get("ends"):
        period.pop("lasting", None)
    if not period["begins"]:
        period.pop("begins")
    if not {"begins", "interval"} & set(period):
        held.pop("period", None)


def drop_column(mutant: Mutant, table: str, column: str) -> None:
    """Take a column out of a package, and all that names it."""
    without_properties_of(mutant, table, column)
    held = mutant.table(table)
    own = held["schema"]
    own["fields"] = [field for field in own["fields"] if field["name"] != column]
    if own["primaryKey"] == column:
        own["primaryKey"] = own["fields"][0]["name"]
    elif column in own["primaryKey"] and not isinstance(own["primaryKey"], str):
        own["primaryKey"] = [name for name in own["primaryKey"] if name != column]
    for other in mutant.description["resources"]:
        said = other.get("countries", {})
        if said.get("table", other["name"]) == table and column in said.get("columns", []):
            said["columns"] = [name for name in said["columns"] if name != column]
            if not said["columns"]:
                del other["countries"]
    texts = [f["name"] for f in own["fields"] if f["type"] == "string" and f.get("constraints", {}).get("required")]
    for said in ("titleColumn", "partTitle"):
        if held.get(said) == column and texts:
            held[said] = texts[-1]
    unsaid(mutant, lambda row: row["table"] == table and row.get("field") == column)


def unsaid(mutant: Mutant, gone: Callable[[dict[str, str]], bool]) -> None:
    """Take out the rows about a column or a table, such as evidence, and the sources that they alone name."""
    for name, rows in mutant.rows.items():
        if name in ABOUT or name.startswith("translations_"):
            mutant.rows[name] = [row for row in rows if not gone(row)]
            mutant.table(name).setdefault("bounds", {})["least"] = 0
    named = [(name, column) for name in mutant.rows for column in pointing(mutant, name, "sources")]
    used = {row[column] for name, column in named for row in mutant.rows[name]}
    if "sources" in mutant.rows:
        mutant.rows["sources"] = [row for row in mutant.rows["sources"] if row["source"] in used]


def drop_table(mutant: Mutant, table: str) -> None:
    """Take a table out of a package, and all that names it."""
    mutant.description["resources"] = [held for held in mutant.description["resources"] if held["name"] != table]
    del mutant.rows[table]
    for held in mutant.description["resources"]:
        own = held["schema"]
        own["foreignKeys"] = [key for key in own.get("foreignKeys", []) if key["reference"]["resource"] != table]
        if held.get("countries", {}).get("table") == table:
            del held["countries"]
        if table == "countries":
            held.pop("countries", None)
        for field in own["fields"]:
            if field.get("list", {}).get("resource") == table:
                del field["list"]["resource"]
            if table in field.get("reference", []):
                field["reference"] = [name for name in field["reference"] if name != table]
            if field["name"] == "table":
                field["constraints"]["enum"] = [name for name in field["constraints"]["enum"] if name != table]
    unsaid(mutant, lambda row: row["table"] == table)


def empty_table(mutant: Mutant, table: str) -> None:
    """Take all rows out of a table, and all that names them."""
    mutant.table(table)["bounds"] = {"least": 0}
    mutant.rows[table] = []
    unsaid(mutant, lambda row: row["table"] == table)
    for name in mutant.rows:
        for column in pointing(mutant, name, table):
            optional = not mutant.field(name, column).get("constraints", {}).get("required")
            if optional and column not in mutant.table(name)["schema"]["primaryKey"]:
                mutant.rows[name] = [row | {column: ""} for row in mutant.rows[name]]
            elif mutant.rows[name] and name != table:
                empty_table(mutant, name)


def pointing(mutant: Mutant, name: str, table: str) -> list[str]:
    """Return the columns of a table that point at another."""
    keys = mutant.table(name)["schema"].get("foreignKeys", [])
    found = [key["fields"] for key in keys if (key["reference"]["resource"] or name) == table]
    for field in mutant.fields(name):
        if field.get("list", {}).get("resource") == table or table in field.get("reference", []):
            found.append(field["name"])
    return found


def retype(mutant: Mutant, table: str, column: str, form: str) -> None:
    """Give a column another form. Every second cell is of that form, the others are blank if they may be."""
    without_properties_of(mutant, table, column)
    more, cell = FORMS[form]
    field = mutant.field(table, column)
    required = field.get("constraints", {}).get("required", False)
    if field.get("translated"):
        unsaid(mutant, lambda row: "base" in row and (row["table"], row["field"]) == (table, column))
    kept = {name: field[name] for name in ("name", "title", "description")}
    field.clear()
    field |= kept | copy.deepcopy(more)
    if required:
        field.setdefault("constraints", {})["required"] = True
    key = mutant.table(table)["schema"]["primaryKey"]
    if column == key or column in key:  # else the rows would have one key
        fill(mutant, table, column, lambda at: f"{at}" if form == "integer" else None)
    else:
        sure = field.get("constraints", {}).get("required")
        fill(mutant, table, column, lambda at: cell if sure or at % 2 == 0 else "")


def add_column(mutant: Mutant, table: str, column: str, form: str) -> None:
    """Add a column of a form to a table. Every second cell is blank if it may be."""
    more, cell = FORMS[form]
    mutant.fields(table).append({"name": column, "title": "More", "description": "More."} | copy.deepcopy(more))
    sure = more.get("constraints", {}).get("required")
    fill(mutant, table, column, lambda at: cell if sure or at % 2 == 0 else "")


def fill(mutant: Mutant, table: str, column: str, cell: Callable[[int], str | None]) -> None:
    """Change every cell of a column, except those for which None is given."""
    for at, row in enumerate(mutant.rows[table]):
        said = cell(at)
        row[column] = row[column] if said is None else said


def lacking(mutant: Mutant) -> list[str]:
    """Return what the description of a mutant lacks or contradicts, one line each, without a look at its rows."""
    try:
        package = schema.described(mutant.description)
    except ValueError as error:
        return [str(error)]
    return [str(fault) for fault in contract(package, {})]


def unclear(lines: list[str]) -> list[str]:
    """Return the lines that do not say what is wrong, or are too long."""
    return [line for line in lines if LAST_RESORT.search(line) or len(line) > 500 or not line.isprintable()]


def opened(base: Mutant, changes: dict[tuple[str, str], Change], folder: Path) -> set[tuple[str, str]]:
    """Make changes to a package, take back those that the check refuses, and open all that there is with the others.

    changes: each with the (table, column) that it changes; a column is blank for a whole table. Return those that were
    made. Fail where a line of the check is unclear or about something else, or where what passes does not open.
    """
    left = {about: change for about, change in changes.items() if not refused(base, change)}
    while True:
        mutant = base.another()
        for change in left.values():
            change(mutant)
        mutant.write(folder)
        lines = [str(fault) for fault in check(folder).faults]
        if not lines:
            open_records(folder)
            return set(left)
        assert not unclear(lines), unclear(lines)
        named = {about for about in left if any(is_about(base, line, *about) for line in lines)}
        assert named, lines
        left = {about: change for about, change in left.items() if about not in named}


def refused(base: Mutant, change: Change) -> list[str]:
    """Return the lines that refuse a change for what the description then says, which must be clear."""
    mutant = Mutant(copy.deepcopy(base.description), {name: [] for name in base.rows})
    change(mutant)
    lines = lacking(mutant)
    assert not unclear(lines), unclear(lines)
    return lines


def is_about(base: Mutant, line: str, table: str, column: str) -> bool:
    """Return whether a line of the check is about a column, or a whole table; of a key, if it names the table."""
    at = list(base.rows).index(table)
    if f"resources[{at}]" in line or f"the table {table} cannot be told; needed: " in line:
        return True
    path = f"translations/{table.removeprefix('translations_')}" if table.startswith("translations_") else table
    if not column or column in base.table(table)["schema"]["primaryKey"]:
        return re.search(rf"\b{path}\b", line) is not None
    return (line.startswith(f"{path}.csv") or f"{table}." in line) and re.search(rf"\b{column}\b", line) is not None


def open_everything(folder: Path, languages: Sequence[str]) -> int:
    """Load the record of a folder as the server does, tell every page and open every record. Return how many."""
    held, told = record.load(folder), 0
    assert held.facts
    assert languages
    for language in languages:
        one = teller(held, language)
        for step in (rounds.pages, rounds.choices):
            told += len([tell() for _, tell in step(one)])
        for key in held.records:
            told += 1
            rounds.drawer(one, key)
    return told


def open_records(folder: Path) -> None:
    """Open every record of a folder that the check has accepted, in every language.

    The check has told every page, and one record of each table, in one language.
    """
    held = record.load(folder)
    assert held.records
    for language in words.languages():
        told = teller(held, language)
        for key in told.record.records:
            rounds.drawer(told, key)
