"""Places and agreements as GeoJSON, read as RFC 7946 has it."""

import json
from collections.abc import Iterator

import pytest

from dashboard import record
from dashboard.exports import geojson
from dashboard.measures import agreements as measures
from dashboard.measures import map as drawn
from dashboard.selection import Filters
from dashboard.telling import states
from dashboard.telling.teller import teller

KNOWN = record.current()
TELLER = teller(KNOWN, "en")
FILTERS = (Filters(), Filters(country=("THA",)), Filters(asof="2008"), Filters(q="police", start=2000))


def read(content: bytes) -> dict:
    """Return a collection, after a look at whether it is one."""
    told = json.loads(content, parse_constant=pytest.fail)
    assert told["type"] == "FeatureCollection"
    assert "crs" not in told
    ids = [feature["id"] for feature in told["features"]]
    assert len(set(ids)) == len(ids)
    for feature in told["features"]:
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert feature["type"] == "Feature"
        for longitude, latitude in positions(feature["geometry"]):
            assert -180 <= longitude <= 180
            assert -90 <= latitude <= 90
    return told


def positions(geometry: dict | None) -> Iterator[list[float]]:
    if geometry:
        assert geometry["type"] in ("Point", "LineString")
        found = geometry["coordinates"]
        assert geometry["type"] == "Point" or len(found) >= 2
        yield from [found] if geometry["type"] == "Point" else found


@pytest.mark.parametrize("language", ["en", "zh", "vi"])
def test_every_place_is_a_point_at_its_position_in_the_language(language):
    own = teller(KNOWN, language)
    told = read(geojson.places(own))
    rows = own.record.tables["places"]
    assert [feature["id"] for feature in told["features"]] == list(rows.index)
    for feature, row in zip(told["features"], rows.to_dict("records"), strict=True):
        assert feature["geometry"]["coordinates"] == [row["longitude"], row["latitude"]]
        assert feature["properties"]["name"] == row["name"]
        assert feature["properties"]["label"] == own.place(row["place"])
        assert feature["properties"]["country_name"] == own.record.country(row["country"])
    assert told["language"] == language
    assert any(feature["properties"]["rough"] for feature in told["features"])


@pytest.mark.parametrize("filters", FILTERS)
def test_agreements_are_the_lines_that_the_map_draws(filters):
    told = read(geojson.agreements(TELLER, filters, {}))
    wanted = {}
    for link in drawn.links(KNOWN, filters):
        for key in link.agreements:
            ends = [[link.from_longitude, link.from_latitude], [link.to_longitude, link.to_latitude]]
            wanted[key] = (link.pair, ends)
    assert wanted
    assert {
        feature["id"]: (feature["properties"]["pair"], feature["geometry"]["coordinates"])
        for feature in told["features"]
    } == wanted
    assert {*wanted, *told["not_drawn"]} == set(measures.agreements(KNOWN, filters).index)
    assert not {*wanted} & {*told["not_drawn"]}


@pytest.mark.parametrize("language", ["en", "zh", "km"])
def test_an_agreement_says_title_dates_and_its_status_with_its_age(language):
    own = teller(KNOWN, language)
    told = read(geojson.agreements(own, Filters(), {"lang": language}))
    keys = [feature["id"] for feature in told["features"]]
    for feature, status in zip(told["features"], states.of_agreements(own, keys), strict=True):
        said, row = feature["properties"], own.record.row(feature["id"])
        assert said["title"] == row["title"]
        assert (said["signed"] or "", said["in_force"] or "") == (row["signed"], row["in_force"])
        assert (said["status"], said["status_told"]) == (row["status"], status.whole(own.say))
        assert sorted(said["countries"]) == sorted(row["countries"])
    assert any(feature["properties"]["old"] for feature in told["features"])
    assert told["parameters"] == {"lang": language}


def test_of_a_past_day_the_state_then_stands_and_not_the_status_of_today():
    told = read(geojson.agreements(TELLER, Filters(asof="2008"), {"asof": "2008"}))
    assert told["features"]
    keys = [feature["id"] for feature in told["features"]]
    for feature, state in zip(told["features"], states.of_agreements(TELLER, keys, "2008"), strict=True):
        assert "status" not in feature["properties"]
        assert feature["properties"]["status_told"] == state.whole(TELLER.say)


def test_a_collection_says_licence_version_and_what_boundaries_do_not_mean():
    for content in (
        geojson.places(TELLER),
        geojson.agreements(TELLER, Filters(), {}),
        geojson.write(TELLER, "places", ()),
    ):
        told = read(content)
        assert (told["licence"], told["data_version"]) == ("CC-BY-4.0", KNOWN.version)
        assert told["disclaimer"] == TELLER.say("map.disclaimer")
        assert any("GeoNames" in source for source in told["sources"])
