"""Files of a package in TOML, such as stories and past editions."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

ENDING = ".toml"
LARGEST = 100_000  # bytes of a file
DEEPEST = 20  # tables and lists within each other
DOTS = 500  # on a line: of a key of n parts, tomllib keeps n² / 2 parts in memory, and a file has room for 50,000
NUMBERS = range(-(2**63), 2**63)  # those that every reader of TOML takes: https://toml.io/en/v1.0.0#integer
_TOO_DEEP = f"has tables or lists too deep within each other; allowed: {DEEPEST} levels"
_TOO_LARGE = f"has a whole number that is too large; allowed: {NUMBERS[0]:,} to {NUMBERS[-1]:,}"
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
    """Return what a file holds. Raises Broken if it is too large, too deep or no TOML in UTF-8."""
    if len(content) > LARGEST:
        raise Broken(0, f"has {len(content):,} bytes; allowed: {LARGEST:,} or fewer")
    for number, line in enumerate(content.split(b"\n"), 1):
        if line.count(b".") > DOTS:
            raise Broken(number, f"has more than {DOTS} dots on a line; allowed: keys of {DEEPEST} parts or fewer")
    try:
        return _settled(tomllib.loads(content.decode("utf-8")))
    except UnicodeDecodeError as wrong:
        line = content[: wrong.start].count(b"\n") + 1
        raise Broken(line, "is not in UTF-8; allowed: UTF-8") from None
    except RecursionError:
        raise Broken(0, _TOO_DEEP) from None
    except tomllib.TOMLDecodeError as wrong:
        at, said = _AT.search(str(wrong)), _AT.sub("", str(wrong))
        end = content.count(b"\n") + 1
        raise Broken(int(at[1]) if at else end, f"is no TOML: {said.removesuffix('.')}") from None
    except ValueError:  # Python refuses a whole number of thousands of digits
        raise Broken(0, _TOO_LARGE) from None


def _settled(held: dict[str, Any]) -> dict[str, Any]:
    """Return what a file holds. Raises Broken if it is too deep, or has a number too large, to be shown in a fault."""
    waiting: list[tuple[object, int]] = [(held, 0)]
    while waiting:
        each, depth = waiting.pop()
        if depth > DEEPEST:
            raise Broken(0, _TOO_DEEP)
        if type(each) is int and each not in NUMBERS:
            raise Broken(0, _TOO_LARGE)
        inner = each.values() if isinstance(each, dict) else each if isinstance(each, list) else ()
        waiting += [(one, depth + 1) for one in inner]
    return held
