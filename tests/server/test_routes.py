"""Addresses of our own: geometry, icons, health, robots."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import geometry, record
from dashboard.paths import GEO
from dashboard.server.routes import routes

GEOMETRY = sorted(path.name for path in GEO.glob("*.geojson"))


def client(prefix: str = "", shown: geometry.Geometry | None = None) -> TestClient:
    return TestClient(Starlette(routes=routes(prefix, shown)))


def test_each_geometry_file_has_an_address():
    assert GEOMETRY
    for name in GEOMETRY:
        answer = client().get(f"/assets/{name}")
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/geo+json"
        assert answer.content == (GEO / name).read_bytes()


def test_geometry_may_be_kept_and_is_not_sent_again_to_who_has_it():
    assert GEOMETRY
    for name in GEOMETRY:
        first = client().get(f"/assets/{name}")
        assert first.headers["cache-control"].startswith("public, max-age=")
        again = client().get(f"/assets/{name}", headers={"if-none-match": first.headers["etag"]})
        assert again.status_code == 304
        assert again.content == b""
        other = client().get(f"/assets/{name}", headers={"if-none-match": '"another"'})
        assert other.status_code == 200


def test_the_geometry_of_a_host_stands_at_the_same_addresses_and_none_of_ours(blocks, land):
    shown = geometry.of_host(land(blocks))
    assert sorted(shown.files) == GEOMETRY
    near = client(shown=shown)
    for name in GEOMETRY:
        answer = near.get(f"/assets/{name}?version={shown.version}")
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/geo+json"
        assert answer.content == shown.files[name] != (GEO / name).read_bytes()
        assert answer.headers["content-encoding"] == "gzip"


def test_a_browser_that_has_our_geometry_is_sent_that_of_the_host_once(blocks, land):
    ours, own = client(), client(shown=geometry.of_host(land(blocks)))
    for name in GEOMETRY:
        tag = ours.get(f"/assets/{name}").headers["etag"]
        changed = own.get(f"/assets/{name}", headers={"if-none-match": tag})
        assert changed.status_code == 200
        assert changed.headers["cache-control"].startswith("public, max-age=")
        again = own.get(f"/assets/{name}", headers={"if-none-match": changed.headers["etag"]})
        assert again.status_code == 304
        assert again.content == b""


def test_an_unknown_asset_is_missing_and_not_the_page():
    for name in ("nothing.geojson", "", "../datapackage.json", "%2e%2e/datapackage.json", "folder/land.geojson"):
        answer = client().get(f"/assets/{name}")
        assert answer.status_code == 404, name


def test_health_names_the_version_of_the_data():
    answer = client().get("/healthz")
    assert answer.json() == {"status": "ok", "data_version": record.current().package.version}
    assert answer.headers["cache-control"] == "no-store"


def test_robots_are_told_what_is_no_page():
    answer = client().get("/robots.txt")
    assert answer.headers["content-type"].startswith("text/plain")
    assert "Disallow: /_stcore/" in answer.text


@pytest.mark.parametrize(
    ("name", "kind", "begin"),
    [
        ("favicon.svg", "image/svg+xml", b"<svg"),
        ("favicon.png", "image/png", b"\x89PNG"),
        ("favicon.ico", "image/png", b"\x89PNG"),
    ],
)
def test_the_icon_is_our_own(name, kind, begin):
    answer = client().get(f"/{name}")
    assert answer.headers["content-type"] == kind
    assert answer.content.startswith(begin)


def test_under_a_prefix_each_address_stands_below_it_and_nowhere_else():
    paths = [route.path for route in routes()]
    assert paths
    assert [route.path for route in routes("/mekong")] == [f"/mekong{path}" for path in paths]
    assert client("/mekong").get("/mekong/healthz").status_code == 200
    assert client("/mekong").get("/healthz").status_code == 404
