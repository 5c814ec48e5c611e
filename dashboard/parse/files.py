"""The files of a package as they are on disk, read once, so that what is handed on is what is shown."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from dashboard.package.taken import take


def package_files(folder: Path) -> dict[str, bytes]:
    """Return the content of each file by its path within the folder: all but the geometry.

    What cannot be read is left out; where it is a table, reading the tables reports it.
    """
    return take(folder).package()


def sign(files: Mapping[str, bytes]) -> str:
    """Return eight digits that stand for files and their names: other files have others (SHA-256)."""
    whole = hashlib.sha256()
    for name in sorted(files):
        whole.update(f"{name}\0{len(files[name])}\0".encode() + files[name])
    return whole.hexdigest()[:8]
