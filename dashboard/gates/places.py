"""Places lie in the country that their row names, and border posts near the border that they face."""

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from dashboard.gates import land
from dashboard.package.description import Package
from dashboard.package.messages import message
from dashboard.parse.faults import Fault, cell_fault
from dashboard.parse.row import Row, Rows

# Kilometres that a place may lie outside its country: how exactly our outlines follow rivers and coasts.
OUTSIDE = 15
# Kilometres that a post may lie from the border that it faces, by the precision of its place. A town at a border has
# crossings some way off; the point of a province is somewhere in it; that of a country says nothing.
FROM_BORDER = {"site": 60, "crossing": 60, "town": 60, "city": 60, "province": 150, "country": math.inf}
_DEGREES = re.compile(r"-?\d{1,3}(\.\d{1,15})?", re.ASCII)


class Point(NamedTuple):
    """Degrees, north and east positive."""

    latitude: float
    longitude: float

    def outside(self, country: str) -> float:
        """Return how many kilometres the point lies outside a member, or outside all land of other countries."""
        return land.outside((self.longitude, self.latitude), country if country in land.areas() else land.OTHER)


def places_lie_in_their_country(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each place outside the land of its country. Of other countries than members: outside theirs.

    A country that is unknown has no land to lie in, and another rule reports it.
    """
    known = {row.get("country", "") for row in rows.get("countries", [])} - {""}
    for row in rows.get("places", []):
        point, country = _point(row), row.get("country", "")
        if point and country in known and point.outside(country) > OUTSIDE:
            said = message(
                "is {distance:,.0f} km outside the land of {country}, at latitude {latitude:g} and longitude "
                "{longitude:g}{likely}; allowed: at most {most} km outside",
                distance=point.outside(country),
                country=country,
                latitude=point.latitude,
                longitude=point.longitude,
                likely=_likely(point, country),
                most=OUTSIDE,
            )
            yield cell_fault(package.tables["places"], row, "place", said)


def posts_lie_at_the_border_that_they_face(package: Package, rows: Rows) -> Iterator[Fault]:
    """Yield a fault for each post whose place is too far from the border of its host and the country that it faces."""
    places = {row.get("place", ""): row for row in rows.get("places", [])}
    for row in rows.get("liaison_posts", []):
        host, faces, place = row.get("hosted_by", ""), row.get("faces", ""), places.get(row.get("place", ""))
        point = _point(place) if place and {host, faces} <= land.areas().keys() - {land.OTHER} else None
        if not point:
            continue
        most = FROM_BORDER.get(place.get("precision", ""), math.inf)
        distance = land.from_border((point.longitude, point.latitude), host, faces)
        if distance > most:
            yield cell_fault(package.tables["liaison_posts"], row, "faces", _far(distance, host, most))


def _far(distance: float, host: str, most: float) -> str:
    """Return the message about a border with a host that is too far away, or that there is none."""
    if math.isinf(distance):
        return message(
            "has no land border with {host}; allowed: a neighbour, at most {most:g} km away, or blank",
            host=host,
            most=most,
        )
    return message(
        "has its border {distance:,.0f} km from here with {host}; allowed: a neighbour, at most {most:g} km away, "
        "or blank",
        distance=distance,
        host=host,
        most=most,
    )


def _point(row: Row) -> Point | None:
    """Return the point of a place; None if a coordinate is missing or faulty, which other rules report."""
    cells = row.get("latitude", ""), row.get("longitude", "")
    if not all(_DEGREES.fullmatch(cell) for cell in cells):
        return None
    point = Point(*map(float, cells))
    return point if abs(point.latitude) <= 90 and abs(point.longitude) <= 180 else None


def _likely(point: Point, country: str) -> str:
    """Return the likely cause in brackets, if another reading of the coordinates lies in the country; else blank."""
    north, east = point
    readings = {
        message(" (latitude and longitude look swapped)"): Point(east, north),
        message(" (the latitude looks negated)"): Point(-north, east),
        message(" (the longitude looks negated)"): Point(north, -east),
        message(" (both look negated)"): Point(-north, -east),
    }
    return next(
        (why for why, other in readings.items() if abs(other.latitude) <= 90 and not other.outside(country)), ""
    )
