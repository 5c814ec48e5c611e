"""The route of the names that the search box offers as one types: of countries, places, bodies and agreements."""

from dashboard.exports.json import encoded
from dashboard.memo import memo
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.media_types import JSON
from dashboard.telling.teller import Teller

TABLES = {"countries": "name", "places": "name", "organisations": "name", "agreements": "title"}


def make(asked: Asked) -> Made:
    """Return the list of names in a language as JSON. Raises Refused for another parameter than `lang`."""
    return _names(asked.teller())


@memo
def _names(told: Teller) -> Made:
    found = (name for table, column in TABLES.items() for name in told.record.tables[table][column])
    return Made(encoded(list(dict.fromkeys(filter(None, found)))), JSON, language=told.language)


ROUTES = {"/api/names.json": make}
