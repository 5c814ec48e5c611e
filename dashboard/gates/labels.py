"""Every column and every category has a label in each language."""

from collections.abc import Iterator

from dashboard import words
from dashboard.package.description import Package
from dashboard.package.schema import FILE
from dashboard.parse.faults import Fault
from dashboard.parse.row import Rows


def everything_has_a_label(package: Package, _rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each column and each allowed value without a label in a catalogue."""
    for language in words.languages():
        known = words.of(language).texts
        for table in package.tables.values():
            for column in table.columns:
                keys = [f"column.{column.name}"]
                if column.name != "table":  # its values are names of tables, shown as they are
                    keys += [f"value.{column.name}.{value}" for value in column.values]
                for key in keys:
                    if key not in known:
                        message = (
                            f"{table.name}.{column.name} has no label; needed: {key} in locales/{language}/ui.toml"
                        )
                        yield Fault(FILE, 0, "", "", message)
