"""Places as points, and agreements as lines between two capitals: GeoJSON (RFC 7946), longitude first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dashboard.exports import view
from dashboard.exports.json import encoded
from dashboard.measures import agreements as measures
from dashboard.measures import asof, typed
from dashboard.measures import map as drawn
from dashboard.selection import Filters
from dashboard.telling import states, whole
from dashboard.telling.teller import Teller

Parameters = Mapping[str, str | Sequence[str]]
Feature = dict[str, object]


def write(teller: Teller, table: str, features: Iterable[Feature], **more: object) -> bytes:
    """Return the features of a table as a collection that says its version, licence and what its lines do not mean.

    more: what the collection says besides.
    """
    package = teller.record.package
    told = {
        "type": "FeatureCollection",
        "title": whole.title(teller, table),
        "data_version": teller.record.version,
        "data_date": package.created,
        "licence": view.licence(package),
        "sources": [source["title"] for source in package.sources if source.get("title")],
        "disclaimer": whole.disclaimer(teller),
        "language": teller.language,
    }
    return encoded(told | more | {"features": list(features)})


def places(teller: Teller) -> bytes:
    """Return each place as a point with its columns, the name of its country, and its label.

    `rough`: whether its position is known only roughly.
    """
    record = teller.record
    return write(
        teller, "places", (_place(teller, row) for row in _rows(teller, "places", record.tables["places"].index))
    )


def _place(teller: Teller, row: dict[str, object]) -> Feature:
    longitude, latitude = row.pop("longitude"), row.pop("latitude")
    known = longitude is not None and latitude is not None
    row |= {"country_name": teller.record.country(row["country"]), "label": teller.place(row["place"])}
    row |= {"rough": not row["geonames_id"] and row["precision"] != "country"}
    return _feature(row["place"], "Point", [longitude, latitude] if known else None, row)


def agreements(teller: Teller, filters: Filters, parameters: Parameters) -> bytes:
    """Return each matching agreement that the map draws as a line between two capitals; it is not a route.

    Properties: its columns, `pair`, `countries`, and its status in words with its age; of a chosen day, its state on it
    in the place of the status. `not_drawn`: ids of the others that match: of more countries, or not yet concluded.
    """
    matching = measures.agreements(teller.record, filters)
    lines = tuple(_lines(teller, filters))
    left = sorted(set(matching.index) - {line["id"] for line in lines})
    return write(teller, "agreements", lines, parameters=dict(parameters), not_drawn=left)


def _lines(teller: Teller, filters: Filters) -> Iterator[Feature]:
    record, day = teller.record, filters.asof
    pairs = measures.by_pair(record, filters)
    for link in drawn.joined(record, pairs, asof.day(record, filters)):
        ends = [[link.from_longitude, link.from_latitude], [link.to_longitude, link.to_latitude]]
        told = states.of_agreements(teller, link.agreements, day)
        for row, status in zip(_rows(teller, "agreements", link.agreements), told, strict=True):
            key = row["agreement"]
            row |= {"pair": link.pair, "countries": list(record.pair(link.pair))}
            row |= {"status_told": status.whole(teller.say), "old": status.paler}
            if day:
                del row["status"]  # that of today
            yield _feature(key, "LineString", ends, row)


def _rows(teller: Teller, table: str, keys: Iterable[str]) -> Iterator[dict[str, object]]:
    """Yield rows of a table by their keys, typed."""
    return typed.rows(teller.record.package.tables[table], teller.record.tables[table].loc[list(keys)])


def _feature(key: str, kind: str, position: list | None, row: dict[str, object]) -> Feature:
    geometry = {"type": kind, "coordinates": position} if position else None
    return {"type": "Feature", "id": key, "geometry": geometry, "properties": row}
