"""A reader of a gated host signs in, comes back to the same view, and signs out."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.servers import free_port
from dashboard import words
from tests import gated
from tests.browser.conftest import PATIENCE, at, settle

VIEW = "/news?country=KHM&lang=th"
SAY = words.of("th")


@pytest.fixture(scope="module")
def provider() -> Iterator[int]:
    with gated.provider() as port:
        yield port


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """Yield the page of a new reader."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def sign_in(page: Page, who: dict) -> None:
    """Use the button, and sign in at the provider."""
    page.get_by_role("link", name=SAY("access.go"), exact=True).click()
    page.get_by_role("button", name=who["sub"], exact=True).click()


@pytest.fixture
def starting(provider: int, tmp_path: Path) -> Callable:
    """Return what starts a gated host; with the same port, it is the same host started anew."""
    port = free_port()
    return lambda **variables: gated.host(tmp_path, provider, port=port, **variables)


def test_a_reader_signs_in_and_comes_back_and_signs_out_and_is_shut_out(reader, starting):
    asked: list[str] = []
    reader.on("request", lambda request: asked.append(request.url))
    with starting() as host:
        reader.goto(host.address + VIEW)
        expect(reader.get_by_role("heading")).to_have_text(SAY("access.sign_in.title"))
        assert reader.locator("nav, script, [data-testid=stApp]").count() == 0
        sign_in(reader, gated.INVITED)
        at(reader, VIEW)
        expect(reader.get_by_text(SAY("access.signed_in_as", name=gated.INVITED["email"]))).to_be_visible()
        assert "gms_back" not in {cookie["name"] for cookie in reader.context.cookies()}

        reader.get_by_role("link", name=SAY("access.sign_out"), exact=True).click()
        reader.get_by_role("button", name="End session").click()
        reader.wait_for_url(f"{host.address}/")
        assert not [cookie for cookie in reader.context.cookies() if "user" in cookie["name"]]
        reader.goto(host.address + VIEW)
        expect(reader.get_by_role("heading")).to_have_text(SAY("access.sign_in.title"))

        sign_in(reader, gated.STRANGER)
        expect(reader.get_by_role("heading")).to_have_text(SAY("access.refused.title"))
        assert reader.url == host.address + VIEW
        reader.get_by_role("link", name=SAY("access.sign_out"), exact=True).click()
        reader.get_by_role("button", name="End session").click()
        reader.wait_for_url(f"{host.address}/")

        reader.goto(host.address + VIEW)
        sign_in(reader, gated.INVITED)
        at(reader, VIEW)
    with starting(GATED_DOMAINS="elsewhere.example"):
        # The page is open still; its reader is no longer invited, and the page says so by itself.
        expect(reader.get_by_role("heading", name=SAY("access.refused.title"))).to_be_visible()
        expect(reader.get_by_role("heading")).to_have_count(1)
        assert reader.url.endswith(VIEW)
    near = re.compile(rf"(http://127\.0\.0\.1:({host.port}|{host.provider})/|data:|blob:)")
    page_of_provider = re.compile(r"https://cdn\.jsdelivr\.net/")  # the provider's own style, which is never reached
    strange = [each for each in asked if not near.match(each) and not page_of_provider.match(each)]
    assert asked
    assert strange == []


def test_lists_maps_and_files_work_for_who_signed_in(reader, starting):
    failed: list[str] = []
    with starting() as host:
        reader.goto(f"{host.address}/map?lang=th")
        sign_in(reader, gated.INVITED)
        at(reader, "/map?lang=th")
        reader.on("response", lambda got: failed.append(got.url) if got.status in (401, 403) else None)
        for path in ("/map?lang=th", "/search?lang=th&q=police", "/record/agreements", "/data?lang=th"):
            reader.goto(host.address + path)
            if "lang" in path:
                settle(reader)
        assert reader.request.get(f"{host.address}/api/news.csv").status == 200
    assert failed == []
