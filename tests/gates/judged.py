"""The faults that single gates find in a copy of the data."""

from dashboard.gates.judge import Gate, judge
from dashboard.package import schema
from dashboard.parse.rows import read_rows


def lines(broken, *gates: Gate) -> list[str]:
    """Return the faults that some gates find in a copy of the data, one line each."""
    package = schema.read(broken.folder)
    rows, _ = read_rows(broken.folder, package)  # gates judge faulty cells too
    return [str(fault) for fault in judge(package, rows, gates)]
