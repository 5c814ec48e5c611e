"""The route of a table of the record as CSV: the whole table, as the record has it."""

from dashboard import record
from dashboard.exports import csv
from dashboard.selection.file_name import ENDING
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.refused import unknown
from dashboard.server.view import CSV


def make(asked: Asked) -> Made:
    """Return a table as CSV. Raises Refused if there is no such table. It takes no parameters yet."""
    name, known = asked.path["table"], record.current()
    asked.only(())
    if name not in known.package.tables:
        unknown(404, "table", [name], allowed=list(known.package.tables))
    return Made(csv.record(known.package.tables[name], known.tables[name]), CSV, f"{name}{ENDING}")


ROUTES = {"/api/{table}.csv": make}
