"""The files of a package as they were at one moment, read once: what is checked is what is shown and handed on."""

import errno
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_KEPT = frozenset({".csv", ".json", ".md", ".toml"})  # endings
_FOLDERS = ("translations", "stories", "editions")
_TABLE = ".csv"
_LICENCE = "LICENSE"
_DEEPEST = 8  # folders below each other; links may lead round in a circle

Seen = tuple[tuple[object, ...], ...]  # what `seen` returns


@dataclass(frozen=True, eq=False)
class Taken:
    """The content of files by their path within a folder, and why others could not be read; "" is the folder itself."""

    files: Mapping[str, bytes] = field(repr=False)
    unread: Mapping[str, OSError] = field(default_factory=dict)

    def read(self, path: str) -> bytes:
        """Return the content of a file. Raises OSError where it was missing or could not be read."""
        for whole in (path, ""):
            if whole in self.unread:
                raise self.unread[whole]
        if path not in self.files:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)
        return self.files[path]

    def package(self, tables: Iterable[str] = ()) -> dict[str, bytes]:
        """Return the files that belong to a package. tables: the paths of its tables, wherever they are."""
        listed = frozenset(tables)
        return {path: content for path, content in self.files.items() if path in listed or _belongs(path)}

    def tables(self) -> set[str]:
        """Return the paths of all CSV files in the folder, and in the folders that lie in it."""
        return {path for path in (*self.files, *self.unread) if path.lower().endswith(_TABLE) and path.count("/") < 2}


def _belongs(path: str) -> bool:
    """Return whether a file is one of the package, beside its tables: description, texts, licence, not the geometry."""
    folder, _, name = path.rpartition("/")
    return folder in ("", *_FOLDERS) and (Path(name).suffix in _KEPT or name == _LICENCE)


def take(folder: Path) -> Taken:
    """Return all files of a folder that may belong to a package. What cannot be read does not raise."""
    files, unread = {}, {}
    try:
        for name, path in _paths(folder):
            try:
                files[name] = path.read_bytes()
            except OSError as error:
                unread[name] = error
    except OSError as error:
        unread[""] = error
    return Taken(files, unread)


def seen(folder: Path) -> Seen:
    """Return what a look at a folder tells without reading a file: name, size, dates and rights of each.

    Two looks that are equal saw the same files. A folder, or a file, that cannot be looked at counts as changed too.
    """
    found: list[tuple[object, ...]] = []
    try:
        for name, path in _paths(folder):
            try:
                is_now = path.stat()
            except OSError as error:
                found.append((name, error.errno))
                continue
            # The dates are compared, never ordered: clocks jump. That of the last change of rights is one of them.
            found.append((name, is_now.st_size, is_now.st_mtime_ns, is_now.st_ctime_ns, is_now.st_mode, is_now.st_ino))
    except OSError as error:
        found.append(("", error.errno))
    return tuple(found)


def gone(looked: Seen) -> int:
    """Return the number of the error for which a whole folder could not be looked at; 0 if it could."""
    return next((error for name, error, *_ in looked if not name), 0)


def _paths(folder: Path, within: str = "", depth: int = 0) -> Iterator[tuple[str, Path]]:
    """Yield the path of each file within a folder, and where it is, in the order of names.

    Hidden folders are left out. Raises OSError if the folder itself cannot be listed.
    """
    for entry in sorted(os.scandir(folder), key=lambda each: each.name):
        name, path = f"{within}{entry.name}", Path(entry.path)
        kind = _kind(entry)
        if kind == "folder":
            if not entry.name.startswith(".") and depth < _DEEPEST:
                yield from _below(path, name, depth + 1)
        elif kind and (_belongs(name) or name.lower().endswith(_TABLE)):
            yield name, path


def _below(folder: Path, name: str, depth: int) -> Iterator[tuple[str, Path]]:
    try:
        yield from _paths(folder, f"{name}/", depth)
    except OSError:
        yield name, folder  # a folder that cannot be listed is told as a file that cannot be read


def _kind(entry: os.DirEntry[str]) -> str:
    """Return "folder" or "file"; blank for what is neither and could be read without an end."""
    try:
        return "folder" if entry.is_dir() else "file" if entry.is_file() else ""
    except OSError:
        return "file"  # whoever reads it is told why it cannot be read
