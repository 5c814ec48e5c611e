"""The route of the page of a record: /record/{table}/{record:path}; and /record/{rest:anything} for all else."""

import json
from itertools import pairwise
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

import pytest
from lxml import html
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from dashboard.languages import LANGUAGES
from dashboard.record import current
from dashboard.selection import permanent
from dashboard.selection.place import PAGES
from dashboard.server.page_script import PageScript
from dashboard.server.record_page import ENDINGS
from dashboard.server.routes import routes
from dashboard.telling.teller import teller

RECORD = current()
TABLES = tuple(RECORD.package.record_tables)
MEKONG = "https://example.org/mekong"
CLIENT = TestClient(
    Starlette(routes=routes("/mekong"), middleware=[Middleware(PageScript, prefix="/mekong")]),
    base_url="https://example.org",
)
NOWHERE = ("", "news", "news/", "news/nothing", "meetings/xinhua", "nothing/xinhua", "sources/xinhua", "news/%00")
NOWHERE += ("news/%2e%2e/app.py", "<script>/alert(1)", f"news/{'x' * 5_000}", "places/yangon", "ຂ່າວ/ຂ່າວ", "news/" * 300)
GONE = [key for key in RECORD.removed if key not in RECORD.records]


def address(key: str, language: str = "") -> str:
    return f"/mekong/{permanent.record(RECORD.table_of(key), key, language)}"


