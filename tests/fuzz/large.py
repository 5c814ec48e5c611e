"""Large and deep inputs, one after the other, in a process whose memory and time the system limits.

    python -m tests.fuzz.large FOLDER

prints a line for each: its name, and what became of it. FOLDER: of a package without faults, to be copied.
"""

import resource
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from dashboard import dry_run
from dashboard.parse import geojson, toml
from tests.fuzz import test_description, test_editions, test_geometry, test_stories, test_uploads, world
from tests.fuzz.watched import Given
from tests.fuzz.world import World

MEMORY = 1_000_000_000  # bytes of data beyond what the program itself has mapped
SECONDS = 240  # of processor time for all of them
RING = ",".join(["[1.5,2.5]"] * 500_000)

Trial = tuple[str, Callable[[], str]]


def of_uploads(known: World) -> Iterator[Trial]:
    """Yield tables as large as a trial takes, and a little larger."""
    head, most = known.content("news").partition(b"\n")[0] + b"\n", dry_run.LARGEST
    wide = b",".join(b"a%d" % at for at in range(60))
    contents = {
        "a cell of three megabytes": head + b'"' + b"a" * (most - 500) + b'"',
        "quotes alone": head + b'"' * (most - 500),
        "separators alone": head + b"," * (most - 500),
        "rows of nothing": head + b"\n" * (most - 500),
        "returns alone": b"\r" * most,
        "NUL bytes": b"\x00" * most,
        "a row for each hyphen": head + b"1- 1- 1-,\n" * dry_run.MOST_ROWS,
        "columns that nobody knows": head.strip() + b"," + wide + b"\n" + b"x," * 70,
        "one byte too many": b"a" * (most + 1),
        "UTF-16 without an end": b"\xff\xfe" + head * 20_000,
    }
    for name, content in contents.items():
        given = Given("news.csv", content[: most + 1], name)
        yield name, lambda given=given: test_uploads.attempt(known, given)


def of_land(known: World, folder: Path) -> Iterator[Trial]:
    """Yield land as large as a host may set, and a little larger."""
    one = '{{"type":"FeatureCollection","features":[{{"type":"Feature","geometry":{}}}]}}'
    contents = {
        "a ring of half a million positions": one.format(f'{{"type":"Polygon","coordinates":[[{RING}]]}}'),
        "lists without an end": "[" * geojson.LARGEST,
        "lists within lists": one.format("[" * 900_000 + "]" * 900_000),
        "features of nothing": '{"type":"FeatureCollection","features":[' + "{}," * 900_000 + "{}]}",
        "a number of a megabyte": one.format("1" * 1_000_000),
        "a megabyte too many": " " * (geojson.LARGEST + 1_000_000),
    }
    for name, content in contents.items():
        given = Given(test_geometry.FILE, content.encode(), name)
        yield name, lambda given=given: test_geometry.attempt(folder, given)


def of_toml(known: World) -> Iterator[Trial]:
    """Yield stories and editions as large as the check takes."""
    contents = {
        "steps without an end": b"[[step]]\n" * (toml.LARGEST // 9),
        "keys within keys": b"a" + b".a" * (toml.LARGEST // 2 - 10) + b"=1",
        "keys of as many parts as a line may have": (b"a" + b".a" * toml.DOTS + b"=1\n") * (toml.LARGEST // 1_010),
        "tables within tables": b"a={" * (toml.LARGEST // 3),
        "news without an end": b"news=[" + b'"a",' * (toml.LARGEST // 4 - 10) + b"]",
        "a title of a file": b'title="' + b"a" * (toml.LARGEST - 20) + b'"',
    }
    for name, content in contents.items():
        given = Given("one.toml", content, name)
        yield f"{name}, as a story", lambda given=given: test_stories.attempt(known, given)
        yield f"{name}, as an edition", lambda given=given: test_editions.attempt(known, given)


def of_descriptions(known: World, folder: Path) -> Iterator[Trial]:
    """Yield descriptions that are wide or deep."""
    name = "a" * 9_000
    contents = {
        "names of nine thousand letters within each other": f'{{"{name}":' * 400 + "1" + "}" * 400,
        "a million tables": '{"resources":[' + "{}," * 1_000_000 + "{}]}",
        "a text of ten megabytes": '{"title":"' + "a" * 10_000_000 + '"}',
    }
    for said, content in contents.items():
        given = Given("datapackage.json", content.encode(), said)
        yield said, lambda given=given: test_description.attempt(known, folder, given)


def _limit() -> None:
    """Set the limits of this process. Where the system tells nothing of its mappings, that of memory is left out."""
    status = Path("/proc/self/status")
    mapped = [line for line in status.read_text().splitlines() if line.startswith("VmData:")] if status.exists() else []
    if mapped:
        most = int(mapped[0].split()[1]) * 1024 + MEMORY
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def main() -> None:
    """Try all of them. The system ends the process where the limits are passed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        known = world.of(Path(sys.argv[1]), folder / "known")
        copied = folder / "copied"
        copied.mkdir()
        _limit()
        each = (of_uploads(known), of_land(known, folder), of_toml(known), of_descriptions(known, copied))
        for said, attempt in (trial for trials in each for trial in trials):
            sys.stdout.write(f"{said}: ")
            sys.stdout.flush()
            sys.stdout.write(f"{attempt()}\n")


if __name__ == "__main__":
    main()
