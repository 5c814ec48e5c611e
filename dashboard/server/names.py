"""The route of the names that the search box offers as one types: of countries, places, bodies and agreements."""

import json

from dashboard.memo import memo
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.telling.teller import Teller

TABLES = {"countries": "name", "places": "name", "organisations": "name", "agreements": "title"}


def make(asked: Asked) -> Made:
    """Return the list of names in a language as JSON. Raises Refused for another parameter than `lang`."""
    return _names(asked.teller())


@memo
def _names(told: Teller) -> Made:
    found = (name for table, column in TABLES.items() for name in told.record.tables[table][column])
    body = json.dumps(list(dict.fromkeys(filter(None, found))), ensure_ascii=False).encode()
    return Made(body, "application/json", language=told.language)


ROUTES = {"/api/names.json": make}
