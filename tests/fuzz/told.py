"""What becomes of a package that was read: its faults, or a record that is joined, and now and then told whole."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

from dashboard import check
from dashboard.gates.contract import contract
from dashboard.gates.judge import SOUND, WHOLE
from dashboard.package.description import Package
from dashboard.parse.faults import Fault
from dashboard.parse.rows import read_rows
from dashboard.parse.tables import typed
from dashboard.record import Record
from dashboard.telling import kinds
from tests.fuzz import refusals
from tests.mutants import unclear

# Of the packages without faults: those that are joined, and those of which every page is told. That takes as long as
# twenty and as two hundred others.
JOINED, OPENED = 0.4, 0.03


def of(folder: Path, package: Package, table: str, content: bytes | None) -> str:
    """Return "refused", "read", "joined" or "opened" for a package.

    table, content: what to read in place of one of its files.
    """
    rows, faults = read_rows(folder, package, {table: content} if content is not None else None)
    faults += list(contract(package, rows)) or [fault for gate in (*SOUND, *WHOLE) for fault in gate(package, rows)]
    faults += kinds.lacking(package) if not faults else []
    if faults:
        refusals.faults(sorted(set(faults)))
        return "refused"
    record = Record(package, typed(package, rows))
    among = Random(content or repr(package)).random()
    if among < OPENED:
        _clear(check.unshowable(record))
        return "opened"
    if among < JOINED:
        _clear(check.unjoined(record))
        return "joined"
    return "read"


def _clear(faults: Sequence[Fault]) -> None:
    lines = [str(fault) for fault in faults]
    assert not unclear(lines), unclear(lines)