def some(table: str, number: int) -> list[str]:
    keys = list(RECORD.tables[table].index)
    return keys[:: max(1, len(keys) // number)]


def well_formed(key: str, language: str) -> html.HtmlElement:
    """Ask for the page of a record, and return it once it is found to be whole."""
    answer = CLIENT.get(address(key, language))
    assert answer.status_code == 200, key
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["content-language"] == LANGUAGES[language].tag
    page = html.fromstring(answer.text)
    assert page.get("lang") == LANGUAGES[language].tag
    assert len(list(page.iter("h1"))) == len(list(page.iter("title"))) == len(list(page.iter("main"))) == 1
    assert page.findtext(".//h1") or page.find(".//h1").text_content()
    (script,) = page.iter("script")
    thing = json.loads(script.text)
    assert thing["@type"]
    assert thing["name"] == teller(RECORD, language).record.title(key)
    whole = f"{MEKONG}/{permanent.record(RECORD.table_of(key), key, language)}"
    assert page.find(".//link[@rel='canonical']").get("href") == thing["url"] == whole
    levels = [int(each.tag[1]) for each in page.iter("h1", "h2", "h3")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    return page


@pytest.mark.parametrize("table", TABLES)
def test_some_records_of_each_table_have_a_whole_page_in_each_language(table):
    for at, key in enumerate(some(table, 7)):
        well_formed(key, list(LANGUAGES)[at % len(LANGUAGES)])


@pytest.mark.product
@pytest.mark.parametrize("table", TABLES)
def test_every_record_of_every_table_has_a_whole_page(table):
    assert len(RECORD.tables[table])
    for key in RECORD.tables[table].index:
        well_formed(key, "en")


@pytest.mark.parametrize("table", TABLES)
def test_each_language_of_a_page_names_all_others(table):
    key = some(table, 1)[0]
    for language in ("en", "th", "my"):
        page = well_formed(key, language)
        found = {link.get("hreflang"): link.get("href") for link in page.findall(".//link[@rel='alternate']")}
        expected = {each.tag: f"https://example.org{address(key, code)}" for code, each in LANGUAGES.items()}
        assert found == expected | {"x-default": expected["en"]}


@pytest.mark.parametrize("table", TABLES)
def test_every_link_of_a_page_leads_somewhere(table):
    key = some(table, 1)[0]
    page, kinds = well_formed(key, "vi"), set()
    for link in page.iter("a", "link"):
        whole = urlsplit(urljoin(f"https://example.org{address(key, 'vi')}", link.get("href")))
        if whole.netloc != "example.org":
            continue
        path = whole.path.removeprefix("/mekong/")
        folder = path.partition("/")[0]
        kinds.add(folder)
        if folder in PAGES or not path:
            assert set(parse_qs(whole.query)) <= {"lang", "record"}
        elif folder == "record":
            table_of, _, other = unquote(path.removeprefix("record/")).partition("/")
            assert RECORD.table_of(other) == table_of
        else:
            assert CLIENT.get(f"{whole.path}?{whole.query}").status_code == 200, path
    assert {"record", "cite", "api", "assets", "about"} <= kinds
    assert ENDINGS


def test_the_drawer_is_a_link_away():
    page = well_formed("commit-mou-2004", "th")
    assert "../../agreements?record=commit-mou-2004&lang=th" in [link.get("href") for link in page.iter("a")]


@pytest.mark.parametrize("key", GONE)
def test_a_removed_record_is_gone_and_the_page_says_why(key):
    rows = RECORD.tables["changes"]
    table = rows.loc[(rows["record"] == key) & (rows["action"] == "removed"), "table"].iloc[0]
    for language, code in LANGUAGES.items():
        answer = CLIENT.get(f"/mekong/record/{table}/{key}?lang={language}")
        page = html.fromstring(answer.text)
        assert (answer.status_code, page.get("lang")) == (410, code.tag)
        assert teller(RECORD, language).record.removed[key] in page.text_content()
        assert page.findtext(".//h1") == teller(RECORD, language).say("refused.removed", text="").strip()
        assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    NOWHERE,
)
def test_an_address_of_no_record_is_404_with_a_page_of_ours(path):
    answer = CLIENT.get(f"/mekong/record/{path}?lang=lo")
    page = html.fromstring(answer.text)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert page.get("lang") == "lo"
    assert page.findtext(".//h1") == teller(RECORD, "lo").say("refused.page")
    assert not list(page.iter("script"))
    assert len(answer.content) < 15_000
    links = [urljoin(f"{MEKONG}/record/{path}", link.get("href")) for link in page.findall(".//nav[1]/a")]
    assert links[1] == f"{MEKONG}/map?lang=lo"


def test_parameters_that_are_not_known_change_nothing():
    for query in ("fbclid=1", "lang=xx", "lang=xx&lang=th", "country=KHM"):
        answer = CLIENT.get(f"{address('commit-imm-1')}?{query}")
        assert (answer.status_code, answer.headers["content-language"]) == (200, "th" if "th" in query else "en")
    for query in ("lang=%ff", "q=%00", "x" * 9_000, "&".join(["a=1"] * 500)):
        assert CLIENT.get(f"{address('commit-imm-1')}?{query}").status_code == 200, query[:20]


def test_an_address_that_cites_another_version_is_told_so():
    other = "2020.01.01-<b>"
    page = html.fromstring(CLIENT.get(f"{address('commit-imm-1')}?version={other}").text)
    said = teller(RECORD, "en").say("refused.version", text=other, version=RECORD.version)
    assert page.findtext(".//main/p/strong") == said
    for query in (f"version={RECORD.version}", "version=", ""):
        assert "cites version" not in CLIENT.get(f"{address('commit-imm-1')}?{query}").text


def test_the_page_is_sent_once_and_is_left_as_it_is():
    first = CLIENT.get(address("commit-imm-1"))
    assert "page.js" not in first.text
    again = CLIENT.get(address("commit-imm-1"), headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert CLIENT.head(address("commit-imm-1")).headers["etag"] == first.headers["etag"]
    assert CLIENT.post(address("commit-imm-1")).status_code == 405


def test_a_slash_written_as_a_sign_leads_to_the_address_with_slashes():
    key = RECORD.tables["news"].index[0]
    whole = f"{MEKONG}/record/news/{key}"
    known = f"/mekong/record/news%2F{key}"
    assert CLIENT.get(known, follow_redirects=False).headers["location"] == whole
    for path in ("news%2Fnothing", "a/b%2Fc", "%2F%2Fevil.example", "news%2F%0D%0Ax%3A y"):
        answer = CLIENT.get(f"/mekong/record/{path}?lang=th", follow_redirects=False)
        assert (answer.status_code, answer.content) == (308, b""), path
        led = answer.headers["location"]
        assert led.startswith(f"{MEKONG}/record/"), path
        assert led.endswith("?lang=th"), path
        assert "%2f" not in led.lower(), path
        page = CLIENT.get(led, follow_redirects=False)
        assert page.status_code == 404, path
        home = html.fromstring(page.text).find(".//nav[1]/a").get("href")
        steps = led.partition("?")[0].removeprefix(f"{MEKONG}/").count("/")  # a browser counts empty ones too
        assert home == "../" * steps + "?lang=th", path
    assert CLIENT.get(known, follow_redirects=True).status_code == 200
    for path in ("news%2f..%2fapp.py", "..%2F..%2Fx"):
        assert CLIENT.get(f"/mekong/record/{path}", follow_redirects=False).status_code == 404
