"""Routes for programs that look at the whole: "/robots.txt", "/sitemap.xml", "/llms.txt"."""

import re
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

import pytest
from lxml import etree
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.exports import sitemap
from dashboard.exports.llms import LIMITS
from dashboard.record import current
from dashboard.selection.place import PAGES
from dashboard.server.routes import routes

RECORD = current()
CLIENT = TestClient(Starlette(routes=routes("/mekong")), base_url="https://example.org")


def test_robots_read_pages_and_files_but_not_what_only_a_browser_asks_for():
    answer = CLIENT.get("/mekong/robots.txt")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    rules = RobotFileParser()
    rules.parse(answer.text.splitlines())
    for path in ("", "news", "record/meetings/commit-imm-1", "api/news.csv", "api/view/news.json"):
        assert rules.can_fetch("any", f"https://example.org/mekong/{path}"), path
    for path in ("_stcore/stream", "api/rows/news/news.json"):
        assert not rules.can_fetch("any", f"https://example.org/mekong/{path}"), path
    assert rules.site_maps() == ["https://example.org/mekong/sitemap.xml"]


def test_without_a_host_robots_are_told_no_list():
    answer = CLIENT.get("/mekong/robots.txt", headers={"host": "<script>"})
    assert "Sitemap" not in answer.text
    assert "script" not in answer.text


@pytest.mark.parametrize("table", RECORD.package.record_tables)
def test_addresses_of_the_list_lead_to_pages(table):
    answer = CLIENT.get("/mekong/sitemap.xml")
    assert answer.headers["content-type"] == "application/xml"
    listed = [urlsplit(each.text).path for each in etree.fromstring(answer.content).iter(f"{{{sitemap.MAP}}}loc")]
    own = [path for path in listed if path.startswith(f"/mekong/record/{table}/")]
    assert len(own) == len(RECORD.tables[table])
    for path in own[:: max(1, len(own) // 4)]:
        assert CLIENT.get(path).status_code == 200, path
    pages = [path for path in listed if "/record/" not in path]
    assert pages == ["/mekong/", *(f"/mekong/{page}" for page in PAGES[1:])]


def test_the_short_text_names_pages_files_version_and_limits():
    answer = CLIENT.get("/mekong/llms.txt")
    text = answer.text
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert text.startswith(f"# GMS anti-trafficking cooperation\n\n> {RECORD.package.description}")
    assert RECORD.version in text
    for page in PAGES:
        assert f"](https://example.org/mekong/{'' if page == PAGES[0] else page}):" in text
    assert all(f"- {limit}" in text for limit in LIMITS)
    assert len(text) < 15_000


def test_each_file_of_the_short_text_is_there():
    found = re.findall(r"^- https://example\.org(/mekong/\S+):", CLIENT.get("/mekong/llms.txt").text, re.MULTILINE)
    whole = [path for path in found if "<" not in path]
    assert len(whole) > 5
    for path in whole:
        if path.endswith(("dataset.bib", "changes.json", "names.json", "datapackage.json", "news.atom")):
            assert CLIENT.get(path).status_code == 200, path
    known = {route.path.replace(":path", "").replace("{", "<").replace("}", ">") for route in routes("/mekong")}
    assert set(found) <= known
