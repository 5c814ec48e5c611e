"""Fixtures of all tests: copies of the data that a test may break, and made-up geometry."""

import asyncio
import csv
import errno
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from streamlit.components.v2 import manifest_scanner

from dashboard.check import check
from dashboard.gates.translations import PHRASES
from dashboard.gates.translations import PREFIX as TRANSLATIONS
from dashboard.paths import DATA, ROOT
from tests import mini


@dataclass(frozen=True)
class Copy:
    """A copy of the data package, with methods to break it. Rows count from 0; row 0 is line 2 of the file."""

    folder: Path

    def file(self, table: str) -> Path:
        """Return the path of a table's file."""
        if table.startswith(PHRASES):
            return self.folder / f"translations/{table}.csv"
        return self.folder / (
            f"translations/{table.removeprefix(TRANSLATIONS)}.csv" if TRANSLATIONS in table else f"{table}.csv"
        )

    def records(self, table: str) -> list[dict[str, str]]:
        """Return the rows of a table."""
        with self.file(table).open(encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))

    def write(self, table: str, records: list[dict[str, str]]) -> None:
        """Replace the rows of a table by at least one other."""
        with self.file(table).open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, list(records[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(records)

    def edit(self, table: str, /, row: int = 0, **cells: str) -> dict[str, str]:
        """Change cells of one row and return the new row."""
        records = self.records(table)
        assert set(cells) <= set(records[row]), f"{table} has no {set(cells) - set(records[row])}"
        records[row] |= cells
        self.write(table, records)
        return records[row]

    def add(self, table: str, /, **cells: str) -> None:
        """Append a row to a table, which may be empty. Columns that are not given are blank."""
        header = self.file(table).read_text(encoding="utf-8").split("\n")[0].split(",")
        assert set(cells) <= set(header), f"{table} has no {set(cells) - set(header)}"
        self.write(table, [*self.records(table), dict.fromkeys(header, "") | cells])

    def blank(self, table: str, *columns: str) -> None:
        """Blank columns in every row."""
        self.write(table, [record | dict.fromkeys(columns, "") for record in self.records(table)])

    def change_line(self, table: str, line: int, change: Callable[[str], str]) -> None:
        """Change one line of a file as text; the header is line 1."""
        lines = self.file(table).read_text(encoding="utf-8").split("\n")
        lines[line - 1] = change(lines[line - 1])
        self.file(table).write_text("\n".join(lines), encoding="utf-8", newline="")

    def describe(self, change: Callable[[dict[str, Any]], object]) -> None:
        """Change datapackage.json."""
        path = self.folder / "datapackage.json"
        description = json.loads(path.read_text(encoding="utf-8"))
        change(description)
        path.write_text(json.dumps(description), encoding="utf-8")

    def lines(self, documents: Path | None = None) -> list[str]:
        """Return the faults of the check, one line each. Pages are not told: the tests of the check and contract do."""
        return [str(fault) for fault in check(self.folder, documents, opened=False).faults]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let journeys come first. They take longest, so that the workers that end first have many short tests to share."""
    items.sort(key=lambda item: "browser" not in item.path.parts)


@pytest.fixture(scope="session", autouse=True)
def packages_searched_once() -> Iterator[None]:
    """Let Streamlit search the installed packages for components once, as a server does, and not for each `AppTest`.

    It reads what each package says of itself, which takes several times as long as a page.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


@pytest.fixture(autouse=True)
def without_loop(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let each test but a journey run loops of its own: the first journey leaves that of its browser running."""
    kept = None if "browser" in request.fixturenames else asyncio._get_running_loop()
    if kept:
        asyncio._set_running_loop(None)
    yield
    if kept:
        asyncio._set_running_loop(kept)


def block(country: str, west: float, south: float, east: float, north: float) -> dict[str, Any]:
    """Return a feature with one rectangle, in degrees. A blank `country` means other land."""
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    properties = {"country": country} if country else {}
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}


@pytest.fixture
def blocks() -> dict[str, Any]:
    """Return a made-up GeoJSON geometry: each member as a rectangle near its place, and two areas of other land."""
    features = [
        block("CHN", 75, 25, 122, 48),
        block("MMR", 92, 10, 98, 25),
        block("LAO", 100, 18, 105, 25),
        block("THA", 98, 6, 102, 18),
        block("KHM", 102, 10, 106, 14),
        block("VNM", 106, 9, 110, 18),
        block("", 60, 8, 92, 25),
        block("", -180, -90, 180, -65),
    ]
    return {"type": "FeatureCollection", "features": features}


@pytest.fixture
def land(tmp_path: Path) -> Callable[[object], Path]:
    """Return a function that writes a geometry or a text to a file and returns its path."""

    def write(content: object) -> Path:
        path = tmp_path / "land.geojson"
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a valid package of a few rows a table. Tests must not change it."""
    folder = tmp_path_factory.mktemp("small") / "data"
    mini.make(folder)
    return folder


@pytest.fixture(params=["small", pytest.param("whole", marks=pytest.mark.product)])
def held(request: pytest.FixtureRequest, small: Path) -> Path:
    """Return the folder of the small package, and with the mark `product` also that of the project's data."""
    return small if request.param == "small" else DATA


@pytest.fixture
def broken(request: pytest.FixtureRequest, tmp_path: Path) -> Copy:
    """Return a valid copy of the small package, or of the project's data if the test has the mark `all_data`.

    A few rows suffice to test a rule. Tests that need rows, ids or sizes of the project's own data have the mark, and
    so has one test of each gate.
    """
    origin = DATA if request.node.get_closest_marker("all_data") else request.getfixturevalue("small")
    folder = tmp_path / "data"
    (folder / "translations").mkdir(parents=True)
    for path in [origin / "datapackage.json", *origin.rglob("*.csv")]:
        shutil.copy(path, folder / path.relative_to(origin))
    return Copy(folder)


@pytest.fixture
def answered(broken: Copy) -> Copy:
    """Return a copy of the project's data with one invented reply of a government to a party of an agreement."""
    shutil.copy(ROOT / "tests" / "fixtures" / "responses.csv", broken.file("responses"))
    return broken


@pytest.fixture
def unreadable(monkeypatch) -> Callable[[str], None]:
    """Return a function after which nobody may read the files of a name."""
    read = Path.read_bytes

    def none_may(name: str) -> None:
        def refuse(path: Path) -> bytes:
            if path.name == name:
                raise PermissionError(errno.EACCES, "Permission denied", str(path))
            return read(path)

        monkeypatch.setattr(Path, "read_bytes", refuse)

    return none_may
