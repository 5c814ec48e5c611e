"""What all refusals share: one readable line that says where, what, and what is allowed; never an error of Python."""

import json
import re
from collections.abc import Iterable

from dashboard.package import texts
from dashboard.parse.faults import Fault

# What tells that somebody wrote an error of the program out.
ERROR = re.compile(
    r"Traceback|\b(?!Polygon)\w+(?:Error|Exception|Interrupt)\b: |<\S+ object at 0x|<class '|unhashable|NoneType|"
    r"codec can't|maximum recursion|Exceeds the limit|not supported between|object has no attribute|unexpected keyword"
)
# What is allowed, or that and what is missing; a name that is not there needs no list of others.
ALLOWED = re.compile(
    r"allowed: |needed: |must |lacks |is missing|is no TOML|is not JSON|cannot be taken apart|points at |leads to |"
    r"is no JSON|no object of JSON|can be |holds |does not list this file|contradicts|both |"
    r"which it does not have|says |has the "
)


def line(said: str, longest: int = texts.LONGEST_LINE) -> None:
    """Fail unless a sentence can be shown: on one line that can be read, no longer than others, with a full stop."""
    assert said.isprintable(), ascii(said)
    assert 0 < len(said) <= longest, (len(said), said)
    assert said.endswith((".", ")")), said
    assert not ERROR.search(said), said


def allows(said: str) -> None:
    """Fail unless a line says what is allowed."""
    line(said, 2 * texts.LONGEST_LINE)  # one that lists all tables is longer than that of a fault
    assert ALLOWED.search(said), said


def faults(found: Iterable[Fault]) -> None:
    """Fail unless each fault says where it is: a file, and a row if it is of one."""
    found = list(found)
    assert found
    for fault in found[:200]:
        assert fault.file, fault
        assert fault.row >= 0, fault
        said = str(fault)
        assert said.startswith(fault.file[:20]) or not fault.file.isprintable(), said
        allows(said)


def answer(status: int, body: bytes, media_type: str) -> str:
    """Fail unless a request was refused in JSON with one sentence, or with a page. Return the sentence, or blank."""
    assert 400 <= status < 500 or status == 503, (status, body[:500])
    assert not ERROR.search(body.decode("utf-8", "replace")), body[:500]
    if not media_type.startswith("application/json"):
        assert media_type.startswith(("text/html", "text/plain")), media_type
        return ""
    said = json.loads(body)["error"]
    assert said.endswith((".", "?")), said
    assert said[:1].isupper(), said
    assert "\n" not in said, said
    return said
