"""The route of the names that the search box offers as one types: of countries, places, bodies and agreements."""

import json

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from dashboard import record
from dashboard.languages import DEFAULT, LANGUAGES
from dashboard.memo import memo
from dashboard.server.files import CachedFile, content_response, etag, ready
from dashboard.server.view import ASK_EACH_TIME, Refused, unknown
from dashboard.telling.teller import Teller, teller

TABLES = {"countries": "name", "places": "name", "organisations": "name", "agreements": "title"}


async def send(request: Request) -> Response:
    """Answer with a list of names in a language, or with JSON that names what is not known."""
    language = request.query_params.get("lang", DEFAULT)
    try:
        if language not in LANGUAGES or set(request.query_params) - {"lang"}:
            unknown(400, "parameter or value", [request.url.query], parameters=["lang"], allowed=list(LANGUAGES))
    except Refused as refused:
        return refused.answer
    made = await run_in_threadpool(lambda: _made(teller(record.current(), language)))
    return content_response(request.headers, made, ASK_EACH_TIME)


@memo
def _made(told: Teller) -> CachedFile:
    found = (name for table, column in TABLES.items() for name in told.record.tables[table][column])
    body = json.dumps(list(dict.fromkeys(filter(None, found))), ensure_ascii=False).encode()
    return ready(body, ".json", etag(body))
