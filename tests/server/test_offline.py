"""The route of the offline edition, /offline.html, and what leads there."""

import re

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from dashboard import record
from dashboard.embeds.offline import document
from dashboard.languages import LANGUAGES
from dashboard.server import offline
from dashboard.server.headers import SecurityHeaders, script_hashes
from dashboard.server.routes import routes
from tests.product import some
from tests.server.test_routes import client
from tests.shown import show


@pytest.fixture(scope="module")
def known(small) -> record.Record:
    """Return the record of the small package, in which an edition stays that a test has asked for."""
    return record.load(small)


@pytest.fixture
def ours(monkeypatch, known) -> TestClient:
    show(monkeypatch, known)
    return client()


def test_it_is_read_in_place_and_has_a_name_when_it_is_saved(ours):
    answer = ours.get("/offline.html")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    version = record.current().version.replace(".", "-")
    assert answer.headers["content-disposition"] == f'inline; filename="gms-cooperation_offline_en-zh_{version}.html"'
    assert ours.get("/offline.html", headers={"if-none-match": answer.headers["etag"]}).status_code == 304
    assert ours.get("/offline.html?lang=xx").status_code == 400
    assert ours.get("/offline.html?page=news").status_code == 400


@pytest.mark.parametrize("language", some(sorted(LANGUAGES), 2))
def test_a_reader_gets_their_language_and_a_second_one(ours, language):
    answer = ours.get(f"/offline.html?lang={language}")
    found = re.findall(r'class="edition" lang="([^"]+)"', answer.text)
    assert found == [LANGUAGES[code].tag for code in offline.languages(language)]
    assert "en" in found
    assert answer.headers["content-language"] == LANGUAGES[language].tag


def test_it_names_the_address_at_which_it_was_asked_for(ours):
    for host in ("one.example", "two.example"):
        assert f'"http://{host}/"' in ours.get("/offline.html", headers={"host": host}).text
    assert "dashboard.invalid" not in ours.get("/offline.html").text


def test_it_is_made_once_for_each_language(ours, monkeypatch):
    ours.get("/offline.html?lang=th")
    monkeypatch.setattr(offline.edition, "write", lambda *_: pytest.fail("made again"))
    assert ours.get("/offline.html?lang=th", headers={"host": "other.example"}).status_code == 200


def test_its_own_script_may_run_and_no_other(tmp_path):
    index = tmp_path / "index.html"
    index.write_text("<script>1</script>", encoding="utf-8")
    own = {offline.PATH: offline.POLICY}
    app = Starlette(routes=routes(), middleware=[Middleware(SecurityHeaders, index=index, own=own)])
    policy = TestClient(app).head(offline.PATH).headers["content-security-policy"]
    digests = script_hashes(f"<script>{document.EARLY}</script><script>{document.script()}</script>")
    assert f"script-src {' '.join(digests)};" in policy
    assert "frame-ancestors 'none'" in policy
    assert "'self'" not in policy
    assert "'self'" in TestClient(app).get("/healthz").headers["content-security-policy"]
