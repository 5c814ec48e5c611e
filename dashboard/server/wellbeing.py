"""The state of the server for whoever looks after it, as /healthz gives it."""

from dashboard import record
from dashboard.held import Refused
from dashboard.package.messages import Message
from dashboard.parse.faults import Fault


def state() -> dict[str, object]:
    """Return the version of the data that is shown and, if a newer one was refused since, which and why.

    Anybody may read it, so a fault is told by its place and by the rule that it breaks. The value, which may be what
    must not be published, stands in the log alone.
    """
    shown = record.SHOWN.shown()
    held = {"refused": _refused(shown.refused)} if shown.refused else {}
    return {"status": "ok", "data_version": shown.value.version} | held


def _refused(refused: Refused) -> dict[str, object]:
    told = {"version": refused.version or None, "why": refused.why or "The data have faults."}
    return told | {"number": refused.number, "faults": [_told(each) for each in refused.faults]}


def _told(fault: Fault) -> dict[str, object]:
    rule = fault.message.pattern if isinstance(fault.message, Message) else fault.message
    return {"file": str(fault.file), "row": fault.row, "column": fault.column, "rule": rule}
