"""The routes of the whole record: /api/record.*, /api/package.zip and /api/package/{path:path}; places, agreements."""

import hashlib
import io
import json
import sqlite3
import zipfile
from contextlib import closing
from threading import Barrier, Thread
from urllib.parse import urljoin

import openpyxl
import pandas as pd
import pytest
from starlette.testclient import TestClient

from dashboard import record
from dashboard.languages import LANGUAGES
from dashboard.package import schema
from dashboard.record import Record
from dashboard.server import whole
from dashboard.telling.teller import Teller, teller
from tests.server.test_routes import client
from tests.shown import show

# Address → media type, and the name under which it is saved in English; blank if it is read in place.
FILES = {
    "/api/datapackage.json": ("application/json", ""),
    "/api/package.zip": ("application/zip", "gms-cooperation_package_{version}.zip"),
    "/api/record.xlsx": (whole.WORKBOOK, "gms-cooperation_record_{version}.xlsx"),
    "/api/record.sqlite": ("application/vnd.sqlite3", "record.sqlite"),
    "/api/record.metadata.json": ("application/json", "record.metadata.json"),
    "/api/record.parquet.zip": ("application/zip", "gms-cooperation_record_{version}.parquet.zip"),
    "/api/places.geojson": ("application/geo+json", "places.geojson"),
    "/api/agreements.geojson": ("application/geo+json", "agreements.geojson"),
}


@pytest.fixture(scope="module")
def known(small) -> Record:
    return record.load(small)


@pytest.fixture
def ours(monkeypatch, known) -> TestClient:
    """Return a client of a server of the small package: the files of the whole one take seconds to make."""
    show(monkeypatch, known)
    return client()


def read(address: str, content: bytes) -> str:
    """Return a text of a file in its language, once its own reader has opened it."""
    if address.endswith("xlsx"):
        return openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]["A1"].value
    if address.endswith("sqlite"):
        with closing(sqlite3.connect(":memory:")) as database:
            database.deserialize(content)
            return database.execute("SELECT value FROM metadata WHERE name = 'title'").fetchone()[0]
    if address.endswith("zip"):
        archive = zipfile.ZipFile(io.BytesIO(content))
        assert archive.testzip() is None
        return archive.read("README.md").decode().splitlines()[0]
    document = json.loads(content)
    return document.get("disclaimer") or document["description"]


@pytest.mark.parametrize("address", FILES)
def test_each_file_comes_with_its_type_and_name_in_each_language(address, ours, known):
    said, version = set(), known.version.replace(".", "-")
    for language in ("en", "zh", "th"):
        answer = ours.get(address, params={"lang": language})
        media_type, name = FILES[address]
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"] == media_type
        assert answer.headers["content-language"] == LANGUAGES[language].tag
        held = answer.headers.get("content-disposition", "")
        assert held.startswith("attachment") == bool(name)
        assert language != "en" or name.format(version=version) in held
        said.add(read(address, answer.content))
    assert len(said) == (1 if address == "/api/datapackage.json" else 3)  # the small package has no words for it


@pytest.mark.parametrize("address", FILES)
def test_who_has_the_file_is_not_sent_it_again_and_head_says_what_get_says(address, ours):
    first = ours.get(address)
    again = ours.get(address, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    asked = ours.head(address)
    assert (asked.status_code, asked.content) == (200, b"")
    assert {**asked.headers} == {**first.headers}
    assert ours.get(address, headers={"accept-encoding": "identity"}).content == first.content


@pytest.mark.parametrize("address", FILES)
@pytest.mark.parametrize("query", ["lang=xx", "x=1", "record=KHM", "lang=zh&lang=th", "lang=%ff"])
def test_another_parameter_or_language_is_refused_in_json(address, query, ours):
    answer = ours.get(f"{address}?{query}")
    assert answer.status_code == 400
    assert answer.json()["error"].endswith(".")


def test_an_unknown_format_or_file_is_missing_in_json(ours):
    for address in ("record.xml", "record.xls", "package.tar", "news.geojson", "package/nothing.csv", "package/"):
        answer = ours.get(f"/api/{address}")
        assert (answer.status_code, answer.headers["content-type"]) == (404, "application/json"), address


@pytest.mark.parametrize(
    "path", ["..%2f..%2fapp.py", "%2e%2e/app.py", "/etc/passwd", "%00", "geo%2f..%2fnews.csv", "x" * 5_000]
)
def test_no_file_outside_the_package_is_given(path, ours):
    answer = ours.get(f"/api/package/{path}")
    assert answer.status_code == 404
    assert len(answer.content) < 10_000


def test_the_paths_of_the_description_lead_to_the_raw_files(ours, known):
    described = ours.get("/api/datapackage.json").json()
    assert len(described["resources"]) == len(known.tables)
    for resource in described["resources"]:
        answer = ours.get(urljoin("/api/datapackage.json", resource["path"]))
        assert answer.status_code == 200
        assert answer.content == known.files[known.package.tables[resource["name"]].path]
        assert resource["hash"] == f"sha256:{hashlib.sha256(answer.content).hexdigest()}"
        frame = pd.read_csv(io.BytesIO(answer.content), dtype=str)
        assert list(frame.columns) == [field["name"] for field in resource["schema"]["fields"]]


def test_every_file_of_the_zip_is_at_its_address_too(ours):
    archive = zipfile.ZipFile(io.BytesIO(ours.get("/api/package.zip").content))
    assert schema.FILE in archive.namelist()
    for name in archive.namelist():
        answer = ours.get(f"/api/package/{name}")
        assert (answer.status_code, answer.content) == (200, archive.read(name)), name


def test_agreements_on_the_map_are_narrowed_as_their_table():
    ours = client()
    every, some = (ours.get(f"/api/agreements.geojson{query}").json() for query in ("", "?country=KHM&asof=2012"))
    assert 0 < len(some["features"]) < len(every["features"])
    assert all("KHM" in feature["properties"]["countries"] for feature in some["features"])
    assert some["parameters"] == {"country": ["KHM"], "asof": "2012"}
    assert ours.get("/api/agreements.geojson?topic=training").json()["unknown"] == ["topic=training"]


def test_a_file_is_made_once_however_many_ask_for_it_at_once(known):
    calls, found, start = [], [], Barrier(8)

    def write(own: Teller) -> bytes:
        calls.append(own.language)
        return own.language.encode()

    made = whole.once(write, 2)

    def ask() -> None:
        start.wait(10)
        found.append(made(teller(known, "en")))

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert (calls, found) == (["en"], [b"en"] * 8)
    assert made(teller(known, "zh")) == b"zh"
    assert calls == ["en", "zh"]
