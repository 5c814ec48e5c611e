"""Routes of our own: geometry, icons, health, robots."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import geometry, record
from dashboard.paths import GEO, ROOT
from dashboard.server.page_script import SCRIPTS
from dashboard.server.routes import FONTS, routes

GEOMETRY = sorted(path.name for path in GEO.glob("*.geojson"))


def client(prefix: str = "", shown: geometry.Geometry | None = None) -> TestClient:
    return TestClient(Starlette(routes=routes(prefix, shown)))


def test_each_geometry_file_has_an_address():
    assert GEOMETRY
    for name in GEOMETRY:
        response = client().get(f"/assets/{name}")
        assert response.status_code == 200
        assert response.headers["content-type"] == "application/geo+json"
        assert response.content == (GEO / name).read_bytes()


def test_geometry_may_be_cached_and_is_not_sent_twice():
    assert GEOMETRY
    for name in GEOMETRY:
        first = client().get(f"/assets/{name}")
        assert first.headers["cache-control"].startswith("public, max-age=")
        again = client().get(f"/assets/{name}", headers={"if-none-match": first.headers["etag"]})
        assert again.status_code == 304
        assert again.content == b""
        other = client().get(f"/assets/{name}", headers={"if-none-match": '"another"'})
        assert other.status_code == 200


def test_the_geometry_of_a_host_replaces_every_file_of_ours(blocks, land):
    shown = geometry.of_host(land(blocks))
    assert sorted(shown.files) == GEOMETRY
    host_client = client(shown=shown)
    for name in GEOMETRY:
        response = host_client.get(f"/assets/{name}?version={shown.version}")
        assert response.status_code == 200
        assert response.headers["content-type"] == "application/geo+json"
        assert response.content == shown.files[name] != (GEO / name).read_bytes()
        assert response.headers["content-encoding"] in ("gzip", "br")


def test_a_browser_that_has_our_geometry_is_sent_that_of_the_host_once(blocks, land):
    default, host = client(), client(shown=geometry.of_host(land(blocks)))
    for name in GEOMETRY:
        tag = default.get(f"/assets/{name}").headers["etag"]
        changed = host.get(f"/assets/{name}", headers={"if-none-match": tag})
        assert changed.status_code == 200
        assert changed.headers["cache-control"].startswith("public, max-age=")
        again = host.get(f"/assets/{name}", headers={"if-none-match": changed.headers["etag"]})
        assert again.status_code == 304
        assert again.content == b""


def test_an_unknown_asset_answers_404():
    for name in ("nothing.geojson", "", "../datapackage.json", "%2e%2e/datapackage.json", "folder/land.geojson"):
        response = client().get(f"/assets/{name}")
        assert response.status_code == 404, name


def test_health_names_the_version_of_the_data():
    response = client().get("/healthz")
    assert response.json() == {"status": "ok", "data_version": record.current().version}
    assert response.headers["cache-control"] == "no-store"


def test_robots_are_told_which_addresses_are_no_pages():
    response = client().get("/robots.txt")
    assert response.headers["content-type"].startswith("text/plain")
    assert "Disallow: /_stcore/" in response.text


@pytest.mark.parametrize(
    ("name", "kind", "begin"),
    [
        ("favicon.svg", "image/svg+xml", b"<svg"),
        ("favicon.png", "image/png", b"\x89PNG"),
        ("favicon.ico", "image/png", b"\x89PNG"),
    ],
)
def test_the_icon_is_our_own(name, kind, begin):
    response = client().get(f"/{name}")
    assert response.headers["content-type"] == kind
    assert response.content.startswith(begin)


def test_each_route_but_those_of_files_is_asked_for_by_a_test():
    asked = "\n".join(path.read_text("utf-8") for path in (ROOT / "tests" / "server").glob("test_*.py"))
    files = {
        f"/assets/{name}"
        for name in (*GEOMETRY, *(path.name for path in (*FONTS.glob("*.woff2"), *SCRIPTS)), "{rest:path}")
    }
    own = {route.path for route in routes()} - files
    assert len(own) > 3
    for path in own:
        assert path in asked or f'("{path.removeprefix("/")}", ' in asked, path


def test_under_a_prefix_each_route_is_below_it_and_nowhere_else():
    paths = [route.path for route in routes()]
    assert paths
    assert [route.path for route in routes("/mekong")] == [f"/mekong{path}" for path in paths]
    assert client("/mekong").get("/mekong/healthz").status_code == 200
    assert client("/mekong").get("/healthz").status_code == 404
