"""Files that readers send: bounded in all, those on their way among them."""

import threading
import tomllib

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.paths import ROOT
from dashboard.server import uploads
from dashboard.server.uploads import LARGEST, MOST, PATH, Uploads
from dashboard.ui.run import uploads as streamlits


@pytest.mark.parametrize("prefix", ["", "/mekong"])
def test_a_file_is_refused_when_those_kept_leave_no_room_for_it(prefix):
    kept = [MOST - LARGEST]

    async def takes(request):
        return Response(status_code=204)

    routes = [Route(f"{prefix}{path}", takes, methods=["PUT", "DELETE"]) for path in (f"{PATH}a/b", "/other")]
    around = [Middleware(Uploads, prefix=prefix, held=lambda: kept[0])]
    asked = TestClient(Starlette(routes=routes, middleware=around))
    assert asked.put(f"{prefix}{PATH}a/b").status_code == 204
    kept[0] += 1
    refused = asked.put(f"{prefix}{PATH}a/b")
    assert (refused.status_code, refused.json()) == (503, {"error": uploads.FULL})
    assert refused.headers["retry-after"]
    assert asked.delete(f"{prefix}{PATH}a/b").status_code == 204
    assert asked.put(f"{prefix}/other").status_code == 204


def test_files_on_their_way_count_until_they_have_come(monkeypatch):
    monkeypatch.setattr(uploads, "MOST", LARGEST)
    arrived, may_end = threading.Event(), threading.Event()

    def takes(request):
        arrived.set()
        assert may_end.wait(60)
        return Response(status_code=204)

    app = Starlette(routes=[Route(f"{PATH}a/b", takes, methods=["PUT"])], middleware=[Middleware(Uploads)])
    with TestClient(app) as asked:
        first = threading.Thread(target=asked.put, args=(f"{PATH}a/b",))
        first.start()
        assert arrived.wait(60)
        assert asked.put(f"{PATH}a/b").status_code == 503
        may_end.set()
        first.join()
        assert asked.put(f"{PATH}a/b").status_code == 204


def test_a_largest_request_holds_the_largest_file_that_the_settings_allow():
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["server"]
    assert settings["maxUploadSize"] * 1024 * 1024 < LARGEST < MOST / 10
    assert settings.get("enableXsrfProtection", True) is True
    assert settings.get("enableCORS", True) is True


def test_without_a_server_no_file_is_kept():
    assert streamlits.held() == 0
