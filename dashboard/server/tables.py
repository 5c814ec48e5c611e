"""The route of a table of the record as CSV: the whole table, as the record has it."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from dashboard import record
from dashboard.exports import csv
from dashboard.selection.file_name import ENDING
from dashboard.server.files import CachedFile, content_response, etag, ready
from dashboard.server.view import ASK_EACH_TIME, Refused, unknown


async def send(request: Request) -> Response:
    """Answer with a table as CSV, or with JSON that names what is not known. It takes no parameters yet."""
    name = request.path_params["table"]
    try:
        if request.url.query:
            unknown(400, "parameter", [request.url.query])
        made = await run_in_threadpool(_made, name)
    except Refused as refused:
        return refused.answer
    answer = content_response(request.headers, made, ASK_EACH_TIME)
    answer.headers["content-disposition"] = f'attachment; filename="{name}{ENDING}"'
    return answer


def _made(name: str) -> CachedFile:
    """Return the file of a table. Raises Refused if there is no such table."""
    known = record.current()
    if name not in known.package.tables:
        unknown(404, "table", [name], allowed=list(known.package.tables))
    body = csv.record(known.package.tables[name], known.tables[name])
    return ready(body, ENDING, etag(body))
