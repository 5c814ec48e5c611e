"""The small record that inputs meet: its package, its rows as text, and what it looks like once it is read."""

import copy
import shutil
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dashboard import record
from dashboard.package.description import Package
from dashboard.parse.row import Rows
from dashboard.parse.rows import read_rows
from dashboard.record import Record
from tests.fuzz import trees

STORY, EDITION = "commit", "newsletter-regional-1"


@dataclass(frozen=True)
class World:
    """`folder`: of the package. `rows`: of each table, as text. `cells`: of all tables, those of a few letters."""

    folder: Path
    record: Record = field(repr=False)
    rows: Rows = field(repr=False)
    cells: list[str] = field(repr=False)

    @property
    def package(self) -> Package:
        """The description of the package."""
        return self.record.package

    def holding(self, path: str, content: bytes) -> Record:
        """Return the record with this file alone of its folder, joined already, and with nothing told yet."""
        folder = f"{path.partition('/')[0]}/"
        files = {name: held for name, held in self.record.files.items() if not name.startswith(folder)}
        made = copy.copy(self.record)
        for name, held in (("files", files | {path: content}), ("memory", {})):
            object.__setattr__(made, name, held)
        return made

    def content(self, table: str) -> bytes:
        """Return the file of a table."""
        return (self.folder / self.package.tables[table].path).read_bytes()


def of(small: Path, folder: Path) -> World:
    """Return the world of a package without faults, copied into a new folder, with a story and an edition beside it."""
    shutil.copytree(small, folder)
    news = list(record.load(folder).tables["news"].index)
    story = {"title": {"en": "A story"}, "step": [{"address": f"/news?record={news[0]}"}, {"address": "/map"}]}
    past = {"kind": "newsletter", "edition": "regional", "number": 1, "date": date(2026, 11, 28), "languages": ["en"]}
    past |= {"title": {"en": "The news"}, "news": news}
    for name, tree in ((f"stories/{STORY}.toml", story), (f"editions/{EDITION}.toml", past)):
        (folder / name).parent.mkdir()
        (folder / name).write_bytes(trees.as_toml(tree))
    held = record.load(folder)
    assert held.facts
    rows, _ = read_rows(folder, held.package)
    cells = sorted({cell for each in rows.values() for row in each for cell in row.values() if 0 < len(cell) < 300})
    return World(folder, held, rows, cells)
