"""The record as an earlier start on this machine read, checked, joined and indexed it, if nothing has changed since.

It lies in one file for each version of the data and of the dashboard: about 30 MB, read in milliseconds. What it holds
was checked by the same gates from the same bytes, so a start that finds it checks nothing again.
"""

import hashlib
import logging
import os
import pickle
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib import metadata
from pathlib import Path
from tempfile import NamedTemporaryFile

from dashboard import newer, paths
from dashboard.package.taken import Taken
from dashboard.record import Record

LOG = logging.getLogger(__name__)
# A host may set another folder, or "off". Whoever can write to it can run code here, as with the folder of the code.
OFF = "off"
CHOSEN = os.environ.get("CHECKED_FOLDER", "").strip()
FOLDER = Path(CHOSEN) if CHOSEN else paths.ROOT / ".checked"
MOST = 4  # files; those that were not used for longest are deleted
_ENDING, _UNFINISHED = ".pickle", ".part"
_LOST = 600  # seconds after which an unfinished file is no longer being written
_DIGEST = hashlib.sha256().digest_size
_LIBRARIES = ("babel", "numpy", "pandas", "pyarrow", "streamlit")  # whose objects are held, or that texts depend on
_OTHERS_MAY_WRITE, _READ_BY_ALL = 0o022, 0o644  # rights of files


def find(taken: Taken, folder: Path = FOLDER) -> Record | None:
    """Return the record of these files, if it was kept; None if it was not, or if the file cannot be trusted.

    taken: all files of the folder of the data. A file is trusted if nobody else may write it and it is whole.
    """
    if CHOSEN == OFF or taken.unread:
        return None
    path = folder / f"{_sign(taken)}{_ENDING}"
    try:
        if not (_ours(folder) and _ours(path)):
            return None
        content = memoryview(path.read_bytes())
        with suppress(OSError):  # that of another user
            path.touch()
        if hashlib.sha256(content[_DIGEST:]).digest() != content[:_DIGEST]:
            LOG.warning("%s is damaged: the record is checked again.", path)
            return None
        return newer.taken_from(pickle.loads(content[_DIGEST:]))
    except FileNotFoundError:
        return None
    except Exception:  # whatever is wrong with it, the data themselves are there
        LOG.exception("%s cannot be read: the record is checked again.", path)
        return None


def keep(taken: Taken, record: Record, folder: Path = FOLDER) -> Path | None:
    """Keep a checked record for the next start, and return its file; None if the host wants none or it was not written.

    taken: the files that the record was read from.
    """
    if CHOSEN == OFF or taken.unread:
        return None
    content = pickle.dumps(newer.handed_over(record), pickle.HIGHEST_PROTOCOL)
    try:
        folder.mkdir(mode=0o755, parents=True, exist_ok=True)
        path = _write(hashlib.sha256(content).digest() + content, folder / f"{_sign(taken)}{_ENDING}")
        _forget(folder)
        return path
    except OSError as failed:
        LOG.info("The checked record is not kept in %s: %s. The next start checks it again.", folder, failed.strerror)
        return None


def _write(content: bytes, path: Path) -> Path:
    """Write a file whole or not at all, whatever another start writes there meanwhile."""
    with NamedTemporaryFile(dir=path.parent, suffix=_UNFINISHED, delete=False) as stream:
        try:
            stream.write(content)
            stream.close()
            os.chmod(stream.name, _READ_BY_ALL)
            return Path(stream.name).replace(path)
        except OSError:
            Path(stream.name).unlink(missing_ok=True)
            raise


def _forget(folder: Path) -> None:
    """Delete the files that were not used for longest, and those of starts that were ended meanwhile."""
    used = {}
    for path in folder.iterdir():
        with suppress(FileNotFoundError):  # another start deleted it
            used[path] = path.stat().st_mtime
    kept = sorted((path for path in used if path.suffix == _ENDING), key=used.__getitem__, reverse=True)
    lost = (path for path in used if path.suffix == _UNFINISHED and used[path] < time.time() - _LOST)
    for path in [*kept[MOST:], *lost]:
        path.unlink(missing_ok=True)


def _ours(path: Path) -> bool:
    """Return whether a file or folder is this user's or the administrator's, and nobody else may write it."""
    if not hasattr(os, "getuid"):  # a system without such rights
        return True
    looked = path.stat()
    return looked.st_uid in (0, os.getuid()) and not looked.st_mode & _OTHERS_MAY_WRITE


def _sign(taken: Taken) -> str:
    """Return 64 digits that stand for these files and for all that a check of them depends on (SHA-256)."""
    whole = hashlib.sha256(_surroundings().encode())
    for name in sorted(taken.files):
        whole.update(f"{name}\0{len(taken.files[name])}\0".encode() + taken.files[name])
    return whole.hexdigest()


@cache
def _surroundings() -> str:
    """Return a line on the program: its own files, its geometry, Python and the libraries."""
    whole = hashlib.sha256()
    for path in _program():
        content = path.read_bytes()
        whole.update(f"{path.name}\0{len(content)}\0".encode() + content)
    libraries = [f"{name} {metadata.version(name)}" for name in _LIBRARIES]
    return " ".join([whole.hexdigest(), sys.version, sys.byteorder, sqlite3.sqlite_version, *libraries])


def _program() -> Iterator[Path]:
    for folder in (paths.DASHBOARD, paths.GEO):
        yield from (path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
