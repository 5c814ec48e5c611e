"""The routes of places and agreements as GeoJSON."""

from dashboard import record
from dashboard.exports import geojson
from dashboard.memo import memo
from dashboard.selection.file_name import table_name
from dashboard.server.answers import Made
from dashboard.server.asked import Asked
from dashboard.server.media_types import GEOJSON
from dashboard.server.tables import chosen_of
from dashboard.telling.teller import Teller

ENDING = ".geojson"


def places(asked: Asked) -> Made:
    """Return all places as points. Raises Refused for another parameter than `lang`."""
    teller, _, taken = chosen_of(asked, record.current().package.tables["places"])
    return Made(_places(teller), GEOJSON, table_name("places", taken, ENDING), teller.language)


@memo
def _places(teller: Teller) -> bytes:
    return geojson.places(teller)


def agreements(asked: Asked) -> Made:
    """Return the agreements that the map draws as lines, narrowed as their table. Raises Refused as `chosen_of`."""
    teller, chosen, taken = chosen_of(asked, record.current().package.tables["agreements"])
    body = geojson.agreements(teller, chosen.filters, taken)
    return Made(body, GEOJSON, table_name("agreements", taken, ENDING), teller.language)


ROUTES = {f"/api/places{ENDING}": places, f"/api/agreements{ENDING}": agreements}
