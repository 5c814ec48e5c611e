"""Files of a package in TOML, such as stories and past editions."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

ENDING = ".toml"
LARGEST = 100_000  # bytes of a file
_AT = re.compile(r" ?\(at line ([0-9]+), column [0-9]+\)")


class Broken(Exception):
    """Raised for a file that is no TOML. `line`: where, 0 if that is not known. `said`: what is wrong."""

    def __init__(self, line: int, said: str) -> None:
        """Store what is wrong."""
        super().__init__(said)
        self.line, self.said = line, said


def paths(files: Mapping[str, bytes], folder: str) -> list[str]:
    """Return the paths of a folder's files in TOML among the files of a package, in alphabetical order."""
    return sorted(path for path in files if path.startswith(f"{folder}/") and path.endswith(ENDING))


def tree(content: bytes) -> dict[str, Any]:
    """Return what a file holds. Raises Broken if it is too large or no TOML in UTF-8."""
    if len(content) > LARGEST:
        raise Broken(0, f"has {len(content):,} bytes; allowed: {LARGEST:,} or fewer")
    try:
        return tomllib.loads(content.decode("utf-8"))
    except UnicodeDecodeError as wrong:
        line = content[: wrong.start].count(b"\n") + 1
        raise Broken(line, "is not in UTF-8; allowed: UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError) as wrong:
        at, said = _AT.search(str(wrong)), _AT.sub("", str(wrong))
        end = content.count(b"\n") + 1
        raise Broken(int(at[1]) if at else end, f"is no TOML: {said.removesuffix('.')}") from None
