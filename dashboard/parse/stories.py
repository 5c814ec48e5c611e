"""Stories: ordered views, each an address with a sentence, from the files of stories/ in a package."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.parse import toml
from dashboard.parse.faults import Fault

FOLDER = "stories"
MOST_STEPS = 50
LONGEST = 300  # letters of a title or a sentence: what can be read from the back of a room
ADDRESS = re.compile(r"/[a-z]*(?:\?\S{1,2000})?")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TEXTS = f"texts by language ({', '.join(LANGUAGES)}), {DEFAULT} among them, of {LONGEST} letters or fewer"


@dataclass(frozen=True)
class Step:
    """One view of a story.

    `address`: within the dashboard, such as "/meetings?series=commit_imm", without `lang`. `sentence`: by language;
    without one, the answer of the page is said. `line`: of the file.
    """

    address: str
    sentence: Mapping[str, str]
    line: int


@dataclass(frozen=True)
class Story:
    """A story. `name`: of its file, without the ending. `title`: by language, English among them."""

    name: str
    title: Mapping[str, str]
    steps: tuple[Step, ...]


def paths(files: Mapping[str, bytes]) -> list[str]:
    """Return the paths of stories among the files of a package, in alphabetical order."""
    return toml.paths(files, FOLDER)


def read(path: str, content: bytes) -> tuple[Story | None, list[Fault]]:
    """Return the story of a file, None if it has faults, and the faults. path: within the package."""
    try:
        held = toml.tree(content)
    except toml.Broken as broken:
        return None, [_fault(path, broken.line, broken.said)]
    text = content.decode("utf-8").split("\n")
    lines = [number for number, line in enumerate(text, 1) if line.strip().startswith("[[step]]")]
    faults = list(_faults(path, held, lines))
    return (None, faults) if faults else (_story(path, held, lines), [])


def _fault(path: str, line: int, message: str, value: object = "") -> Fault:
    return Fault(path, line, "", value if isinstance(value, str) else repr(value), message)


def _faults(path: str, held: dict, lines: list[int]) -> Iterator[Fault]:
    name = PurePosixPath(path).stem
    if not _NAME.fullmatch(name):
        yield _fault(path, 0, "is no name of a story; allowed: small letters, digits and hyphens", name)
    for key in sorted(held.keys() - {"title", "step"}):
        yield _fault(path, 0, "is no key of a story; allowed: title, [[step]]", key)
    if not _is_texts(held.get("title")):
        yield _fault(path, 0, f"must be {_TEXTS}", "title")
    steps = held.get("step")
    if not isinstance(steps, list) or not 0 < len(steps) <= MOST_STEPS:
        yield _fault(path, 0, f"has no steps, or too many; allowed: 1 to {MOST_STEPS} [[step]]")
        return
    for number, step in enumerate(steps):
        yield from _of_step(path, lines[number] if number < len(lines) else 0, step)


def _of_step(path: str, line: int, step: object) -> Iterator[Fault]:
    if not isinstance(step, dict):
        yield _fault(path, line, "is no step; allowed: [[step]] with address and sentence", step)
        return
    for key in sorted(step.keys() - {"address", "sentence"}):
        yield _fault(path, line, "is no key of a step; allowed: address, sentence", key)
    address = step.get("address")
    if not isinstance(address, str) or not ADDRESS.fullmatch(address):
        yield _fault(path, line, 'is no address of the dashboard; allowed: such as "/meetings?series=ammtc"', address)
    if "sentence" in step and not _is_texts(step["sentence"]):
        yield _fault(path, line, f"must be {_TEXTS}", "sentence")


def _is_texts(held: object) -> bool:
    """Return whether a value is texts by language, English among them, that can be shown."""
    if not isinstance(held, dict) or DEFAULT not in held:
        return False
    fits = (isinstance(text, str) and text.isprintable() and 0 < len(text.strip()) <= LONGEST for text in held.values())
    return held.keys() <= LANGUAGES.keys() and all(fits)


def _story(path: str, held: dict, lines: list[int]) -> Story:
    steps = (
        Step(step["address"], step.get("sentence", {}), lines[number] if number < len(lines) else 0)
        for number, step in enumerate(held["step"])
    )
    return Story(PurePosixPath(path).stem, held["title"], tuple(steps))
