"""The files of a package as they are on disk, read once, so that what is handed on is what is shown."""

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_KEPT = frozenset({".csv", ".json", ".md", ".toml"})  # endings
_FOLDERS = ("translations", "stories", "editions")
_LICENCE = "LICENSE"


def package_files(folder: Path) -> dict[str, bytes]:
    """Return the content of each file by its path within the folder: all but the geometry.

    What cannot be read is left out; where it is a table, reading the tables reports it.
    """
    below = (path for name in _FOLDERS for path in (folder / name).glob("*"))
    paths = (path for path in (*folder.iterdir(), *below) if path.is_file())
    found = {}
    for path in sorted(path for path in paths if path.suffix in _KEPT or path.name == _LICENCE):
        with suppress(OSError):
            found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def sign(files: Mapping[str, bytes]) -> str:
    """Return eight digits that stand for files and their names: other files have others (SHA-256)."""
    whole = hashlib.sha256()
    for name in sorted(files):
        whole.update(f"{name}\0{len(files[name])}\0".encode() + files[name])
    return whole.hexdigest()[:8]
